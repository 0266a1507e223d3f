import { describe, expect, test } from 'vitest'
import { answer, type Coverage, exampleFacts, shippedChildRules } from '../../definitions/index.ts'
import { missing, type PersonStatements, recorded } from '../../model/index.ts'
import type { StoredMention } from '../who-is-who/linked-records.ts'
import { childrenOf } from './children.ts'

const person = (born: string, relationship?: 'family' | 'stranger'): PersonStatements => ({
  givenNames: recorded('Robin'),
  familyName: recorded('Ashdown'),
  aliases: [],
  birth: recorded({ kind: 'date', date: born }),
  sex: missing(),
  ethnicity: missing(),
  address: missing(),
  postcode: missing(),
  phones: [],
  vehicles: [],
  identifiers: {},
  relationship: relationship ? recorded(relationship) : missing(),
})

const mention = (
  id: number,
  source: string,
  role: string,
  who: PersonStatements,
): StoredMention => ({
  id,
  source,
  ref: `R${id}`,
  caseId: null,
  role,
  person: who,
})
const gone = (id: number, source: string, mentionId: number, starts: string) => ({
  ...{ id, source, mentionId, starts },
  ends: null,
  returnInterview: null,
})

/** One child whom police know by one mention and the council by another, and whom linkage joins. */
const child = [
  mention(1, 'police', 'subject', person('2012-03-04')),
  mention(2, 'council', 'subject', person('2012-03-04')),
]
const memberOf = new Map(
  [1, 2, 3].map((id) => [id, { personId: id === 3 ? 'P3' : 'P1', probability: 1 }]),
)
const none = { placements: [], assessments: [], places: [], seenWith: [] }
const rules = await shippedChildRules()
const today = '2026-07-01'

function answersOf(
  missingRecords: Parameters<typeof childrenOf>[0]['missingRecords'],
  records: Partial<Parameters<typeof childrenOf>[1]> = {},
  coverage: Parameters<typeof childrenOf>[2] = [],
  others: readonly StoredMention[] = [],
) {
  const archive = { around: [], mentions: [...child, ...others], memberOf, missingRecords }
  const [found] = childrenOf(archive, { ...none, ...records }, coverage, today)
  const facts = { ...exampleFacts({}), ...found!.facts }
  return Object.fromEntries(rules.map((rule) => [rule.id, answer(rule, facts)]))
}

