import { isListForm, isNumberForm } from '../../fold/forms.ts'
import { type BlockingRule, keyPartOf } from '../../settings/blocking-settings.ts'
import type { MemoryRecords } from '../records/memory-records.ts'
import { listColumn, scalarColumn, valueAt } from '../records/read-column.ts'

/** Between the parts of a key; folded texts hold no such sign. */
const between = '\u001f'

/**
 * Keys of a record under one rule as texts, which mean the same in any linkage: two records share a
 * key where they share a text. Numbers of terms (./rule-keys.ts) are each linkage's own.
 */
export function keyTexts(
  rule: BlockingRule,
  records: MemoryRecords,
): (place: number) => readonly string[] {
  const texts = cachedTexts(records)
  if (rule.kind === 'names') return namesTexts(rule, records, texts)
  const parts = rule.on.map(keyPartOf)
  const scalars = parts
    .filter(({ form }) => !isListForm(form))
    .map(({ field, form }) => ({
      column: scalarColumn(records, field, form),
      number: isNumberForm(form),
    }))
  const own = (place: number): string | null => {
    const said: string[] = []
    for (const { column, number } of scalars) {
      const value = valueAt(column, place)
      if (value < (number ? 0 : 1)) return null
      said.push(number ? `${value}` : texts(value))
    }
    return said.join(between)
  }
  const list = parts.find(({ form }) => isListForm(form))
  if (!list) {
    return (place) => {
      const key = own(place)
      return key === null ? [] : [key]
    }
  }
  const { items, table, from, to } = listColumn(records, list.field, list.form)
  return (place) => {
    const key = own(place)
    if (key === null) return []
    const keys = new Set<string>()
    for (let item = from[place]!; item < to[place]!; item++) {
      const term = table[items[item]!]!
      if (term > 0) keys.add(key === '' ? texts(term) : `${texts(term)}${between}${key}`)
    }
    return [...keys]
  }
}

function namesTexts(
  rule: Extract<BlockingRule, { kind: 'names' }>,
  records: MemoryRecords,
  texts: (term: number) => string,
): (place: number) => readonly string[] {
  const whole = (one: number, other: number) => [texts(one), texts(other)].sort().join(between)
  const first = scalarColumn(records, rule.given, 'first')
  const last = scalarColumn(records, rule.family, 'compact')
  const aliases = rule.aliases && {
    given: listColumn(records, rule.aliases, 'otherGiven'),
    family: listColumn(records, rule.aliases, 'otherFamily'),
  }
  return (place) => {
    const [one, other] = [valueAt(first, place), valueAt(last, place)]
    const keys = new Set(one > 0 && other > 0 ? [whole(one, other)] : [])
    if (aliases) {
      const { items, from, to } = aliases.given
      for (let item = from[place]!; item < to[place]!; item++) {
        const [given, family] = [
          aliases.given.table[items[item]!]!,
          aliases.family.table[items[item]!]!,
        ]
        if (family > 0) keys.add(whole(given, family))
      }
    }
    return [...keys]
  }
}

function cachedTexts({ terms }: MemoryRecords): (term: number) => string {
  const read = new Map<number, string>()
  return (term) => {
    if (term <= 0) return ''
    const existing = read.get(term)
    if (existing !== undefined) return existing
    const text = terms.text(term)
    read.set(term, text)
    return text
  }
}
