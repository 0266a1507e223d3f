import {
  formerScheme,
  type MentionItem,
  missing,
  type PersonStatements,
  type PoleItem,
  type Recorded,
  type Relationship,
  recorded,
  telephoneNumber,
} from '../../model/index.ts'
import { listOf, numberColumn } from '../maps/map-columns.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import { readBirth } from './births.ts'
import type { CheckedRow } from './check-row.ts'
import { type Columns, firstRecorded } from './first-recorded.ts'
import { missingReason } from './missing-values.ts'
import { readName } from './names.ts'
import { partsOf } from './parts-of.ts'
import { unnumberedRef } from './unnumbered.ts'

type MentionRule = ImportMap['mentions'][number]

/** A person as one row names them; null: the row names nobody in that role. */
export function makeMention(
  map: ImportMap,
  rule: MentionRule,
  row: CheckedRow,
  caseRef: string | null,
  source: string,
): MentionItem | null {
  const number = row.text(numberColumn(rule))
  const inCase = rule.inCase ? caseRef : null
  if (!number.known && inCase === null) return null
  const person = makePerson(map, rule.person, row, source)
  const ref = number.known ? number.value : unnumberedRef(inCase ?? '', rule.role, person)
  if (ref === null) return null
  const key = inCase === null ? ref : `${inCase}|${rule.role}|${ref}`
  return { item: 'mention', key, ref, caseRef: inCase, role: rule.role, person }
}

export function makePerson(
  map: ImportMap,
  rule: MentionRule['person'],
  row: CheckedRow,
  source: string,
): PersonStatements {
  const all = (columns: Columns) => listOf(columns).flatMap((column) => partsOf(row.text(column)))
  const ethnicity = row.text(rule.ethnicity)
  const { birth, statedAge } = readBirth(map, rule, row)
  const identifiers = [
    ...Object.entries(rule.identifiers).flatMap(([scheme, column]) =>
      numberUnder(scheme, row.text(column)),
    ),
    ...numberSaid(rule, row),
  ].map(([scheme, value]) => [scheme.replace('{source}', source), value] as const)
  const { called, ...name } = makeName(rule, row)
  return {
    ...name,
    aliases: [...all(rule.aliases), ...called],
    birth,
    ...(statedAge === null ? {} : { statedAge }),
    sex: firstRecorded(rule.sex, row.text),
    ethnicity: ethnicity.known
      ? recorded({ scheme: rule.ethnicityScheme ?? 'source', code: ethnicity.value })
      : ethnicity,
    address: row.text(rule.address),
    postcode: row.text(rule.postcode),
    phones: all(rule.phones).flatMap((phone) => telephoneNumber(phone) ?? []),
    vehicles: all(rule.vehicles).map((vehicle) =>
      vehicle.replace(/[^A-Za-z0-9]/g, '').toUpperCase(),
    ),
    identifiers: Object.fromEntries(identifiers),
    relationship: row.text(rule.relationship) as Recorded<Relationship>,
  }
}

type Numbered = readonly [scheme: string, value: string]

/** What systems write where the dataset has a field and they have nothing for it. */
const standsForNone = /^(SSD_PH|PLACEHOLDER_DATA|NULL)$/

function numberUnder(scheme: string, value: Recorded<string>): readonly Numbered[] {
  const tidy = value.known ? value.value.replace(/\s+/g, '').toUpperCase() : ''
  return tidy === '' || standsForNone.test(tidy) ? [] : [[scheme, tidy]]
}

/** A number whose scheme the row says; one that ended, or that the row calls a former one, keeps its own place. */
function numberSaid(
  { identifierOf: rule }: MentionRule['person'],
  row: CheckedRow,
): readonly Numbered[] {
  const said = row.text(rule?.scheme)
  if (!rule || !said.known || said.value === 'none') return []
  const scheme = said.value.replace(/\/$/, '')
  const isOver = said.value.endsWith('/') || row.text(rule.until).known
  return numberUnder(scheme, row.text(rule.value)).map(([name, value]) => [
    isOver ? formerScheme(name, value) : name,
    value,
  ])
}

function makeName(
  rule: MentionRule['person'],
  row: CheckedRow,
): Pick<PersonStatements, 'givenNames' | 'familyName'> & { readonly called: readonly string[] } {
  if (!rule.fullName) {
    const [givenNames, familyName] = [row.text(rule.givenNames), row.text(rule.familyName)]
    return { givenNames, familyName, called: [] }
  }
  const whole = row.text(rule.fullName)
  if (!whole.known) return { givenNames: whole, familyName: whole, called: [] }
  const { givenNames, familyName, aliases } = readName(whole.value, rule.nameOrder)
  return { givenNames: namePart(givenNames), familyName: namePart(familyName), called: aliases }
}

/** Half of a name may be missing in the words sources write for that: `UNKNOWN, John`. */
function namePart(name: string | null): Recorded<string> {
  const none = missingReason(name ?? '')
  return none ? missing(none) : recorded(name ?? '')
}

/** Telephones, vehicles and the address of a mention. */
export function thingsOf({ key, caseRef, person }: MentionItem): readonly PoleItem[] {
  const one = (kind: 'phone' | 'vehicle' | 'address', value: string): PoleItem => ({
    item: 'thing',
    key: `${key}|${kind}|${value}`,
    kind,
    value,
    caseRef,
    mentionKey: key,
  })
  const address = person.address.known
    ? [
        one(
          'address',
          `${person.address.value} ${person.postcode.known ? person.postcode.value : ''}`
            .toUpperCase()
            .replace(/[^A-Z0-9]+/g, ' ')
            .trim(),
        ),
      ]
    : []
  return [
    ...person.phones.map((phone) => one('phone', phone)),
    ...person.vehicles.map((vehicle) => one('vehicle', vehicle)),
    ...address,
  ]
}
