import { z } from 'zod'
import { outputs } from '../../access/index.ts'

export const panelOpinions = {
  agree: 'I agree with the decision',
  disagree: 'I do not agree with the decision',
  cannotTell: 'I cannot tell from what is here',
} as const
export type PanelOpinion = keyof typeof panelOpinions
export const panelOpinionSchema = z.enum(
  Object.keys(panelOpinions) as [PanelOpinion, ...PanelOpinion[]],
)

/** A case as a panel sees it. Everything in it was masked when the sample was drawn. */
export const panelContentSchema = outputs.object({
  kind: outputs.text,
  /** The year it was opened; null where it is not recorded. */
  year: outputs.text.nullable(),
  category: outputs.text.nullable(),
  outcome: outputs.text.nullable(),
  people: outputs.list(
    outputs.object({ called: outputs.text, role: outputs.text, age: outputs.text.nullable() }),
  ),
  facts: outputs.list(outputs.object({ label: outputs.text, value: outputs.text })),
  readings: outputs.list(
    outputs.object({
      by: outputs.text,
      ordinal: z.enum(['first', 'second', 'arbitration']),
      answers: outputs.list(
        outputs.object({ id: outputs.text, question: outputs.text, answer: outputs.text }),
      ),
      note: outputs.text,
    }),
  ),
  decision: outputs.object({ outcome: outputs.text, reason: outputs.text }),
  documents: outputs.list(outputs.object({ called: outputs.text, text: outputs.text })),
  /** Places taken out because they may be names, and places where a name that is a common word was left. */
  suspected: outputs.count,
  left: outputs.count,
})
export type PanelContent = z.output<typeof panelContentSchema>

const ownOpinion = outputs.object({
  opinion: panelOpinionSchema,
  words: outputs.text,
  at: outputs.text,
})

export const panelCaseRowSchema = outputs.object({
  sampleId: outputs.id,
  number: outputs.id,
  own: panelOpinionSchema.nullable(),
})
export type PanelCaseRow = z.output<typeof panelCaseRowSchema>

export const panelCaseSchema = outputs.object({
  sampleId: outputs.id,
  number: outputs.id,
  content: panelContentSchema,
  own: ownOpinion.nullable(),
})
export type PanelCase = z.output<typeof panelCaseSchema>

export const panelSampleSchema = outputs.object({
  sampleId: outputs.id,
  seed: outputs.text,
  reason: outputs.text,
  population: outputs.count,
  drawnBy: outputs.text,
  drawnAt: outputs.text,
  cases: outputs.list(
    outputs.object({
      number: outputs.id,
      caseId: outputs.id,
      ref: outputs.text,
      agree: outputs.count,
      disagree: outputs.count,
      cannotTell: outputs.count,
      words: outputs.list(outputs.text),
    }),
  ),
})
export type PanelSample = z.output<typeof panelSampleSchema>
