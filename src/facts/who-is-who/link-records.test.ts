import { describe, expect, it } from 'vitest'
import { type PersonStatements, recorded } from '../../model/index.ts'
import { linkRecord } from './link-records.ts'
import type { StoredMention } from './linked-records.ts'

const mention = (id: number, person: Partial<PersonStatements>) =>
  ({ id, source: 'council', ref: 'C1', caseId: null, role: 'subject', person }) as StoredMention
const named = (given: string, family: string) => ({
  givenNames: recorded(given),
  familyName: recorded(family),
})
const record = (...people: readonly Partial<PersonStatements>[]) =>
  linkRecord({
    id: 1,
    source: 'council',
    ref: 'C1',
    mentions: people.map((person, at) => mention(at + 1, person)),
  }).fields

describe('a source’s person record, as linkage reads it', () => {
  it('has every other name its mentions give as an alias', () => {
    const fields = record(named('Robin', 'Ashdown'), named('Robyn', 'Ashdown'))
    expect(fields).toMatchObject({ givenNames: 'Robin', familyName: 'Ashdown' })
    expect(fields.aliases).toEqual(['Robyn Ashdown'])
  })

  it('has no number that several people have at once', () => {
    const numbers = { 'child:council': 'C1', 'family:council': 'F9', 'upn/': 'B1' }
    expect(record({ identifiers: numbers }).identifiers).toEqual(['child:council:C1', 'upn:B1'])
  })

  it('takes a mention without a name for silent, not for somebody called so', () => {
    const nameless = { birth: recorded({ kind: 'date' as const, date: '2001-02-03' }) }
    for (const fields of [
      record(nameless, named('Robin', 'Ashdown')),
      record(named('Robin', 'Ashdown'), nameless, nameless),
    ]) {
      expect(fields).toMatchObject({ givenNames: 'Robin', familyName: 'Ashdown', aliases: [] })
    }
    expect(record(nameless)).toMatchObject({ givenNames: null, familyName: null, aliases: [] })
  })
})
