import { linear } from '../../../charts/index.ts'
import type { SampleRow } from '../../../figures/index.ts'

const width = 400

export type SampleModel = ReturnType<typeof sampleModel>

/** The figure’s bounds, and inside what is open the estimate with its interval, on one line. */
export function sampleModel(sample: SampleRow) {
  const { counts, estimate } = sample
  const x = linear([0, counts.population], [0, width])
  return {
    ...sample,
    total: estimate.estimate === null ? null : Math.round(counts.met + estimate.estimate),
    totalLow: counts.met + estimate.low,
    totalHigh: counts.met + estimate.high,
    bar: {
      width,
      met: x(counts.met),
      open: x(counts.undetermined),
      from: x(counts.met + estimate.low),
      to: x(counts.met + estimate.high),
      at: estimate.estimate === null ? null : x(counts.met + estimate.estimate),
    },
  }
}
