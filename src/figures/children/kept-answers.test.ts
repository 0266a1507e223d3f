import { expect, test } from 'vitest'
import { shippedChildRules } from '../../definitions/index.ts'
import type { ArchiveFacts } from '../../facts/index.ts'
import { missing, recorded } from '../../model/index.ts'
import { keptAnswers } from './kept-answers.ts'

const mention = {
  ...{ id: 1, source: 'council', ref: 'R1', caseId: null, role: 'subject' },
  person: {
    ...{ givenNames: recorded('Robin'), familyName: recorded('Ashdown'), aliases: [] },
    birth: recorded({ kind: 'date' as const, date: '2012-03-04' }),
    ...{ sex: missing(), ethnicity: missing(), address: missing(), postcode: missing() },
    ...{ phones: [], vehicles: [], identifiers: {}, relationship: missing() },
  },
}
const archive = () =>
  ({
    ...{ around: [], mentions: [mention], missingRecords: [] },
    memberOf: new Map([[1, { personId: 'P1', probability: 1 }]]),
  }) as unknown as ArchiveFacts
const none = { placements: [], assessments: [], places: [], seenWith: [] }
const ground = {
  archive: archive(),
  records: { ...none },
  coverage: [],
  today: '2026-07-01',
}
const placed = [{ id: 21, mentionId: 1, starts: '2025-01-01', ends: null, location: null }]

test('answers are kept while what they are worked out from is the same, and no longer', async () => {
  const rule = (await shippedChildRules()).find(({ id }) => id === 'child-harmed-now-in-care')!
  const kept = keptAnswers()
  const first = kept(ground)
  expect(first.children).toHaveLength(1)
  expect(kept({ ...ground, records: { ...none } })).toBe(first)
  expect(first.answersOf(rule)).toBe(first.answersOf(rule))
  const changed = [
    { ...ground, records: { ...none, placements: placed } },
    { ...ground, coverage: [{ kind: 'missing' as const, from: '2016-01-01', until: null }] },
    { ...ground, today: '2026-07-02' },
    { ...ground, archive: archive() },
  ]
  for (const one of changed) expect(kept(one)).not.toBe(first)
  expect(kept(changed[0]!).children[0]!.facts.inCareToday).toEqual(recorded(true))
})
