import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findGroups, type NetworkCase, type NetworkInput, type NetworkTie } from './index.ts'
import { overlap, plantRings } from './planted.fixtures.ts'

const membersOf = (input: NetworkInput) =>
  findGroups(input).map(({ members }) => members.map(({ person }) => person))

const aCase = (
  id: number,
  source: string,
  victim: string,
  suspects: readonly string[],
  more: { readonly places?: readonly string[]; readonly family?: boolean } = {},
): NetworkCase => ({
  id,
  source,
  people: [
    { person: victim, role: 'victim' },
    ...suspects.map((person) => ({
      person,
      role: 'suspect' as const,
      family: more.family ?? false,
    })),
  ],
  places: more.places ?? [],
})
const car = (person: string, plate: string, source: string): NetworkTie => ({
  person,
  thing: `vehicle:${plate}`,
  source,
  record: `mention:${person}${plate}${source}`,
})

/** Three who share two children; each source knows of some of it. */
const ring = (sources: readonly [string, string]): NetworkInput => ({
  cases: [
    aCase(1, sources[0], 'child1', ['ann', 'bob']),
    aCase(2, sources[0], 'child2', ['ann', 'bob']),
    aCase(3, sources[1], 'child1', ['cal']),
    aCase(4, sources[1], 'child2', ['cal']),
  ],
  ties: [],
})

describe('rings planted among 20,000 people', () => {
  const { input, rings } = plantRings(20_000, 100, 1)
  const found = membersOf(input)

  test('at least nine in ten are found', () => {
    const hit = rings.filter((ring) => found.some((group) => overlap(ring, group) >= 0.5))
    expect(hit.length / rings.length).toBeGreaterThanOrEqual(0.9)
  })

  test('at most one group in ten is nobody’s ring', () => {
    const right = found.filter((group) =>
      rings.some((ring) => group.filter((one) => ring.includes(one)).length > group.length / 2),
    )
    expect(right.length / found.length).toBeGreaterThanOrEqual(0.9)
  })
})

describe('the same input gives the same groups', () => {
  test('in whichever order it comes', () => {
    const { input } = plantRings(300, 6, 2)
    const groups = findGroups(input)
    expect(groups.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...input.cases], { minLength: input.cases.length }),
        fc.shuffledSubarray([...input.ties], { minLength: input.ties.length }),
        (cases, ties) => {
          const turned = cases.map((each) => ({ ...each, people: each.people.toReversed() }))
          const again = findGroups({ cases: turned, ties })
          expect(
            again.map(({ id, members, caseIds, sources, crossSource }) => [
              id,
              members,
              caseIds,
              sources,
              crossSource,
            ]),
          ).toEqual(
            groups.map(({ id, members, caseIds, sources, crossSource }) => [
              id,
              members,
              caseIds,
              sources,
              crossSource,
            ]),
          )
        },
      ),
      { numRuns: 20 },
    )
  })

  test('and a group is named after its first member', () => {
    expect(findGroups(ring(['north', 'south'])).map(({ id }) => id)).toEqual(['Gann'])
  })
})

describe('what a group is not', () => {
  test('nothing gives nothing', () => {
    expect(findGroups({ cases: [], ties: [] })).toEqual([])
  })

  test('two lone suspects of one child', () => {
    const cases = [aCase(1, 'north', 'child', ['ann']), aCase(2, 'south', 'child', ['bob'])]
    expect(findGroups({ cases, ties: [] })).toEqual([])
  })

  test('three suspects of one case and nothing else', () => {
    expect(
      findGroups({ cases: [aCase(1, 'north', 'child', ['ann', 'bob', 'cal'])], ties: [] }),
    ).toEqual([])
  })

  test('people who share what very many share', () => {
    const cases = Array.from({ length: 30 }, (_, n) => aCase(n, 'north', `child${n}`, [`S${n}`]))
    const ties = cases.flatMap((_, n) => [
      car(`S${n}`, 'pool', 'north'),
      { person: `S${n}`, thing: 'phone:switchboard', source: 'south', record: `event:${n}` },
    ])
    expect(findGroups({ cases, ties })).toEqual([])
  })

  test('relatives who share their own children', () => {
    const cases = ['ann', 'bob', 'cal'].flatMap((name, n) => [
      aCase(2 * n, 'north', 'child1', [name], { family: true }),
      aCase(2 * n + 1, 'south', 'child2', [name], { family: true }),
    ])
    expect(findGroups({ cases, ties: [] })).toEqual([])
  })

  test('companions who are nobody’s suspect never stand in one', () => {
    const seen = ['child1', 'child2'].flatMap((child, n) =>
      ['friend1', 'friend2'].map((person) => ({
        person,
        with: child,
        source: 'council',
        record: `event:${n}${person}`,
      })),
    )
    const { cases } = ring(['north', 'south'])
    expect(membersOf({ cases, ties: seen })).toEqual([['ann', 'bob', 'cal']])
  })

  test('a companion whom another record names as suspect may', () => {
    const { cases } = ring(['north', 'south'])
    const ties = ['child1', 'child2'].map((child, n) => ({
      person: 'dan',
      with: child,
      source: 'council',
      record: `event:${n}`,
    }))
    const more = [...cases, aCase(5, 'north', 'child9', ['dan'])]
    expect(membersOf({ cases: more, ties })).toEqual([['ann', 'bob', 'cal', 'dan']])
  })
})

describe('whether one source alone joins a group', () => {
  test('it does where all its records are of one source', () => {
    const [group] = findGroups(ring(['north', 'north']))
    expect(group).toMatchObject({ crossSource: false, sources: ['north'], caseIds: [1, 2, 3, 4] })
  })

  test('it does not where a member stands in the other source only', () => {
    const [group] = findGroups(ring(['north', 'south']))
    expect(group).toMatchObject({ crossSource: true, sources: ['north', 'south'] })
  })

  test('it does where another source only adds to what one knows whole', () => {
    const { cases } = ring(['north', 'north'])
    const ties = [car('ann', 'AB1', 'south'), car('bob', 'AB1', 'south')]
    expect(findGroups({ cases, ties })[0]?.crossSource).toBe(false)
  })

  test('it does where the other source repeats what one knows whole', () => {
    const { cases } = ring(['north', 'north'])
    const repeated = cases.map((each) => ({ ...each, id: each.id + 10, source: 'south' }))
    expect(findGroups({ cases: [...cases, ...repeated], ties: [] })[0]?.crossSource).toBe(false)
  })
})

test('every tie says what is shared and which records say so', () => {
  const [group] = findGroups(ring(['north', 'south']))
  expect(group?.ties).toContainEqual({
    a: 'ann',
    b: 'cal',
    kind: 'sharedVictim',
    words: 'The same child, child1',
    about: 'child child1',
    weight: 0.5,
    sources: ['north', 'south'],
    alone: [],
    records: ['case:1', 'case:3'],
  })
})
