import { isListForm } from '../fold/forms.ts'
import type { BlockingRule, KeyForm } from '../settings/blocking-settings.ts'
import type { ComparisonSettings } from '../settings/comparison-settings.ts'
import type { LinkSettings } from '../settings/link-settings.ts'

interface KeyPart {
  readonly field: string
  readonly form: KeyForm
}

/** Forms of each field a comparison reads that may serve as a key, the most exact first. */
function partsOf(comparison: ComparisonSettings): readonly KeyPart[] {
  const parts = (field: string, ...forms: readonly KeyForm[]) =>
    forms.map((form) => ({ field, form }))
  switch (comparison.kind) {
    case 'name':
      return comparison.part === 'given'
        ? parts(comparison.field, 'first', 'short', 'sound', 'initial')
        : parts(comparison.field, 'compact', 'sound', 'prefix4')
    case 'date':
      return parts(comparison.field, 'date', 'monthDay', 'year')
    case 'year':
      return parts(comparison.field, 'year')
    case 'text':
      return parts(comparison.field, comparison.fold, 'sound', 'prefix4')
    case 'postcode':
      return parts(comparison.field, 'compact', 'sector', 'district')
    case 'contact':
      return [
        ...parts(comparison.phones, 'phones'),
        ...parts(comparison.postcode, 'compact', 'district'),
        ...parts(comparison.address, 'address'),
      ]
    case 'set':
      return parts(comparison.field, comparison.fold === 'phone' ? 'phones' : 'list')
    case 'identifier':
      return parts(comparison.field, 'identifiers')
    case 'group':
      return parts(comparison.field, 'words')
  }
}

const written = ({ field, form }: KeyPart) => `${field}:${form}`
const ruleOf = (...parts: readonly KeyPart[]): BlockingRule => ({
  kind: 'key',
  name: parts
    .map(({ field, form }) => `${field} ${form}`)
    .join(', ')
    .slice(0, 80),
  on: parts.map(written),
})

/** Every key of one part, and of two parts of different fields, at most one of them a list. */
export function candidateRules(settings: LinkSettings): readonly BlockingRule[] {
  const all = settings.comparisons.flatMap(partsOf)
  const parts = [...new Map(all.map((part) => [written(part), part])).values()]
  const rules = parts.map((part) => ruleOf(part))
  parts.forEach((one, at) => {
    for (const other of parts.slice(at + 1)) {
      const twoLists = isListForm(one.form) && isListForm(other.form)
      if (one.field !== other.field && !twoLists) rules.push(ruleOf(one, other))
    }
  })
  return rules
}
