import { describe, expect, it } from 'vitest'
import { missing, recorded } from '../../model/index.ts'
import type { StoredMention } from '../who-is-who/linked-records.ts'
import { type LinkedPeopleFacts, peopleOfRole, setOf } from './people-facts.ts'

const mention = (id: number, person: object): StoredMention => ({
  id,
  source: 's',
  ref: `r${id}`,
  caseId: 1,
  role: 'suspect',
  person: person as StoredMention['person'],
})
const born = (date: string) => ({ kind: 'date' as const, date })
const known = (
  people: Readonly<Record<number, string>>,
  births: readonly (readonly [number, string, number])[] = [],
): LinkedPeopleFacts => ({
  memberOf: new Map(
    Object.entries(people).map(([id, personId]) => [Number(id), { personId, probability: 0.9 }]),
  ),
  births: Map.groupBy(
    births.map(([mentionId, date, probability]) => ({
      mentionId,
      birth: born(date),
      probability,
    })),
    ({ mentionId }) => people[mentionId]!,
  ),
})
const day = { day: '2014-06-15', known: true }

describe('the people of a case', () => {
  it('are each listed once, whatever numbers they have in it', () => {
    const two = [mention(1, {}), mention(2, {}), mention(3, {})]
    expect(peopleOfRole(two, day, known({ 1: 'P1', 2: 'P1', 3: 'P3' }))).toHaveLength(2)
  })

  it('have the age their own record gives, else one from a linked record, said to be so', () => {
    const own = mention(1, { birth: recorded(born('2000-06-15')) })
    const [first] = peopleOfRole([own], day, known({ 1: 'P1' }))
    expect(first).toMatchObject({ ageAtOffence: recorded(14), viaLinks: [] })
    const silent = mention(1, { birth: missing('unknown') })
    const linked = known({ 1: 'P1', 9: 'P1' }, [[9, '1990-01-01', 0.8]])
    const [second] = peopleOfRole([silent], day, linked)
    expect(second).toMatchObject({
      ageAtOffence: recorded(24),
      viaLinks: [{ field: 'ageAtOffence', probability: 0.8 }],
    })
  })

  it('have no age where the day or the birth is unknown, or linked records disagree', () => {
    const silent = mention(1, { birth: missing('refused') })
    const ages = (...facts: Parameters<typeof peopleOfRole>) =>
      peopleOfRole(...facts).map(({ ageAtOffence }) => ageAtOffence)
    expect(ages([silent], day, known({ 1: 'P1' }))).toEqual([missing('refused')])
    expect(ages([silent], null, known({ 1: 'P1' }))).toEqual([missing('notRecorded')])
    const disagreeing = known({ 1: 'P1', 8: 'P1', 9: 'P1' }, [
      [8, '1990-01-01', 0.9],
      [9, '1999-01-01', 0.9],
    ])
    expect(ages([silent], day, disagreeing)).toEqual([missing('refused')])
  })

  it('on a day that is only assumed, have the age stated for the offence and no other', () => {
    const assumed = { ...day, known: false }
    const aged = mention(1, { birth: recorded({ kind: 'age', age: 17, at: day.day }) })
    const dated = mention(2, { birth: recorded(born('1996-06-01')) })
    const people = peopleOfRole([aged, dated], assumed, known({}))
    expect(people.map(({ ageAtOffence }) => ageAtOffence)).toEqual([
      recorded(17),
      missing('unknown'),
    ])
  })

  it('were at least so old when it was reported as an age says that is stated of an offence without a day', () => {
    const assumed = { ...day, known: false }
    const stated = { kind: 'age', age: 17, at: day.day, orEarlier: true } as const
    const aged = mention(1, { birth: recorded(stated) })
    const [alone] = peopleOfRole([aged], assumed, known({}), day)
    expect(alone).toMatchObject({
      ageAtOffence: recorded(17),
      ageAtReport: { known: false, within: { least: 17, most: 99 } },
    })
    const joined = known({ 1: 'P1', 9: 'P1' }, [[9, '1984-06-15', 0.9]])
    const [linked] = peopleOfRole([aged], assumed, joined, day)
    expect(linked).toMatchObject({ ageAtOffence: recorded(17), ageAtReport: recorded(30) })
    const dated = mention(1, { birth: recorded(born('1984-06-15')), statedAge: recorded(stated) })
    const [both] = peopleOfRole([dated], assumed, known({}), day)
    expect(both).toMatchObject({ ageAtOffence: recorded(17), ageAtReport: recorded(30) })
  })

  it('are as old as a linked record says, within what their own leaves open', () => {
    const own = mention(1, { birth: recorded({ kind: 'year', year: 1998 }) })
    const age = (births: Parameters<typeof known>[1]) => {
      const [one] = peopleOfRole([own], day, known({ 1: 'P1', 8: 'P1', 9: 'P1' }, births))
      return [one?.ageAtOffence, one?.viaLinks]
    }
    const open = { known: false, reason: 'imprecise', within: { least: 15, most: 16 } }
    expect(age([])).toEqual([open, []])
    expect(age([[9, '1998-05-05', 0.8]])).toEqual([
      recorded(16),
      [{ field: 'ageAtOffence', probability: 0.8 }],
    ])
    expect(age([[9, '1990-05-05', 0.8]])).toEqual([open, []])
  })

  it('of whom their own record says two things are neither, whatever a linked one says', () => {
    const birth = recorded(born('1975-01-01'))
    const statedAge = recorded({ kind: 'age', age: 14, at: day.day })
    const [one] = peopleOfRole(
      [mention(1, { birth, statedAge })],
      day,
      known({ 1: 'P1', 9: 'P1' }, [[9, '2000-01-01', 0.9]]),
    )
    expect(one?.ageAtOffence).toEqual({
      known: false,
      reason: 'contradicted',
      within: { least: 14, most: 39 },
    })
    expect(one?.viaLinks).toEqual([])
  })

  it('have no relationship where two are stated', () => {
    const parent = mention(1, { relationship: recorded('family') })
    const stranger = mention(2, { relationship: recorded('stranger') })
    const [one] = peopleOfRole([parent, stranger], day, known({ 1: 'P1', 2: 'P1' }))
    expect(one?.relationship).toEqual(missing('unknown'))
  })
})

describe('how many there were', () => {
  const three = peopleOfRole([mention(1, {}), mention(2, {}), mention(3, {})], day, known({}))
  const size = (...facts: Parameters<typeof setOf>) => {
    const { min, max } = setOf(...facts)
    return [min, max]
  }
  it('is an interval by what the source states and lists', () => {
    expect(size(three, recorded({ kind: 'exactly', n: 3 }))).toEqual([3, 3])
    expect(size(three, recorded({ kind: 'exactly', n: 5 }))).toEqual([5, 5])
    expect(size(three, recorded({ kind: 'exactly', n: 2 }))).toEqual([2, 3])
    expect(size(three, recorded({ kind: 'atLeast', n: 2 }))).toEqual([3, null])
    expect(size([], recorded({ kind: 'atLeast', n: 2 }))).toEqual([2, null])
  })

  it('is at least one and open where nothing is stated: nobody listed is not nobody', () => {
    expect(size([], missing('unknown'))).toEqual([1, null])
    expect(size(three, undefined)).toEqual([3, null])
  })
})
