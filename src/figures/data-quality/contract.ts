import { z } from 'zod'
import { outputs, workedOutFields } from '../../access/index.ts'
import { namedSourceSchema } from '../../cases/index.ts'

export interface CompletenessFilter {
  /** Null: every source. */
  readonly source: string | null
  readonly unit: string | null
  /** Of the offence or concern; null: every year. */
  readonly year: number | null
}

const filledFields = { total: outputs.count, recorded: outputs.count } as const
const filledSchema = outputs.object(filledFields)
export type Filled = z.output<typeof filledSchema>

const year = z.int().nullable()

const fieldCompletenessSchema = outputs.object({
  ...filledFields,
  /** A case's own facts, or those of the people it names. */
  of: z.enum(['case', 'person']),
  field: outputs.text,
  /** Why it is missing: so many each. `absent`: the source's records have no place for it. */
  missing: outputs.list(outputs.object({ reason: outputs.text, count: outputs.count })),
  years: outputs.list(outputs.object({ ...filledFields, year })),
})
export type FieldCompleteness = z.output<typeof fieldCompletenessSchema>

export const completenessSchema = outputs.object({
  ...workedOutFields,
  sources: outputs.list(namedSourceSchema),
  /** Units of the source asked for, those with most cases first. */
  units: outputs.list(outputs.text),
  /** All there are, whichever is asked for. */
  everyYear: outputs.list(z.int()),
  /** Those of the fields below. */
  years: outputs.list(year),
  fields: outputs.list(fieldCompletenessSchema),
})
export type Completeness = z.output<typeof completenessSchema>

/** What one agency's records say: yes in any of the child's cases, no in all, or nothing. */
export const exploitationAnswers = ['yes', 'no', 'notRecorded'] as const
export type ExploitationAnswer = (typeof exploitationAnswers)[number]

export const agencyAgreementSchema = outputs.object({
  ...workedOutFields,
  /** Children linked across both kinds of records. Links may be wrong; see the page of a person. */
  children: outputs.count,
  cells: outputs.list(
    outputs.object({
      police: z.enum(exploitationAnswers),
      council: z.enum(exploitationAnswers),
      children: outputs.count,
    }),
  ),
})
export type AgencyAgreement = z.output<typeof agencyAgreementSchema>
