import * as z from 'zod'
import { refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import { ruleSchema, splitRules } from './blocking-settings.ts'
import { comparisonSchema } from './comparison-settings.ts'
import { faultsBetween, faultWords } from './faults.ts'
import { renameOldWords } from './renamed-words.ts'
import { trainedModelSchema } from './trained-model.ts'
import { overSharedSchema, vetoSchema } from './veto-settings.ts'

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

const dependentComparisons = z
  .array(z.tuple([z.string(), z.string()]))
  .max(10)
  .default([])

const overShared = z.array(overSharedSchema).max(10).default([])

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
   * Pairs of comparisons that often agree together among different people, as in households. How much
   * oftener than chance is measured and taken off.
   */
  dependentComparisons,
  /** What keeps two records apart, unless a decision joins them. */
  vetoes: z.array(vetoSchema).max(20).default([]).superRefine(unique('veto')),
  /** Lists whose values are no evidence where too many people share one. */
  overShared,
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
  dependentComparisons: dependentComparisons.catch([]),
  overShared: overShared.catch([]),
  columns: columns.catch({ fields: {}, separator: ';' }),
})

export type LinkSettings = Readonly<z.infer<typeof linkSettingsSchema>>
/** As written: what has a default may be left out. */
export type LinkSettingsInput = z.input<typeof linkSettingsSchema>

/**
 * Parses settings from JSON text or data. A word that has a new name is read as before, and `note` is
 * told. @throws LB_LINKAGE_SETTINGS, which names every fault at once.
 */
export function parseSettings(input: unknown, note?: (text: string) => void): LinkSettings {
  const { data, notes } = renameOldWords(typeof input === 'string' ? parseJson(input) : input)
  const parsed = linkSettingsSchema.safeParse(data)
  const parts = partsSchema.safeParse(data)
  const faults = [
    ...faultWords(parsed.error?.issues ?? []),
    ...(parts.success ? faultsBetween(parts.data) : []),
  ]
  if (!parsed.success || faults.length > 0) {
    throw refuse(`The settings have ${faults.length} fault(s). ${faults.join('; ')}.`)
  }
  for (const each of notes) note?.(each)
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refuse(`The settings are not JSON: ${(error as Error).message}.`)
  }
}

const refuse = (cause: string) => refusal(linkageErrors, 'LB_LINKAGE_SETTINGS', cause)
