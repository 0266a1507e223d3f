export { allocate, type DrawnPart, drawSample, type SampledPart } from './draw-sample.ts'
export { estimateErrors } from './errors.ts'
export { type AnsweredPart, type EstimatedCount, estimateCount } from './estimate-count.ts'
