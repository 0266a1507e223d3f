import type { Recorded, RecordedSet, Within } from '../../model/index.ts'
import type { Literal } from '../expression.ts'
import type { CaseFacts, Member } from '../facts.ts'
import { anything, withinOf, withinOfMember } from '../logic/within.ts'
import {
  caseWords,
  type EventSet,
  eventSets,
  type FactType,
  type FactWord,
  fieldOf,
  type MemberWord,
  type PeopleSet,
  peopleSets,
} from '../vocabulary.ts'
import type { Dialect } from './dialect.ts'
import type { Appender, CarriedType } from './engine.ts'
import {
  caseColumns,
  columnsFor,
  isBounded,
  type MemberTable,
  memberTables,
  type Size,
  sizeColumn,
  sizes,
} from './tables.ts'

/** Stands for what is missing; no fact is this number. */
const gap = -2_147_483_648

type NumberOf = (text: string) => number

/** A column of the facts, and how its values are carried as whole numbers. */
interface Carried {
  readonly name: string
  readonly as: 'key' | 'yesNo' | 'number' | 'text'
}

export interface CarriedTable {
  readonly types: readonly CarriedType[]
  readonly carried: readonly Carried[]
}

const asOf = ({ type }: FactType): Carried['as'] =>
  type === 'boolean' ? 'yesNo' : type === 'number' ? 'number' : 'text'

/** Its bounds are carried as the fact is. */
function carriedFor(word: string, fact: FactWord): readonly Carried[] {
  return columnsFor(word, fact).map((name) => ({ name, as: asOf(fact.type) }))
}

export const carriedCase = tableOf([
  { name: 'case', as: 'key' },
  ...caseColumns.flatMap((word) => carriedFor(word, caseWords[word])),
  ...peopleSets.flatMap((set) =>
    sizes.map((size) => ({ name: sizeColumn(set, size), as: 'number' as const })),
  ),
])
export const carriedPerson = carriedMember('people')
export const carriedEvent = carriedMember('events')
export const carriedEventSet = tableOf([
  { name: 'case', as: 'key' },
  { name: 'set', as: 'text' },
  ...sizes.map((name) => ({ name, as: 'number' as const })),
])

function carriedMember(table: MemberTable): CarriedTable {
  return tableOf([
    { name: 'case', as: 'key' },
    { name: 'set', as: 'text' },
    ...Object.entries<FactWord>(memberTables[table]).flatMap(([word, fact]) =>
      carriedFor(word, fact),
    ),
  ])
}

function tableOf(carried: readonly Carried[]): CarriedTable {
  return { types: carried.map(({ as }) => (as === 'key' ? 'key' : 'number')), carried }
}

export function columnsOf({ carried }: CarriedTable, { identifier, types }: Dialect): string {
  const columns = carried.map(
    ({ name, as }) => `${identifier(name)} ${as === 'key' ? types.carriedKey : types.number}`,
  )
  return `(${columns.join(', ')})`
}

/** Puts what was carried where it belongs: numbers become yes and no again, and texts the texts they number. */
export function fromCarried(
  into: string,
  from: string,
  { carried }: CarriedTable,
  { identifier, types }: Dialect,
): string {
  const joins: string[] = []
  const values = carried.map(({ name, as }, place) => {
    const value = `s.${identifier(name)}`
    if (as === 'key') return `CAST(${value} AS ${types.key})`
    if (as === 'yesNo') return `CASE ${value} WHEN 1 THEN TRUE WHEN 0 THEN FALSE END`
    if (as === 'number') return `NULLIF(${value}, ${gap})`
    joins.push(`LEFT JOIN words w${place} ON w${place}.number = ${value}`)
    return `w${place}.text`
  })
  return `INSERT INTO ${into} SELECT ${values.join(', ')} FROM ${from} s ${joins.join(' ')}`
}

export function carryCase(facts: CaseFacts, into: Appender, numberOf: NumberOf): void {
  into.put(keyOf(facts))
  for (const word of caseColumns) {
    const fact = facts[word]
    into.put(numberFor(fact, numberOf))
    if (isBounded(caseWords[word].type)) {
      putBounds(typeof fact === 'string' ? anything : boundsOf(fact), into, numberOf)
    }
  }
  for (const set of peopleSets) for (const size of sizes) into.put(sizeIn[size](facts[set]))
}

export const carryPeople = (facts: CaseFacts, into: Appender, numberOf: NumberOf): void =>
  carryMembers(facts, 'people', peopleSets, into, numberOf)

export const carryEvents = (facts: CaseFacts, into: Appender, numberOf: NumberOf): void =>
  carryMembers(facts, 'events', eventSets, into, numberOf)

/** Of a set of events nothing is carried where nothing is known of it. */
export function carryEventSets(facts: CaseFacts, into: Appender, numberOf: NumberOf): void {
  const key = keyOf(facts)
  for (const set of eventSets) {
    const { items, min, max } = facts[set]
    if (items.length === 0 && min === 0 && max === null) continue
    into.put(key)
    into.put(numberOf(set))
    for (const size of sizes) into.put(sizeIn[size](facts[set]))
  }
}

/** What a column of members is filled from. */
interface Field {
  readonly field: string
  readonly bounded: MemberWord | null
}

const fieldsOf = (table: MemberTable): readonly Field[] =>
  Object.entries<FactWord>(memberTables[table]).map(([word, { type }]) => ({
    field: fieldOf(word as MemberWord),
    bounded: isBounded(type) ? (word as MemberWord) : null,
  }))
const fields = { people: fieldsOf('people'), events: fieldsOf('events') } as const

type Fields = Readonly<Record<string, Literal | Recorded<Literal> | undefined>>

function carryMembers(
  facts: CaseFacts,
  table: MemberTable,
  sets: readonly (PeopleSet | EventSet)[],
  into: Appender,
  numberOf: NumberOf,
): void {
  const key = keyOf(facts)
  for (const set of sets) {
    for (const member of facts[set].items as readonly Member[]) {
      into.put(key)
      into.put(numberOf(set))
      for (const { field, bounded } of fields[table]) {
        const fact = (member as unknown as Fields)[field]
        into.put(fact === undefined ? gap : numberFor(fact, numberOf))
        if (bounded === null) continue
        const isMissing = typeof fact === 'object' && !fact.known
        putBounds(isMissing ? withinOfMember(member, bounded) : anything, into, numberOf)
      }
    }
  }
}

/** Of what is known no bounds are needed. */
const boundsOf = (fact: Recorded<Literal>): Within => (fact.known ? anything : withinOf(fact))

function putBounds({ least, most }: Within, into: Appender, numberOf: NumberOf): void {
  for (const bound of [least, most]) into.put(bound === null ? gap : numberFor(bound, numberOf))
}

function keyOf({ caseId }: CaseFacts): number {
  if (!Number.isSafeInteger(caseId)) throw new RangeError(`${caseId} is no number of a case`)
  return caseId
}

function numberFor(fact: Literal | Recorded<Literal>, numberOf: NumberOf): number {
  if (typeof fact === 'object') return fact.known ? numberFor(fact.value, numberOf) : gap
  return typeof fact === 'string' ? numberOf(fact) : Number(fact)
}

const sizeIn: Readonly<Record<Size, (set: RecordedSet<unknown>) => number>> = {
  listed: ({ items }) => items.length,
  least: ({ items, min }) => Math.max(min, items.length),
  most: ({ items, min, max }) => (max === null ? gap : Math.max(max, min, items.length)),
}
