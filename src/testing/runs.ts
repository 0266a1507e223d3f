const factor = Number(process.env.LOOKBACK_RUNS ?? 1)
if (!(factor > 0)) throw new Error('LOOKBACK_RUNS has to be a number above nought.')

/**
 * On how many inputs a law is tried. The ordinary run tries few, others each time;
 * `LOOKBACK_RUNS=10` tries ten times as many.
 */
export const runs = (ordinary: number): { readonly numRuns: number } => ({
  numRuns: Math.ceil(ordinary * factor),
})
