import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { boundsSchema } from '../contract.ts'

const statementFields = {
  /** The day it was said. */
  saidOn: outputs.text,
  /** Office or person, as text. */
  saidBy: outputs.text,
  /** Word for word. */
  words: outputs.text,
  publishedIn: outputs.text,
  /** How the sentence is understood under the definitions; may be ''. */
  note: outputs.text,
} as const

export interface StatementInput extends Readonly<Record<keyof typeof statementFields, string>> {
  /** `ID` or `ID@VERSION`, one at least. */
  readonly definitions: readonly string[]
}

const statementRowFields = {
  ...statementFields,
  statementId: outputs.id,
  definitions: outputs.list(
    outputs.object({ id: outputs.text, version: outputs.id, title: outputs.text }),
  ),
  enteredBy: outputs.text,
  enteredAt: outputs.text,
  supersedes: outputs.id.nullable(),
  supersededBy: outputs.id.nullable(),
  /** Why it replaces the entry before it. */
  correction: outputs.text.nullable(),
} as const
export const statementRowSchema = outputs.object(statementRowFields)
export type StatementRow = z.output<typeof statementRowSchema>

/** Of what had happened by that day. */
const countsThatDayFields = {
  /** Shown by the sources' own dates to have been on record, each source by itself. */
  surely: boundsSchema,
  /** All that may have been on record, each source by itself. */
  atMost: boundsSchema,
  /** What the review knows now, records read together. */
  now: boundsSchema,
} as const
const countsThatDaySchema = outputs.object(countsThatDayFields)
export type CountsThatDay = z.output<typeof countsThatDaySchema>

const statementCountSchema = outputs.object({
  ...countsThatDayFields,
  definition: outputs.text,
  version: outputs.id,
  title: outputs.text,
  bySource: outputs.list(outputs.object({ ...countsThatDayFields, source: outputs.text })),
  ledgerRoot: outputs.text,
  ledgerSize: outputs.count,
  countedBy: outputs.text,
  countedAt: outputs.text,
  /** Commands that count the same: what was on record, and what is known now. */
  commands: outputs.list(outputs.text),
})
export type StatementCount = z.output<typeof statementCountSchema>

export const statementViewSchema = outputs.object({
  ...statementRowFields,
  /** The latest count under each definition. */
  counts: outputs.list(statementCountSchema),
  mayCount: z.boolean(),
})
export type StatementView = z.output<typeof statementViewSchema>
