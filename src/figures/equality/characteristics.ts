import { agesAtEvent, type BirthStatement, type PartialDate } from '../../model/index.ts'
import {
  ethnicGroup,
  ethnicSchemes,
  otherCode,
  schemeSaidBy,
  schemeTitle,
} from './ethnic-groups.ts'

/** Of one person, what a record says that equality looks at; null: not recorded. */
export interface RecordedPerson {
  readonly sex: string | null
  readonly ethnicity: { readonly scheme: string; readonly code: string } | null
  readonly birth: BirthStatement | null
}

/** Of one case, the same, with its people of the role that is looked at. */
export interface RecordedCase {
  readonly source: string
  readonly area: string | null
  /** Ages are counted at this day: of the offence or concern, else of the opening. */
  readonly day: PartialDate | null
  /** Whether an assessment found a disability of the child; null: no assessment is on record. */
  readonly disability: boolean | null
  readonly people: readonly RecordedPerson[]
}

/** One characteristic, with the group of each case. */
export interface Characteristic {
  readonly id: string
  readonly title: string
  readonly saidBy: string | null
  /** Groups in the order in which they are listed. */
  readonly groups: readonly string[]
  /** Of each case the place of its group; null: not recorded; undefined: its source has no place for it. */
  readonly of: readonly (number | null | undefined)[]
}

export const severalGroups = 'People of several groups'
const otherAreas = 'Other areas'
const mostAreas = 8

/** The characteristics that the records of these cases have a place for, and those they have none for. */
export function characteristicsOf(
  cases: readonly RecordedCase[],
  whose: 'children' | 'suspects',
): { readonly found: readonly Characteristic[]; readonly absent: readonly string[] } {
  const disability = disabilityOf(cases)
  const found = [
    ...ethnicitiesOf(cases),
    grouped('sex', 'Sex', ['Female', 'Male', 'Another entry', severalGroups], cases, (one) =>
      together(one.people.map(({ sex }) => sexGroup(sex))),
    ),
    grouped(
      'age',
      whose === 'children' ? 'Age of the child' : 'Age of the suspect',
      [...bandNames(whose), severalGroups],
      cases,
      (one) => together(one.people.map(({ birth }) => ageGroup(birth, one.day, whose))),
    ),
    ...(whose === 'children' && disability ? [disability] : []),
    areasOf(cases),
  ].filter(({ of }) => of.some((group) => group !== undefined && group !== null))
  const absent = [
    ...(found.some(({ id }) => id.startsWith('ethnicity')) ? [] : ['ethnicity']),
    ...(['sex', 'age', 'disability', 'area'] as const).filter(
      (id) => !found.some((one) => one.id === id),
    ),
  ]
  return { found, absent }
}

/** What the people of a case have in common: unknown where one of them is, and the rest agree. */
function together(groups: readonly (string | null)[]): string | null {
  const known = [...new Set(groups.filter((group) => group !== null))]
  if (known.length > 1) return severalGroups
  return groups.includes(null) ? null : (known[0] ?? null)
}

function grouped(
  id: string,
  title: string,
  order: readonly string[],
  cases: readonly RecordedCase[],
  groupOf: (one: RecordedCase) => string | null | undefined,
  saidBy: string | null = null,
): Characteristic {
  const names = cases.map(groupOf)
  const present = new Set(names)
  const groups = order.filter((name) => present.has(name))
  const place = new Map(groups.map((name, at) => [name, at]))
  return {
    id,
    title,
    saidBy,
    groups,
    of: names.map((name) => (name == null ? name : (place.get(name) ?? null))),
  }
}

