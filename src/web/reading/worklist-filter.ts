import type { WorklistChoices } from '../../reading/index.ts'
import { answerWords, flagWords } from '../../words/index.ts'
import { address } from '../layout/paging.ts'
import { textOf } from '../page/address.ts'
import { type Choice, choicesOf } from '../page/forms.ts'
import type { Fields } from '../page/routing.ts'
import { ageWords, orderWords, pagesWords } from './worklist-words.ts'

/** What narrows the list, in the order of the page, each with what its field is called. */
export const narrowing = {
  source: 'Source',
  definition: 'Definition',
  answer: 'Its answer',
  group: 'Group',
  area: 'Area',
  unit: 'Unit',
  age: 'Age of the youngest child',
  flag: 'Flag',
  pages: 'Pages of documents',
  reader: 'Read by',
  batch: 'Batch',
  order: 'Sort by',
} as const
export type Narrowing = keyof typeof narrowing
const coded: ReadonlySet<Narrowing> = new Set(['answer', 'age', 'flag', 'pages', 'order'])
export const narrowingFields = Object.keys(narrowing) as readonly Narrowing[]

export interface FilterField {
  readonly name: Narrowing
  readonly label: string
  readonly items: readonly Choice[]
  /** All but the first are words of records and names: they stay as they are in any language. */
  readonly isOfRecords: boolean
}

/** One thing the list is narrowed by, and where it is not. */
export interface FilterChip {
  readonly label: string
  readonly text: string
  readonly isOfRecords: boolean
  readonly without: string
}

const any = (items: readonly Choice[], words = 'Any'): readonly Choice[] => [
  { value: '', text: words },
  ...items,
]

/** The filter as selects: nothing of it has to be typed. */
export function filterFields(choices: WorklistChoices): readonly FilterField[] {
  const named = (list: WorklistChoices['areas'], words?: string) =>
    any(
      list.map(({ value, words: text }) => ({ value, text })),
      words,
    )
  const items: Readonly<Record<Narrowing, readonly Choice[]>> = {
    source: named(choices.sources, 'All sources'),
    definition: named(choices.definitions),
    answer: (['met', 'undetermined', 'notMet'] as const).map((value) => ({
      value,
      text: answerWords(value),
    })),
    group: named(choices.groups),
    area: named(choices.areas),
    unit: named(choices.units),
    age: any(choicesOf(ageWords)),
    flag: any(choicesOf(flagWords)),
    pages: any(choicesOf(pagesWords)),
    reader: named(choices.readers, 'Anybody'),
    // A batch is chosen on the page of the batches, which leads alone have.
    batch: [],
    order: choicesOf(orderWords),
  }
  return narrowingFields.map((name) => ({
    name,
    label: narrowing[name],
    items: items[name],
    isOfRecords: !coded.has(name),
  }))
}

/** What of the address narrows or sorts the list; what says nothing is left out. */
export const narrowedBy = (query: Fields): Readonly<Partial<Record<Narrowing, string>>> =>
  Object.fromEntries(
    narrowingFields.flatMap((name) => {
      const value = textOf(query[name])
      const says =
        value !== '' &&
        !(name === 'order' && value === 'place') &&
        !(name === 'answer' && (value === 'met' || textOf(query.definition) === ''))
      return says ? [[name, value]] : []
    }),
  )

/** Each thing the list is narrowed by, in words, with the address of the list without it. */
export function filterChips(
  narrowed: Readonly<Partial<Record<Narrowing, string>>>,
  fields: readonly FilterField[],
  state: string | undefined,
): readonly FilterChip[] {
  return fields.flatMap(({ name, label, items, isOfRecords }) => {
    const value = narrowed[name]
    if (value === undefined) return []
    const { [name]: _, ...others } = narrowed
    const rest = name === 'definition' ? { ...others, answer: undefined } : others
    const text = items.find((item) => item.value === value)?.text ?? value
    return [{ label, text, isOfRecords, without: address('/worklist', { state, ...rest }) }]
  })
}
