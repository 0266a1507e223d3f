import type { Bounds } from '../../definitions/index.ts'
import type { EstimatedCount } from '../../estimates/index.ts'

export const sampleAnswers = {
  met: 'It meets the definition',
  notMet: 'It does not',
  cannotTell: 'Cannot tell',
} as const
export type SampleAnswer = keyof typeof sampleAnswers
export const sampleAnswerNames = Object.keys(sampleAnswers) as [SampleAnswer, ...SampleAnswer[]]

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