/** Each scheme by itself, over the cases of sources that use it. */
function ethnicitiesOf(cases: readonly RecordedCase[]): readonly Characteristic[] {
  const sourcesOf = new Map<string, Set<string>>()
  for (const { source, people } of cases) {
    for (const { ethnicity } of people) {
      if (ethnicity === null) continue
      const sources = sourcesOf.get(ethnicity.scheme) ?? new Set<string>()
      sourcesOf.set(ethnicity.scheme, sources.add(source))
    }
  }
  return [...sourcesOf]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([scheme, sources]) => {
      const groupOf = (one: RecordedCase) =>
        sources.has(one.source)
          ? together(
              one.people.map(({ ethnicity }) =>
                ethnicity?.scheme === scheme ? ethnicGroup(scheme, ethnicity.code) : null,
              ),
            )
          : undefined
      const listed = Object.keys(ethnicSchemes[scheme]?.groups ?? {})
      const own = new Set(cases.map(groupOf).filter((name) => name != null))
      const others = [...own]
        .filter((name) => !listed.includes(name) && name !== severalGroups)
        .sort()
      const order = [
        ...listed,
        ...others.filter((name) => name !== otherCode),
        otherCode,
        severalGroups,
      ]
      return grouped(
        `ethnicity:${scheme}`,
        schemeTitle(scheme),
        order,
        cases,
        groupOf,
        schemeSaidBy(scheme),
      )
    })
}

/** Police write letters or words, councils the census’s numbers: 1 and 2, 0 and 9 for not known. */
function sexGroup(sex: string | null): string | null {
  const plain = (sex ?? '').trim().toUpperCase()
  if (['', '0', '9', 'U', 'UNKNOWN', 'NOT KNOWN', 'NOT SPECIFIED'].includes(plain)) return null
  if (['M', 'MALE', '1'].includes(plain)) return 'Male'
  return ['F', 'FEMALE', '2'].includes(plain) ? 'Female' : 'Another entry'
}

/** The last year of each band counts. */
const bands = {
  children: [
    ['Under 10', 9],
    ['10 to 12', 12],
    ['13 to 15', 15],
    ['16 or 17', 17],
    ['18 or over', Number.POSITIVE_INFINITY],
  ],
  suspects: [
    ['Under 18', 17],
    ['18 to 24', 24],
    ['25 to 34', 34],
    ['35 to 49', 49],
    ['50 or over', Number.POSITIVE_INFINITY],
  ],
} as const

const bandNames = (whose: keyof typeof bands) => bands[whose].map(([name]) => name)

/** An age that may lie in either of two bands is in none. */
function ageGroup(
  birth: BirthStatement | null,
  day: PartialDate | null,
  whose: keyof typeof bands,
): string | null {
  if (birth === null || day === null) return null
  const { least, most } = agesAtEvent(birth, day)
  const bandOf = (age: number) => bands[whose].find(([, last]) => age <= last)?.[0] ?? null
  return least >= 0 && bandOf(least) === bandOf(most) ? bandOf(least) : null
}

/** Null: no source has assessments that name factors. */
function disabilityOf(cases: readonly RecordedCase[]): Characteristic | null {
  const sources = new Set(
    cases.filter(({ disability }) => disability !== null).map(({ source }) => source),
  )
  if (sources.size === 0) return null
  const [found, none] = ['Found by an assessment', 'None found by an assessment']
  return grouped(
    'disability',
    'Disability of the child',
    [found, none],
    cases,
    ({ source, disability }) => {
      if (!sources.has(source)) return undefined
      return disability === null ? null : disability ? found : none
    },
    'a social worker’s assessment (factors 5A and 6A)',
  )
}

/** The largest areas by name; the others together. */
function areasOf(cases: readonly RecordedCase[]): Characteristic {
  const sizes = [...Map.groupBy(cases, ({ area }) => area)]
    .flatMap(([area, some]) => (area === null ? [] : [{ area, size: some.length }]))
    .sort((a, b) => b.size - a.size || (a.area < b.area ? -1 : 1))
  const named = sizes.length > mostAreas + 1 ? sizes.slice(0, mostAreas) : sizes
  const names = named.map(({ area }) => area)
  return grouped('area', 'Area of the case', [...names, otherAreas], cases, ({ area }) =>
    area === null ? null : names.includes(area) ? area : otherAreas,
  )
}
