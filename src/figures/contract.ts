import { z } from 'zod'
import { outputs } from '../access/index.ts'
import { type Bounds, casePopulations, factBases } from '../definitions/index.ts'

const boundsFields = {
  population: outputs.count,
  met: outputs.count,
  notMet: outputs.count,
  undetermined: outputs.count,
  lower: outputs.count,
  upper: outputs.count,
} as const
export const boundsSchema = outputs.of<Bounds>()(outputs.object(boundsFields))

export const figureSchema = outputs.object({
  definition: outputs.text,
  version: outputs.id,
  title: outputs.text,
  authority: outputs.text,
  ...boundsFields,
  /** Whose cases are counted, as its definition says, and how many of each; the counts above are both together. */
  counts: z.enum(casePopulations),
  ofReview: boundsSchema,
  ofLive: boundsSchema,
  /** Which facts it counts from, as its definition says. */
  uses: z.enum(factBases),
  /** From what sources recorded alone, and from that and what readers found together. */
  asRecorded: boundsSchema,
  asRead: boundsSchema,
  /** False: registered since the last refresh, so its numbers are none at all, not noughts. */
  counted: z.boolean(),
  ledgerRoot: outputs.text,
  ledgerSize: outputs.count,
  /** The command that gives the same numbers from the archive. */
  recompute: outputs.text,
})
export type Figure = z.output<typeof figureSchema>

const definitionRowFields = {
  id: outputs.text,
  version: outputs.id,
  title: outputs.text,
  authority: outputs.text,
  published: outputs.text.nullable(),
  current: z.boolean(),
} as const
export const definitionRowSchema = outputs.object(definitionRowFields)
export type DefinitionRow = z.output<typeof definitionRowSchema>

export const definitionViewSchema = outputs.object({
  ...definitionRowFields,
  yaml: outputs.text,
  /**
   * Whose words these are, what is to be known of them, and between which days they held; null where its
   * text can no longer be read.
   */
  provenance: outputs
    .object({
      source: outputs.text,
      page: outputs.text.nullable(),
      notes: outputs.text,
      from: outputs.text.nullable(),
      until: outputs.text.nullable(),
    })
    .nullable(),
  clauses: outputs.list(
    outputs.object({
      id: outputs.text,
      words: outputs.text,
      expression: outputs.text,
    }),
  ),
})
export type DefinitionView = z.output<typeof definitionViewSchema>
