import { describe, expect, it } from 'vitest'
import { link } from '../link/link.ts'
import { proposeForRecords } from '../propose/propose-rules.ts'
import type { LinkRecord } from '../records/link-record.ts'
import { peopleSettings } from '../settings/people-settings.ts'
import { madeUpMentions } from '../testing/made-up-mentions.ts'
import { openIndex } from './mention-index.ts'
import { scoreOne } from './score-mention.ts'

const settings = peopleSettings()
const open = {
  ...settings,
  blocking: settings.blocking.map((rule) => ({ ...rule, largestBlock: undefined })),
}
const { model } = await link({ records: madeUpMentions(200, 3), settings })
const person = (id: number, fields: LinkRecord['fields']): LinkRecord => ({
  id,
  source: 'n',
  fields,
})

describe('one mention and hostile records', () => {
  it('takes columns that say nothing at all', () => {
    const nothing = {
      givenNames: null,
      familyName: ' ',
      aliases: [''],
      birthDate: 'soon',
      phones: [],
    }
    const records = Array.from({ length: 100 }, (_, id) => person(id, nothing))
    const index = openIndex({ records, settings, model })
    expect(scoreOne(index, person(500, nothing))).toMatchObject({ pairs: [], candidates: 0 })
    expect(scoreOne(index, person(501, { birthDate: '2001-02-03' })).pairs).toEqual([])
  })

  it('takes texts of ten million letters, held and asked', () => {
    const long = 'x'.repeat(10_000_000)
    const fields = {
      givenNames: long,
      familyName: `${long}y`,
      birthDate: '2001-02-03',
      aliases: [long],
    }
    const others = madeUpMentions(100, 5).map((each) => ({ ...each, id: each.id + 10 }))
    const index = openIndex({ records: [person(1, fields), ...others], settings, model })
    const [best] = scoreOne(index, person(3, fields)).pairs
    expect([best!.a, best!.b]).toEqual([1, 3])
  })

  it('in a block of everybody, lets go of it unread where it cannot matter', () => {
    const crowd = Array.from({ length: 20_000 }, (_, id) =>
      person(id, { birthDate: '1990-01-01', identifiers: [`nominal:${id}`], givenNames: `A${id}` }),
    )
    const index = openIndex({ records: crowd, settings: { ...open, keep: 12 }, model })
    const asked = person(90_000, { birthDate: '1990-01-01', identifiers: ['nominal:7'] })
    const { pairs, candidates, hopeless } = scoreOne(index, asked)
    expect(pairs.map(({ a }) => a)).toEqual([7])
    expect(candidates).toBe(1)
    expect(hopeless).toBe(20_000)
  })

  it('passes over such a block where the rule says so, and tells', () => {
    const crowd = Array.from({ length: 2_100 }, (_, id) => person(id, { birthDate: '1990-01-01' }))
    const index = openIndex({ records: crowd, settings, model })
    expect(index.passedOver).toContainEqual({ rule: 'date of birth', blocks: 1, records: 2100 })
    expect(scoreOne(index, person(9_000, { birthDate: '1990-01-01' })).candidates).toBe(0)
  })

  it('proposes no rule that would break the budget', async () => {
    const crowd = Array.from({ length: 300 }, (_, id) => person(id, { birthDate: '1990-01-01' }))
    const { rules } = await proposeForRecords({ records: crowd, settings, budget: 1000 })
    expect(rules).toEqual([])
  })
})
