import { isListForm, isNumberForm } from '../../fold/forms.ts'
import { type BlockingRule, keyPartOf } from '../../settings/blocking-settings.ts'
import type { MemoryRecords } from '../records/memory-records.ts'
import { listColumn, type ScalarColumn, scalarColumn, valueAt } from '../records/read-column.ts'
import { combinedKey, distinct } from './combined-key.ts'

/** Keys of a record under one rule: numbers that are equal where the keys are. */
export type RuleKeys =
  /** `noKey` where the record has none. */
  | { readonly list: false; readonly keyAt: (place: number) => number }
  | { readonly list: true; readonly keysAt: (place: number) => readonly number[] }

/** No key is below 0. */
export const noKey = -1

export function ruleKeys(rule: BlockingRule, records: MemoryRecords): RuleKeys {
  if (rule.kind === 'names') return namesKeys(rule, records)
  const parts = rule.on.map(keyPartOf)
  const scalars = parts
    .filter(({ form }) => !isListForm(form))
    .map(({ field, form }) => ({
      column: scalarColumn(records, field, form),
      least: isNumberForm(form) ? 0 : 1,
    }))
  const list = parts.find(({ form }) => isListForm(form))
  if (!list) return { list: false, keyAt: scalarKey(scalars) }
  const items = listColumn(records, list.field, list.form)
  const own = scalarKey(scalars)
  return {
    list: true,
    keysAt: (place) => {
      const shared = scalars.length === 0 ? 0 : own(place)
      if (shared === noKey) return []
      const keys: number[] = []
      for (let item = items.from[place]!; item < items.to[place]!; item++) {
        const term = items.table[items.items[item]!]!
        if (term > 0) keys.push(scalars.length === 0 ? term : combinedKey(term, shared))
      }
      return distinct(keys)
    },
  }
}

interface KeyPart {
  readonly column: ScalarColumn
  /** Smallest number of a value; what lies below stands for none. */
  readonly least: number
}

function scalarKey(parts: readonly KeyPart[]): (place: number) => number {
  const [first, second, ...rest] = parts
  const value = ({ column, least }: KeyPart, place: number) => {
    const term = valueAt(column, place)
    return term < least ? noKey : term
  }
  if (!second) return (place) => value(first!, place)
  if (rest.length === 0) {
    return (place) => {
      const [one, other] = [value(first!, place), value(second, place)]
      return one === noKey || other === noKey ? noKey : combinedKey(one, other)
    }
  }
  return (place) => {
    const values = parts.map((part) => value(part, place))
    const [one, other, ...others] = values as [number, number, ...number[]]
    return values.includes(noKey) ? noKey : combinedKey(one, other, others)
  }
}

/** Keys of a whole name, its halves in either order, and of whole other names. */
function namesKeys(
  rule: Extract<BlockingRule, { kind: 'names' }>,
  records: MemoryRecords,
): RuleKeys {
  const whole = (one: number, other: number) =>
    combinedKey(Math.min(one, other), Math.max(one, other))
  const { given, family, aliases } = rule
  const first = scalarColumn(records, given, 'first')
  const last = scalarColumn(records, family, 'compact')
  const own = (place: number) => {
    const [one, other] = [valueAt(first, place), valueAt(last, place)]
    return one > 0 && other > 0 ? whole(one, other) : noKey
  }
  if (!aliases) return { list: false, keyAt: own }
  const otherFirst = listColumn(records, aliases, 'otherGiven')
  const otherLast = listColumn(records, aliases, 'otherFamily')
  return {
    list: true,
    keysAt: (place) => {
      const key = own(place)
      const keys = key === noKey ? [] : [key]
      for (let item = otherFirst.from[place]!; item < otherFirst.to[place]!; item++) {
        const number = otherFirst.items[item]!
        const family = otherLast.table[number]!
        if (family > 0) keys.push(whole(otherFirst.table[number]!, family))
      }
      return distinct(keys)
    },
  }
}
