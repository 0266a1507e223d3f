import type { Form } from '../fold/forms.ts'
import { type BlockingRule, keyPartOf } from '../settings/blocking-settings.ts'
import type { ComparisonSettings } from '../settings/comparison-settings.ts'
import type { LinkSettings } from '../settings/link-settings.ts'
import type { OverSharedSettings } from '../settings/veto-settings.ts'

type FormRead = readonly [field: string, form: Form]

/** The forms of each field that the comparisons and rules read, in the order they are first read. */
export function formsRead(settings: LinkSettings): ReadonlyMap<string, readonly Form[]> {
  const forms = new Map<string, Set<Form>>()
  const reads = [
    ...settings.comparisons.flatMap(compared),
    ...settings.blocking.flatMap(blocked),
    ...settings.overShared.flatMap(counted),
  ]
  for (const [field, form] of reads) {
    const existing = forms.get(field)
    if (existing) existing.add(form)
    else forms.set(field, new Set([form]))
  }
  return new Map([...forms].map(([field, each]) => [field, [...each]]))
}

function compared(settings: ComparisonSettings): readonly FormRead[] {
  const of = (field: string | undefined, ...forms: Form[]): readonly FormRead[] =>
    field === undefined ? [] : forms.map((form) => [field, form])
  switch (settings.kind) {
    case 'name': {
      const { field, other, aliases } = settings
      return settings.part === 'given'
        ? [
            ...of(field, 'first', 'firstSound', 'initial', 'short', 'short2'),
            ...of(other, 'compact'),
            ...of(aliases, 'otherGiven'),
          ]
        : [...of(field, 'compact', 'sound'), ...of(other, 'first'), ...of(aliases, 'otherFamily')]
    }
    case 'date':
      return of(settings.field, 'date')
    case 'year':
      return [...of(settings.field, 'year'), ...of(settings.date, 'date')]
    case 'text':
      return of(settings.field, settings.fold)
    case 'postcode':
      return of(settings.field, 'compact', 'sector', 'district')
    case 'contact':
      return [
        ...of(settings.phones, 'phones'),
        ...of(settings.postcode, 'compact', 'district'),
        ...of(settings.address, 'address'),
      ]
    case 'set':
      return of(settings.field, settings.fold === 'phone' ? 'phones' : 'list')
    case 'identifier':
      return of(settings.field, 'identifiers', 'schemes')
    case 'group':
      return of(settings.field, 'words')
  }
}

function blocked(rule: BlockingRule): readonly FormRead[] {
  if (rule.kind !== 'names') return rule.on.map(keyPartOf).map(({ field, form }) => [field, form])
  const own: readonly FormRead[] = [
    [rule.given, 'first'],
    [rule.family, 'compact'],
  ]
  if (!rule.aliases) return own
  return [...own, [rule.aliases, 'otherGiven'], [rule.aliases, 'otherFamily']]
}

const counted = ({ names, births }: OverSharedSettings): readonly FormRead[] => [
  [names, 'first'],
  [births, 'date'],
]
