import { isListForm } from '../fold/forms.ts'
import { keyPartOf, type WrittenRule } from './blocking-settings.ts'
import type { ComparisonSettings } from './comparison-settings.ts'
import type { OverSharedSettings } from './veto-settings.ts'

/** A field as one place of the settings reads it: one value, or a list. */
export interface FieldRead {
  readonly field: string
  readonly list: boolean
  /** Where in the settings. */
  readonly path: readonly (string | number)[]
}

const read = (field: string | undefined, key: string, list = false) =>
  field === undefined ? [] : [{ field, list, path: [key] as const }]

/** What a comparison reads, `path` being within it. */
export function readByComparison(each: ComparisonSettings): readonly FieldRead[] {
  switch (each.kind) {
    case 'name':
      return [
        ...read(each.field, 'field'),
        ...read(each.other, 'other'),
        ...read(each.aliases, 'aliases', true),
      ]
    case 'year':
      return [...read(each.field, 'field'), ...read(each.date, 'date')]
    case 'contact':
      return [
        ...read(each.phones, 'phones', true),
        ...read(each.postcode, 'postcode'),
        ...read(each.address, 'address'),
      ]
    case 'set':
    case 'identifier':
      return read(each.field, 'field', true)
    default:
      return read(each.field, 'field')
  }
}

/** What a rule reads, `path` being within it. */
export function readByRule(rule: WrittenRule): readonly FieldRead[] {
  if (rule.kind === 'names') {
    return [
      ...read(rule.given, 'given'),
      ...read(rule.family, 'family'),
      ...read(rule.aliases, 'aliases', true),
    ]
  }
  const parts = (key: 'on' | 'thenBy') =>
    (rule[key] ?? []).map((part, at) => {
      const { field, form } = keyPartOf(part)
      return { field, list: isListForm(form), path: [key, at] as const }
    })
  return [...parts('on'), ...parts('thenBy')]
}

export const readByOverShared = (each: OverSharedSettings): readonly FieldRead[] => [
  ...read(each.field, 'field', true),
  ...read(each.names, 'names'),
  ...read(each.births, 'births'),
]
