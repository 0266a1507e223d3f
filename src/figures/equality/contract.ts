import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { equalityStepNames } from './steps.ts'

export const equalityPeople = ['children', 'suspects'] as const
export type EqualityPeople = (typeof equalityPeople)[number]

/** Between these; null at the top: there is no highest. */
const rangeSchema = outputs.object({ low: z.number(), high: z.number().nullable() })

/**
 * `tooFew`: fewer than ten, or nobody to compare with. `hidden`: counted and compared, but a small count could be
 * worked out from what it would show.
 */
const comparedAs = ['differs', 'mayBeChance', 'tooFew', 'hidden'] as const
export type ComparedAs = (typeof comparedAs)[number]

const equalityGroupSchema = outputs.object({
  /** Null: cases whose records do not say. */
  name: outputs.text.nullable(),
  /** Null: hidden. */
  of: outputs.count.nullable(),
  reached: outputs.count.nullable(),
  rate: outputs.share.nullable(),
  compared: z.enum(comparedAs),
  /** To the rate of all other recorded groups, with the 95 % interval; value null: nobody of those. */
  ratio: outputs
    .object({
      value: z.number().nullable(),
      low: z.number(),
      high: z.number().nullable(),
    })
    .nullable(),
  /** The chance of such a difference where there is none, all comparisons counted. */
  adjusted: outputs.share.nullable(),
  /** Whatever the cases are whose records do not say. */
  ifMissing: outputs.object({ rate: rangeSchema, ratio: rangeSchema }).nullable(),
})
export type EqualityGroup = z.output<typeof equalityGroupSchema>

const equalityTableSchema = outputs.object({
  step: z.enum(equalityStepNames),
  characteristic: outputs.text,
  title: outputs.text,
  /** Whose word it is; null: as the record has it. */
  saidBy: outputs.text.nullable(),
  /** Those whose records do not say come last. */
  groups: outputs.list(equalityGroupSchema),
})
export type EqualityTable = z.output<typeof equalityTableSchema>

export const equalitySchema = outputs.object({
  definition: outputs.text,
  version: outputs.id,
  title: outputs.text,
  whose: z.enum(equalityPeople),
  /** When; what was read and decided since is counted within the hour. */
  countedAt: outputs.text,
  /** Cases that name anybody of the role, and those that name nobody. */
  cases: outputs.count,
  withNobody: outputs.count,
  compared: outputs.count,
  /** Differences in rows that are not shown, because a small count could be worked out. */
  hiddenDifferences: outputs.count,
  /** Characteristics that no source here has a place for. */
  absent: outputs.list(outputs.text),
  /** Characteristics of so few cases that the groups there are would say who somebody is. */
  withheld: outputs.list(outputs.text),
  rules: outputs.text,
  tables: outputs.list(equalityTableSchema),
})
export type Equality = z.output<typeof equalitySchema>
