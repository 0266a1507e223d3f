import { isListForm, isNumberForm } from '../../fold/forms.ts'
import { type BlockingRule, keyPartOf } from '../../settings/blocking-settings.ts'
import type { MemoryRecords } from '../records/memory-records.ts'

/** How to tell from the rows of two records whether they share a rule's key; null for a key that is a list. */
export type SameKey =
  /** Everything in its columns is equal and a value. */
  | { readonly kind: 'equal'; readonly columns: readonly KeyColumn[] }
  /** The halves of a name, in either order. */
  | { readonly kind: 'halves'; readonly given: number; readonly family: number }

export interface KeyColumn {
  /** Where in a row it is. */
  readonly offset: number
  /** Smallest number of a value; what lies below stands for none. */
  readonly least: number
}

export function sameKey(rule: BlockingRule, { offsets }: MemoryRecords): SameKey | null {
  if (rule.kind === 'names') {
    if (rule.aliases) return null
    const [given, family] = [
      offsets.get(`first:${rule.given}`),
      offsets.get(`compact:${rule.family}`),
    ]
    return { kind: 'halves', given: given!, family: family! }
  }
  const parts = rule.on.map(keyPartOf)
  if (parts.some(({ form }) => isListForm(form))) return null
  const columns = parts.map(({ field, form }) => ({
    offset: offsets.get(`${form}:${field}`)!,
    least: isNumberForm(form) ? 0 : 1,
  }))
  return { kind: 'equal', columns }
}

/** Whether no two keys are one number as ./rule-keys.ts makes it. */
export const isExact = (key: SameKey): boolean => key.kind === 'equal' && key.columns.length === 1

/** Whether the records whose rows begin at `left` and `right` share the key. */
export function hasSameKey(key: SameKey, rows: Int32Array, left: number, right: number): boolean {
  if (key.kind === 'halves') {
    const [one, other] = [rows[left + key.given]!, rows[left + key.family]!]
    if (one < 1 || other < 1) return false
    const [given, family] = [rows[right + key.given]!, rows[right + key.family]!]
    return (one === given && other === family) || (one === family && other === given)
  }
  const { columns } = key
  for (let at = 0; at < columns.length; at++) {
    const { offset, least } = columns[at]!
    const value = rows[left + offset]!
    if (value < least || value !== rows[right + offset]!) return false
  }
  return true
}
