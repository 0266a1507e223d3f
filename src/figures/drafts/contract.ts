import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { answerSchema } from '../../cases/index.ts'
import { casePopulations, type DefinitionMistake, units } from '../../definitions/index.ts'
import { boundsSchema } from '../contract.ts'

const definitionMistakeSchema = outputs.of<DefinitionMistake>()(
  outputs.object({ line: outputs.count, column: outputs.count, message: outputs.text }),
)

const draftStepSchema = z.enum(['propose', 'return', 'publish', 'discard'])
export type DraftStep = z.output<typeof draftStepSchema>
const draftStateSchema = z.enum(['draft', 'proposed', 'returned', 'published', 'discarded'])
export type DraftState = z.output<typeof draftStateSchema>
export const definitionCheckSchema = z.union([
  outputs.object({
    ok: z.literal(false),
    mistakes: outputs.list(definitionMistakeSchema),
  }),
  outputs.object({
    ok: z.literal(true),
    id: outputs.text,
    version: outputs.count,
    title: outputs.text,
    /** What is counted: cases, or children as of today. */
    unit: z.enum(units),
    /** Of cases: those under review, live ones or both. */
    population: z.enum(casePopulations),
    counts: boundsSchema,
    /** What each clause alone says of how many of them. */
    clauses: outputs.list(
      outputs.object({
        words: outputs.text,
        met: outputs.count,
        notMet: outputs.count,
        undetermined: outputs.count,
      }),
    ),
    examples: outputs.list(
      outputs.object({
        words: outputs.text,
        wanted: answerSchema,
        got: answerSchema,
      }),
    ),
    /** Why it cannot be published as it stands; null when it can. */
    hindrance: outputs.text.nullable(),
  }),
])
export type DefinitionCheck = z.output<typeof definitionCheckSchema>
const draftRowFields = {
  draftId: outputs.id,
  /** As far as it can be read. */
  name: outputs.text,
  savedBy: outputs.text,
  savedAt: outputs.text,
  state: draftStateSchema,
} as const
export const draftRowSchema = outputs.object(draftRowFields)
export type DraftRow = z.output<typeof draftRowSchema>
export const draftViewSchema = outputs.object({
  ...draftRowFields,
  yaml: outputs.text,
  /** A later text took its place. */
  replacedBy: outputs.id.nullable(),
  steps: outputs.list(
    outputs.object({
      state: draftStateSchema,
      reason: outputs.text,
      by: outputs.text,
      at: outputs.text,
    }),
  ),
  mayTake: outputs.list(draftStepSchema),
})
export type DraftView = z.output<typeof draftViewSchema>
