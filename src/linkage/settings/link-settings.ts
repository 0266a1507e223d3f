import * as z from 'zod'
import { LookbackError } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import { comparisonSchema, printable } from './comparison-settings.ts'
import { faultsBetween, faultWords } from './faults.ts'
import { isListPart } from './fields-read.ts'
import { trainedModelSchema } from './trained-model.ts'

/** How a field becomes part of a blocking key. */
export const keyForms = [
  'words',
  'compact',
  'address',
  'first',
  'initial',
  'prefix2',
  'prefix3',
  'prefix4',
  'sound',
  'short',
  'date',
  'year',
  'month',
  'day',
  'monthDay',
  'sector',
  'district',
  'list',
  'phones',
  'identifiers',
] as const
export type KeyForm = (typeof keyForms)[number]

const keyPart = z
  .string()
  .regex(
    new RegExp(`^[^:]+:(${keyForms.join('|')})$`),
    `a key part is "field:form", form being one of ${keyForms.join(', ')}`,
  )

const ruleName = printable.min(1).max(80)
const largestBlock = z.int().min(2).optional()

/** Records that agree on every part of the key are compared. */
const keyRule = z
  .strictObject({
    kind: z.literal('key').default('key'),
    name: ruleName,
    on: z.array(keyPart).min(1).max(8),
    largestBlock,
    /** What blocks above `largestBlock` are split by, one after the other until they are small enough. */
    thenBy: z.array(keyPart).min(1).max(4).optional(),
  })
  .refine(({ thenBy, largestBlock }) => !thenBy || largestBlock, {
    path: ['thenBy'],
    message: 'thenBy splits blocks above a largestBlock, which is missing',
  })
  .refine(({ on, thenBy = [] }) => [...on, ...thenBy].filter(isListPart).length <= 1, {
    path: ['on'],
    message: 'a key holds one list at most (list, phones, identifiers): write a rule for each',
  })

/** Records with a whole name in common, in either order of its halves, aliases included. */
const namesRule = z.strictObject({
  kind: z.literal('names'),
  name: ruleName,
  given: z.string().min(1),
  family: z.string().min(1),
  aliases: z.string().min(1).optional(),
  largestBlock,
})

export const ruleSchema = z.union([keyRule, namesRule])
export type WrittenRule = Readonly<z.infer<typeof ruleSchema>>
type Keyed = Omit<Extract<WrittenRule, { kind: 'key' }>, 'thenBy'>
/** A rule as it is applied: one that splits its large blocks has become several. */
export type BlockingRule = Readonly<Keyed> | Extract<WrittenRule, { kind: 'names' }>

/** Each further key is a rule of its own, which takes up what the one before it passed over. */
export const splitRules = (rules: readonly WrittenRule[]): BlockingRule[] =>
  rules.flatMap((rule): readonly BlockingRule[] => {
    if (rule.kind === 'names') return [rule]
    const { thenBy = [], ...whole } = rule
    const finer = thenBy.map((_, at) => {
      const parts = thenBy.slice(0, at + 1)
      const name = `${rule.name}, then ${parts.join(', ')}`
      return { ...whole, name, on: [...rule.on, ...parts] }
    })
    return [whole, ...finer]
  })

const unique =
  (what: string) => (items: readonly { readonly name: string }[], context: z.RefinementCtx) => {
    const seen = new Set<string>()
    items.forEach((item, at) => {
      if (seen.has(item.name)) {
        context.addIssue({
          code: 'custom',
          path: [at, 'name'],
          message: `${what} "${item.name}" stands twice`,
        })
      }
      seen.add(item.name)
    })
  }

const together = z
  .array(z.tuple([z.string(), z.string()]))
  .max(10)
  .default([])

/** For files: the column that holds the id, and columns to rename to fields. */
const columns = z
  .strictObject({
    id: z.string().min(1).optional(),
    source: z.string().min(1).optional(),
    fields: z.record(z.string(), z.string().min(1)).default({}),
    /** What separates the items of a list field. */
    separator: z.string().min(1).default(';'),
  })
  .prefault({})

export const linkSettingsSchema = z.strictObject({
  version: z.literal(1),
  /** Compare records within and across sources, or across only. */
  between: z.enum(['all', 'sources']).default('all'),
  comparisons: z.array(comparisonSchema).min(1).max(15).superRefine(unique('comparison')),
  blocking: z.array(ruleSchema).min(1).max(20).superRefine(unique('rule')).transform(splitRules),
  /** Pairs below this match weight (log2 odds) are dropped, and count as `missing` in clusters. */
  keep: z.number().min(-40).max(100).default(-6),
  cluster: z
    .strictObject({
      /** Weight a pair counts with that no rule proposed or that fell below `keep`. */
      missing: z.number().min(-100).max(0).default(-6),
      /** Two clusters join while the average weight between them is above this. */
      cut: z.number().min(-100).max(100).default(-3),
    })
    .prefault({}),
  /**
   * Pairs of comparisons that agree together in households and the like; what they say together
   * among different people is measured and taken off.
   */
  together,
  /** Sources known to hold nobody twice. */
  duplicateFree: z.array(z.string()).default([]),
  /** Words that mean "not recorded", compared after folding. */
  missingWords: z.array(z.string()).default([]),
  training: z
    .strictObject({
      randomPairs: z.int().min(1_000).max(50_000_000).default(600_000),
      pairsPerRule: z.int().min(1_000).max(50_000_000).default(300_000),
      restarts: z.int().min(1).max(100).default(5),
      /** How many pairs the defaults count for; what the data say outweighs them. */
      caution: z.number().min(0).max(10_000).default(20),
    })
    .prefault({}),
  pairBudget: z.int().min(1).default(400_000_000),
  /** Use this model instead of training one. */
  model: trainedModelSchema.optional(),
  columns,
})

/** What faults between parts are found in, however the rest is written. */
const partsSchema = z.object({
  comparisons: z.array(comparisonSchema),
  blocking: z.array(ruleSchema),
  together: together.catch([]),
  columns: columns.catch({ fields: {}, separator: ';' }),
})

export type LinkSettings = Readonly<z.infer<typeof linkSettingsSchema>>
/** As written: what has a default may be left out. */
export type LinkSettingsInput = z.input<typeof linkSettingsSchema>

/** Parses settings from JSON text or data, naming every fault at once (LB_LINKAGE_SETTINGS). */
export function parseSettings(input: unknown): LinkSettings {
  let data = input
  if (typeof input === 'string') {
    try {
      data = JSON.parse(input)
    } catch (error) {
      throw refuse(`The settings are not JSON: ${(error as Error).message}.`)
    }
  }
  const parsed = linkSettingsSchema.safeParse(data)
  const parts = partsSchema.safeParse(data)
  const faults = [
    ...faultWords(parsed.error?.issues ?? []),
    ...(parts.success ? faultsBetween(parts.data) : []),
  ]
  if (parsed.success && faults.length === 0) return parsed.data
  throw refuse(`The settings have ${faults.length} fault(s). ${faults.join('; ')}.`)
}

const refuse = (cause: string) =>
  new LookbackError('LB_LINKAGE_SETTINGS', cause, linkageErrors.LB_LINKAGE_SETTINGS.remedy)
