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
const rules = await shippedChildRules()
const today = '2026-07-01'

function answersOf(
  missingRecords: Parameters<typeof childrenOf>[0]['missingRecords'],
  records: Partial<Parameters<typeof childrenOf>[1]> = {},
  coverage: readonly Coverage[] = [],
  others: readonly StoredMention[] = [],
) {
  const archive = { around: [], mentions: [...child, ...others], memberOf, missingRecords }
  const [found] = childrenOf(archive, { placements: [], seenWith: [], ...records }, coverage, today)
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

  test('an adult whom the record calls a stranger is outside the family; of whom it says nothing may be anybody', () => {
    const told = [gone(11, 'police', 1, '2026-05-01')]
    const seenWith = [{ eventId: 11, mentionId: 3 }]
    const rule = 'child-missing-with-adult'
    const stranger = mention(3, 'police', 'associate', person('1990-01-01', 'stranger'))
    const somebody = mention(3, 'police', 'associate', person('1990-01-01'))
    expect(answersOf(told, { seenWith }, [], [stranger])[rule]).toBe('met')
    expect(answersOf(told, { seenWith }, [], [somebody])[rule]).toBe('undetermined')
  })

  test('whoever is certainly grown up is no child, and a placement that has not ended is care today', () => {
    const grown = {
      around: [],
      mentions: [mention(1, 'police', 'subject', person('2000-01-01'))],
      memberOf,
    }
    const none = { placements: [], seenWith: [] }
    expect(childrenOf({ ...grown, missingRecords: [] }, none, [], today)).toEqual([])
    const placements = [{ id: 21, mentionId: 2, starts: '2025-01-01', ends: null }]
    const archive = { around: [], mentions: child, memberOf, missingRecords: [] }
    const [found] = childrenOf(archive, { placements, seenWith: [] }, [], today)
    expect(found?.facts.inCareToday).toEqual(recorded(true))
    const [before] = childrenOf(
      archive,
      { placements: [{ ...placements[0]!, ends: '2025-06-01' }], seenWith: [] },
      [],
      today,
    )
    expect(before?.facts.inCareToday.known).toBe(false)
  })
})
