import type { DoorAct, Who } from '../../access/index.ts'
import { answerSample } from './answer.ts'
import type { SampleReview } from './contract.ts'
import { drawEstimateSample } from './draw.ts'
import { estimateSample, estimateSamples } from './read-samples.ts'

/** Estimating what cannot be determined. */
export const samples = (enter: DoorAct, counter: () => Promise<Who>): SampleReview => ({
  drawEstimateSample: drawEstimateSample(enter, counter),
  estimateSamples: estimateSamples(enter),
  estimateSample: estimateSample(enter),
  answerSample: answerSample(enter),
})
