import type { Recorded, RecordedSet } from '../../model/index.ts'
import type { Literal } from '../expression.ts'
import type { CaseFacts } from '../facts.ts'
import { caseWords, type FactType, personFields, personWords } from '../vocabulary.ts'
import type { Dialect } from './dialect.ts'
import type { Appender, CarriedType } from './engine.ts'
import { caseColumns, personColumns, type Size, sets, sizeColumn, sizes } from './tables.ts'

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

export const carriedCase = tableOf([
  { name: 'case', as: 'key' },
  ...caseColumns.map((name) => ({ name, as: asOf(caseWords[name].type) })),
  ...sets.flatMap((set) =>
    sizes.map((size) => ({ name: sizeColumn(set, size), as: 'number' as const })),
  ),
])
export const carriedPerson = tableOf([
  { name: 'case', as: 'key' },
  { name: 'set', as: 'text' },
  ...personColumns.map((name) => ({ name, as: asOf(personWords[name].type) })),
])

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
  for (const word of caseColumns) into.put(numberFor(facts[word], numberOf))
  for (const set of sets) for (const size of sizes) into.put(sizeIn[size](facts[set]))
}

export function carryPeople(facts: CaseFacts, into: Appender, numberOf: NumberOf): void {
  const key = keyOf(facts)
  for (const set of sets) {
    for (const person of facts[set].items) {
      into.put(key)
      into.put(numberOf(set))
      for (const word of personColumns) {
        const fact = word === 'identified' ? person.identified : person[personFields[word]]
        into.put(numberFor(fact, numberOf))
      }
    }
  }
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
