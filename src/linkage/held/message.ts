import { type Form, listForms } from '../columns.ts'
import type { TrainedModel } from '../model.ts'
import { Dictionary, type DictionaryParts } from '../one/dictionary.ts'
import type { LinkSettings } from '../settings/link-settings.ts'
import { formsRead } from './forms.ts'
import type { HeldRecords } from './hold-records.ts'
import type { Part } from './pairs.ts'
import type { Rarity } from './rarity.ts'
import type { HeldRule } from './rules.ts'

/** What a thread needs to score its part of the pairs; what is large lies in memory that threads share. */
export interface ScoreMessage {
  readonly settings: LinkSettings
  readonly model: TrainedModel
  readonly held: Omit<HeldRecords, 'fields' | 'terms'> & {
    readonly terms: DictionaryParts
    readonly lists: ReadonlyMap<string, ListParts>
  }
  readonly letters: Int32Array
  readonly rules: readonly HeldRule[]
  readonly rarities: readonly (Rarity | null)[]
  readonly from: number
  readonly prune: boolean
  readonly part: Part
}

interface ListParts {
  readonly items: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly tables: ReadonlyMap<Form, Int32Array>
}

/** What is held, as a message. */
export function heldForThreads(settings: LinkSettings, held: HeldRecords): ScoreMessage['held'] {
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
export function heldFrom(message: ScoreMessage['held']): HeldRecords {
  const { lists, terms, ...held } = message
  const fields = [...lists].map(([name, { items, from, to, tables }]) => {
    const table = (form: Form) => tables.get(form)!
    return [name, { items, from, to, table }] as const
  })
  return { ...held, terms: Dictionary.reading(terms), fields: new Map(fields) }
}
