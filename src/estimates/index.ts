export { allocate, type DrawnPart, drawSample, type SampledPart } from './draw-sample.ts'
export {
  type ComparedGroup,
  type ComparedRates,
  compareRates,
  type MissingBounds,
  type RateQuestion,
  type StepCount,
} from './equality/compare-rates.ts'
export type { RateRatio } from './equality/ratio-interval.ts'
export { estimateErrors } from './errors.ts'
export { type AnsweredPart, type EstimatedCount, estimateCount } from './estimate-count.ts'
export { type ShareInterval, shareInterval } from './share-interval.ts'