describe('a child is what every source together tells of them', () => {
  test('three times missing, twice told by police and once by the council alone', () => {
    const police = [gone(11, 'police', 1, '2026-05-01'), gone(12, 'police', 1, '2026-05-20')]
    const council = [gone(13, 'council', 2, '2026-06-10')]
    const rule = 'child-missing-repeatedly'
    expect(answersOf([...police, ...council])[rule]).toBe('met')
    const since: readonly Coverage[] = [{ kind: 'missing', from: '2012-01-01', until: null }]
    expect(answersOf(police, {}, since)[rule]).toBe('notMet')
    expect(answersOf(police)[rule]).toBe('undetermined')
  })

  test('two sources that tell of one occasion count once', () => {
    const told = [
      gone(11, 'police', 1, '2026-05-01'),
      gone(12, 'council', 2, '2026-05-02'),
      gone(13, 'police', 1, '2026-05-20'),
    ]
    const since: readonly Coverage[] = [{ kind: 'missing', from: '2012-01-01', until: null }]
    expect(answersOf(told, {}, since)['child-missing-repeatedly']).toBe('notMet')
  })

  test('a source that covers an area covers whoever is on record there, and nowhere else', () => {
    const told = [gone(11, 'police', 1, '2026-05-01')]
    const since = [{ kind: 'missing' as const, from: '2012-01-01', until: null, areas: ['QX18'] }]
    const at = (id: number, ...postcodes: readonly string[]) =>
      postcodes.map((postcode) => ({
        ...mention(id, 'police', 'subject', person('2012-03-04')),
        person: { ...person('2012-03-04'), postcode: recorded(postcode) },
      }))
    const answerOf = (...others: readonly StoredMention[]) =>
      answersOf(told, {}, since, others)['child-missing-repeatedly']
    expect(answerOf()).toBe('undetermined')
    expect(answerOf(...at(1, 'QX18 6PS'))).toBe('notMet')
    expect(answerOf(...at(1, 'QX1 8PS'))).toBe('undetermined')
    expect(answerOf(...at(1, 'QX18 6PS'), ...at(2, 'ZZ1 1AA'))).toBe('undetermined')
  })

  test('an adult whom the record calls a stranger is outside the family; of whom it says nothing may be anybody', () => {
    const told = [gone(11, 'police', 1, '2026-05-01')]
    const seenWith = [{ eventId: 11, mentionId: 3 }]
    const rule = 'child-missing-with-adult'
    const stranger = mention(3, 'police', 'associate', person('1990-01-01', 'stranger'))
    const somebody = mention(3, 'police', 'associate', person('1990-01-01'))
    expect(answersOf(told, { seenWith }, [], [stranger])[rule]).toBe('met')
    expect(answersOf(told, { seenWith }, [], [somebody])[rule]).toBe('undetermined')
  })

  test('a brother or sister is whom a council lists in the family, and is not old enough to be a parent', () => {
    const numbered = (id: number, born: string, family: string, caseId: number | null) => ({
      ...mention(id, 'council', 'victim', {
        ...person(born),
        identifiers: { 'family:council': family },
      }),
      caseId,
    })
    const crime = (id: number, sexual: boolean) => ({
      ...{ id, source: 'council', kind: 'crime' as const, opened: '2020-01-01', occurred: null },
      ...{ offenceDated: false, category: null, outcome: null },
      facts: { sexual: recorded(sexual) },
    })
    const harmedOf = (others: readonly StoredMention[]) => {
      const mentions = [numbered(1, '2012-03-04', 'F1', null), ...others]
      const members = new Map(
        mentions.map(({ id }) => [id, { personId: `P${id}`, probability: 1 }]),
      )
      const around = [crime(7, true), crime(8, false)]
      const archive = { around, mentions, memberOf: members, missingRecords: [] }
      const all = childrenOf(archive, none, [], today)
      return all.find(({ personId }) => personId === 'P1')?.facts.siblingHarmed
    }
    expect(harmedOf([numbered(2, '2010-01-01', 'F1', 7)])).toEqual(recorded(true))
    expect(harmedOf([numbered(2, '2010-01-01', 'F1', 8)])?.known).toBe(false)
    expect(harmedOf([numbered(2, '2010-01-01', 'F2', 7)])?.known).toBe(false)
    expect(harmedOf([numbered(2, '1990-01-01', 'F1', 7)])?.known).toBe(false)
  })

  test('a placement of today that the council calls outside its area is one, and of two that differ it is not known', () => {
    const placed = (id: number, location: string | null, ends: string | null = null) => ({
      ...{ id, mentionId: 2, starts: '2025-01-01', ends, location },
    })
    const gonePolice = [gone(11, 'police', 1, '2026-06-01')]
    const answerOf = (...placements: readonly ReturnType<typeof placed>[]) =>
      answersOf(gonePolice, { placements })['child-missing-from-out-of-area']
    expect(answerOf(placed(21, 'b) Out'))).toBe('met')
    expect(answerOf(placed(21, 'a) In'))).toBe('notMet')
    expect(answerOf(placed(21, 'Out'), placed(22, 'In'))).toBe('undetermined')
    expect(answerOf(placed(21, 'b) Out', '2025-06-01'))).toBe('undetermined')
    expect(answerOf(placed(21, 'Outlook House'))).toBe('undetermined')
  })

  test('assessments are events, and a crime has its place and who else was in it', () => {
    const archive = {
      around: [
        {
          ...{ id: 7, source: 'police', kind: 'crime' as const, opened: '2020-01-01' },
          ...{ occurred: null, offenceDated: false, category: null, outcome: null, facts: {} },
        },
      ],
      mentions: [
        { ...child[0]!, role: 'victim', caseId: 7 },
        { ...mention(3, 'police', 'suspect', person('1990-01-01')), caseId: 7 },
      ],
      memberOf,
      missingRecords: [],
    }
    const assessments = [{ id: 31, mentionId: 1, starts: '2021-05' }]
    const places = [{ of: 'case:7' as const, place: '1 Maple Terrace' }]
    const [found] = childrenOf(archive, { ...none, assessments, places }, [], today)
    expect(found!.child.events).toMatchObject([
      { kind: 'crime', place: '1 Maple Terrace', people: ['P3'] },
      { kind: 'assessment', agency: 'council', on: { known: false } },
    ])
  })

  test('whoever is certainly grown up is no child, and a placement that has not ended is care today', () => {
    const grown = {
      around: [],
      mentions: [mention(1, 'police', 'subject', person('2000-01-01'))],
      memberOf,
    }
    expect(childrenOf({ ...grown, missingRecords: [] }, none, [], today)).toEqual([])
    const placements = [{ id: 21, mentionId: 2, starts: '2025-01-01', ends: null, location: null }]
    const archive = { around: [], mentions: child, memberOf, missingRecords: [] }
    const [found] = childrenOf(archive, { ...none, placements }, [], today)
    expect(found?.facts.inCareToday).toEqual(recorded(true))
    const [before] = childrenOf(
      archive,
      { ...none, placements: [{ ...placements[0]!, ends: '2025-06-01' }] },
      [],
      today,
    )
    expect(before?.facts.inCareToday.known).toBe(false)
  })
})
