import type { Who } from '../../access/index.ts'
import type { Bounds } from '../../definitions/index.ts'
import type { EstimatedCount } from '../../estimates/index.ts'

/** Part of `Review`: random samples of the cases a definition cannot determine. */
export interface SampleReview {
  /** Draws from all undetermined cases, a part a source. @throws LB_SAMPLE_INPUT, LB_SAMPLE_EMPTY */
  drawEstimateSample(who: Who, input: SampleInput): Promise<{ readonly sampleId: number }>
  /** The newest first. */
  estimateSamples(who: Who): Promise<readonly SampleRow[]>
  estimateSample(who: Who, sampleId: number): Promise<SampleView | null>
  /**
   * What this officer says of one case of the sample, once. The case was opened in this session.
   * @throws LB_SAMPLE_ANSWER, LB_SAMPLE_NOT_FOUND, LB_CASE_NOT_OPENED
   */
  answerSample(
    who: Who,
    session: string,
    sampleId: number,
    caseId: number,
    input: { readonly answer: SampleAnswer; readonly note: string },
  ): Promise<void>
}

export const sampleAnswers = {
  met: 'It meets the definition',
  notMet: 'It does not',
  cannotTell: 'Cannot tell',
} as const
export type SampleAnswer = keyof typeof sampleAnswers

export interface SampleInput {
  /** `id` or `id@version`. */
  readonly definition: string
  /** Cases to draw, at least five from each source that has them. */
  readonly cases: number
  readonly reason: string
}

export interface SampleRow {
  readonly sampleId: number
  readonly definition: string
  readonly version: number
  readonly title: string
  readonly reason: string
  readonly drawnBy: string
  readonly drawnAt: string
  readonly drawn: number
  readonly answered: number
  /** The figure when the sample was drawn; the estimate is of its undetermined cases. */
  readonly counts: Bounds
  readonly estimate: EstimatedCount
}
export interface SampleView extends SampleRow {
  readonly seed: string
  readonly parts: readonly {
    readonly name: string
    readonly size: number
    readonly drawn: number
    readonly answered: number
    /** Of those answered in the order drawn without a gap, which alone count. */
    readonly counted: number
    readonly met: number
    readonly cannotTell: number
  }[]
  /** The next case in the order drawn that nobody answered and this officer may see. */
  readonly next: { readonly caseId: number; readonly ref: string; readonly source: string } | null
  readonly mayAnswer: boolean
}
