import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { caseHeadingFields } from '../../cases/index.ts'
import type { AsOf, DatedRecord } from '../../model/index.ts'
import { boundsSchema } from '../contract.ts'

const asOfSchema = outputs.of<AsOf>()(
  outputs.object({
    trueOn: outputs.text.nullable(),
    onRecord: outputs.text.nullable(),
    receivedBy: outputs.text.nullable(),
  }),
)

const datedRecordSchema = outputs.of<Omit<DatedRecord, 'items'>>()(
  outputs.object({
    file: outputs.text,
    line: outputs.count,
    version: outputs.count,
    from: outputs.text.nullable(),
    by: outputs.text,
    received: outputs.text,
    current: z.boolean(),
  }),
)

const factOverTimeSchema = outputs.object({
  label: outputs.text,
  value: outputs.text,
  /** When it was true, where a record dates it. */
  trueOn: outputs.text.nullable(),
  /** On record in the source not before this day (null: nothing says), and surely by the other. */
  from: outputs.text.nullable(),
  by: outputs.text,
  /** When it first reached the review. */
  received: outputs.text,
  /** A record still says so. */
  standing: z.boolean(),
})
export type FactOverTime = z.output<typeof factOverTimeSchema>

/** What was known of one case when. */
export const caseHistorySchema = outputs.object({
  ...caseHeadingFields,
  facts: outputs.list(factOverTimeSchema),
  /** In the order they reached the review. */
  records: outputs.list(datedRecordSchema),
})
export type CaseHistory = z.output<typeof caseHistorySchema>

export interface FigureQuestion {
  /** `ID` or `ID@VERSION`; null: the current version of every definition. */
  readonly definition: string | null
  /** What had happened by the end of this day; null: no limit. */
  readonly trueOn: string | null
  /** What the sources had on record at the end of this day; null: no limit. */
  readonly onRecord: string | null
  /** What had reached the review by this time; null: everything. */
  readonly receivedBy: string | null
  /** Read together as the review links them now; false: each source's records by themselves. */
  readonly links: boolean
}

export const figureAsOfFields = {
  definition: outputs.text,
  version: outputs.id,
  title: outputs.text,
  authority: outputs.text,
  asOf: asOfSchema,
  links: z.boolean(),
  /** What the sources' own dates show to have been on record. */
  surely: boundsSchema,
  /** With all that may have been on record; the same as `surely` where no day is asked about. */
  atMost: boundsSchema,
  ledgerRoot: outputs.text,
  ledgerSize: outputs.count,
  command: outputs.text,
} as const
export const figureAsOfSchema = outputs.object(figureAsOfFields)
export type FigureAsOf = z.output<typeof figureAsOfSchema>
/** `share`: of the work done, from 0 to 1. */
export const countStateSchema = z.union([
  outputs.object({
    state: z.literal('counting'),
    share: outputs.share,
  }),
  outputs.object({
    state: z.literal('counted'),
    figures: outputs.list(figureAsOfSchema),
  }),
])
export type CountState = z.output<typeof countStateSchema>
