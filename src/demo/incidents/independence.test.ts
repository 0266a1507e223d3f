import { describe, expect, it } from 'vitest'
import type { Person } from '../people/people.ts'
import { makeShard } from './shard.ts'

/** Everybody of a large world, with what they are in it. */
const shards = Array.from({ length: 40 }, (_, at) => makeShard(11, at, 600))

interface Seen {
  readonly person: Person
  offender: boolean
  victim: boolean
  circle: boolean
  named: boolean
}

function everybody(): Seen[] {
  const found = new Map<Person, Seen>()
  const of = (person: Person): Seen => {
    const seen = found.get(person) ?? {
      person,
      offender: false,
      victim: false,
      circle: false,
      named: false,
    }
    found.set(person, seen)
    return seen
  }
  for (const { cases, circles } of shards) {
    for (const { incident, named } of cases) {
      for (const victim of incident.victims) of(victim).victim = true
      for (const each of incident.offenders) of(each.person).offender = true
      for (const each of named) of(each.person).named = true
    }
    for (const { kind, members } of circles) {
      if (kind === 'exploitation') for (const each of members) of(each).circle = true
    }
  }
  return [...found.values()]
}

/** Standard normal deviate of Pearson's chi-square (Wilson and Hilferty, 1931). */
function deviate(rows: readonly (readonly [string, string])[]): number {
  const cells = new Map<string, number>()
  const left = new Map<string, number>()
  const right = new Map<string, number>()
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const [a, b] of rows) {
    count(cells, `${a}|${b}`)
    count(left, a)
    count(right, b)
  }
  let chiSquare = 0
  for (const [a, inA] of left) {
    for (const [b, inB] of right) {
      const expected = (inA * inB) / rows.length
      chiSquare += ((cells.get(`${a}|${b}`) ?? 0) - expected) ** 2 / expected
    }
  }
  const degrees = (left.size - 1) * (right.size - 1)
  const spread = 2 / (9 * degrees)
  return (Math.cbrt(chiSquare / degrees) - (1 - spread)) / Math.sqrt(spread)
}

const people = everybody()
/** One in some two thousand by chance alone; the seed is fixed, so this never flickers. */
const limit = 3.3

const common = (names: readonly string[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 25)
      .map(([name]) => name),
  )
}

const attributes = {
  ethnicity: (person: Person) => person.ethnicity,
  nationality: (person: Person) => person.nationality,
  religion: (person: Person) => person.religion,
} as const

describe.each(Object.entries(attributes))('%s says nothing about', (_name, attribute) => {
  it.each(['offender', 'victim', 'circle', 'named'] as const)('being %s', (role) => {
    const rows = people.map((each) => [attribute(each.person), `${each[role]}`] as const)
    expect(deviate(rows)).toBeLessThan(limit)
  })

  it('the kind of incident, among offenders', () => {
    const first = new Map<Person, readonly [string, string]>()
    for (const { cases } of shards) {
      for (const { incident } of cases) {
        for (const { person } of incident.offenders) {
          if (!first.has(person)) first.set(person, [attribute(person), incident.kind])
        }
      }
    }
    expect(deviate([...first.values()])).toBeLessThan(limit)
  })

  it.each(['given', 'family'] as const)('the %s name', (part) => {
    const names = common(people.map((each) => each.person[part]))
    const rows = people
      .filter((each) => names.has(each.person[part]))
      .map((each) => [attribute(each.person), each.person[part]] as const)
    expect(deviate(rows)).toBeLessThan(limit)
  })

  it('the other two', () => {
    for (const other of Object.values(attributes)) {
      if (other === attribute) continue
      const rows = people.map((each) => [attribute(each.person), other(each.person)] as const)
      expect(deviate(rows)).toBeLessThan(limit)
    }
  })
})
