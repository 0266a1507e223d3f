import { type BlockingRule, keyPartOf } from '../settings/blocking-settings.ts'
import type { ComparisonSettings } from '../settings/comparison-settings.ts'

/**
 * Levels of a comparison that only records with this rule's key in common can reach. Once all of
 * those were met, nobody else can reach them.
 */
export function impliedLevels(
  rule: BlockingRule,
  comparison: ComparisonSettings,
): readonly number[] {
  if (rule.kind === 'names' || rule.on.length !== 1) return []
  const { field, form } = keyPartOf(rule.on[0]!)
  if (comparison.kind === 'contact') {
    if (field === comparison.phones && form === 'phones') return [1, 2]
    return field === comparison.postcode && form === 'compact' ? [4] : []
  }
  return field === comparison.field && form === formOfSame(comparison) ? [1] : []
}

/** The form in which two records agree where the comparison calls them the same. */
function formOfSame(comparison: Exclude<ComparisonSettings, { kind: 'contact' }>): string {
  switch (comparison.kind) {
    case 'name':
      return comparison.part === 'given' ? 'first' : 'compact'
    case 'date':
    case 'year':
      return comparison.kind
    case 'text':
      return comparison.fold
    case 'postcode':
      return 'compact'
    case 'set':
      return comparison.fold === 'phone' ? 'phones' : 'list'
    case 'identifier':
      return 'identifiers'
    case 'group':
      return 'words'
  }
}
