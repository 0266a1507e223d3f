import { type EstimatedCount, estimateCount } from '../../estimates/index.ts'

/** One that was drawn, in the order of the draw within its part. */
interface Drawn<Answer extends string> {
  readonly part: string
  /** Null: nobody has answered. */
  readonly answer: Answer | 'cannotTell' | null
}

/** How far one part of a sample has been answered, and what was said. */
export interface CountedPart {
  readonly drawn: number
  readonly answered: number
  /** Of those answered in the order drawn without a gap, which alone count: only such a run is a random sample. */
  readonly counted: number
  readonly yes: number
  readonly cannotTell: number
}

/** @param yes the answer that is counted */
export function countPart<Answer extends string>(
  drawn: readonly Drawn<Answer>[],
  part: string,
  yes: Answer,
): CountedPart {
  const own = drawn.filter((one) => one.part === part)
  const gap = own.findIndex(({ answer }) => answer === null)
  const run = gap === -1 ? own : own.slice(0, gap)
  const countOf = (wanted: Answer | 'cannotTell') =>
    run.filter(({ answer }) => answer === wanted).length
  return {
    drawn: own.length,
    answered: own.filter(({ answer }) => answer !== null).length,
    counted: run.length,
    yes: countOf(yes),
    cannotTell: countOf('cannotTell'),
  }
}

/** How many of the whole are a yes, by what was counted of each part. */
export const estimateParts = (
  parts: readonly (CountedPart & { readonly name: string; readonly size: number })[],
): EstimatedCount =>
  estimateCount(
    parts.map(({ name, size, counted, yes, cannotTell }) => ({
      name,
      size,
      answered: counted,
      yes,
      unclear: cannotTell,
    })),
  )
