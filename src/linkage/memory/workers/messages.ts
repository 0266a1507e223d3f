import { formsRead } from '../../plan/field-forms.ts'
import type { LinkSettings } from '../../settings/link-settings.ts'
import type { TrainedModel } from '../../settings/trained-model.ts'
import { type Form, listForms } from '../../sql/sql-columns.ts'
import { Dictionary, type DictionaryParts } from '../arrays/term-dictionary.ts'
import type { HeldRule } from '../block/blocked-rules.ts'
import type { Part } from '../block/each-pair.ts'
import type { PatternCounts } from '../count/count-outcomes.ts'
import type { TrainingPairs } from '../count/training-pairs.ts'
import type { HeldRecords } from '../records/memory-records.ts'
import type { Stretch } from '../score/accepted-pairs.ts'
import type { Rarity } from '../score/term-frequency-table.ts'

/** What a thread is asked; what is large lies in memory that threads share. */
export type Question =
  /** Come first: what the records say is kept for what is asked later. */
  | {
      readonly kind: 'lay'
      readonly settings: LinkSettings
      readonly held: HeldParts
      /** Which rules, by their place in the settings; none of them leaves out what an earlier one holds. */
      readonly rules: readonly number[]
    }
  | {
      readonly kind: 'count'
      readonly letters: Int32Array
      readonly rules: readonly HeldRule[]
      readonly wanted: readonly TrainingPairs[]
      readonly part: Part
    }
  | {
      readonly kind: 'score'
      readonly model: TrainedModel
      readonly letters: Int32Array
      readonly rules: readonly HeldRule[]
      readonly rarities: readonly (Rarity | null)[]
      readonly from: number
      readonly prune: boolean
      readonly part: Part
    }

export type Answer =
  | { readonly kind: 'lay'; readonly rules: readonly HeldRule[] }
  | { readonly kind: 'count'; readonly counts: readonly PatternCounts[] }
  | { readonly kind: 'score'; readonly stretches: readonly Stretch[]; readonly candidates: number }

export type HeldParts = Omit<HeldRecords, 'fields' | 'terms'> & {
  readonly terms: DictionaryParts
  readonly lists: ReadonlyMap<string, ListParts>
}

interface ListParts {
  readonly items: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly tables: ReadonlyMap<Form, Int32Array>
}

/** What is held, as a message. */
export function heldForThreads(settings: LinkSettings, held: HeldRecords): HeldParts {
  const { records, rows, width, offsets, sources, fields } = held
  const lists = new Map<string, ListParts>()
  for (const [name, forms] of formsRead(settings)) {
    if (!forms.some((form) => listForms.has(form))) continue
    const field = fields.get(name)!
    const { items, from, to } = field
    const tables = new Map(forms.map((form) => [form, field.table(form)] as const))
    lists.set(name, { items, from, to, tables })
  }
  return { records, rows, width, offsets, sources, terms: held.terms.parts, lists }
}

/** The other side: records as this thread reads them. */
export function heldFrom(message: HeldParts): HeldRecords {
  const { lists, terms, ...held } = message
  const fields = [...lists].map(([name, { items, from, to, tables }]) => {
    const table = (form: Form) => tables.get(form)!
    return [name, { items, from, to, table }] as const
  })
  return { ...held, terms: Dictionary.reading(terms), fields: new Map(fields) }
}
