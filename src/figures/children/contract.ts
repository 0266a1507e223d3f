import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { namedSourceSchema } from '../../cases/index.ts'
import { childEventKinds } from '../../definitions/index.ts'

export const coverageSchema = outputs.object({
  source: outputs.text,
  kind: z.enum(childEventKinds),
  /** First day of which the source could hold such a record. */
  from: outputs.text,
  /** Null: to this day. */
  until: outputs.text.nullable(),
  /** On what that rests. */
  basis: outputs.text,
  statedBy: outputs.text,
})
export type CoverageRow = z.output<typeof coverageSchema>

/** What one rule says of all children, whoever asks. */
export const childRuleSchema = outputs.object({
  id: outputs.text,
  version: outputs.id,
  title: outputs.text,
  authority: outputs.text,
  source: outputs.text,
  notes: outputs.text,
  clauses: outputs.list(outputs.text),
  children: outputs.count,
  met: outputs.count,
  notMet: outputs.count,
  undetermined: outputs.count,
})
export type ChildRuleCount = z.output<typeof childRuleSchema>

export const childRulesSchema = outputs.object({
  today: outputs.text,
  rules: outputs.list(childRuleSchema),
  coverage: outputs.list(coverageSchema),
  /** Sources there are, for saying what they cover. */
  sources: outputs.list(namedSourceSchema),
})
export type ChildRules = z.output<typeof childRulesSchema>

export const listedChildSchema = outputs.object({
  /** Whom linkage holds this child to be. */
  personId: outputs.text,
  name: outputs.text,
  /** Whole years today; null where it is not known to the year. */
  age: outputs.count.nullable(),
  /** The latest day on which something befell the child, as recorded. */
  latest: outputs.text.nullable(),
  cases: outputs.list(outputs.object({ id: outputs.id, ref: outputs.text, source: outputs.text })),
  /** What else is recorded: how often each thing. */
  events: outputs.list(outputs.object({ kind: z.enum(childEventKinds), count: outputs.count })),
  sources: outputs.list(outputs.text),
  /** Other rules this child meets. */
  also: outputs.list(outputs.text),
  /** Of the rules nothing decides of this child: what would settle them, in words. */
  unknown: outputs.list(outputs.text),
})
export type ListedChild = z.output<typeof listedChildSchema>

export const childListSchema = outputs.object({
  today: outputs.text,
  rule: childRuleSchema,
  ...outputs.pageFields(listedChildSchema),
})
export type ChildList = z.output<typeof childListSchema>
