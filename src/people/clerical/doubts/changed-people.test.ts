import { beforeAll, expect, it } from 'vitest'
import { recorded } from '../../../model/index.ts'
import { refresh } from '../../../refresh/refresh.ts'
import { acts } from '../../../review/index.ts'
import { insertRows, type Store } from '../../../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../../../testing/example-review.ts'
import { oneEngineWithExample } from '../../../testing/stores.ts'

oneEngineWithExample('whom a refresh changed', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  const refreshed = () => refresh(store, example.door, example.operator)
  const listed = async (name: OfficerName) =>
    (await example.review.perform(example.officers[name], acts.people.changed, { page: 1 })).rows
  const personId = async (name: string) =>
    (
      await example.review.perform(example.officers.ann, acts.people.search, {
        query: name,
        purpose: 'review',
        page: 1,
      })
    ).rows[0]!.personId

  it('is nobody where all are new, and nobody again where nothing came', async () => {
    expect(await listed('ann')).toEqual([])
    const { peopleChanged } = await refreshed()
    expect(peopleChanged).toEqual({ added: 0, grew: 0, joined: 0, split: 0, regrouped: 0 })
    expect(await listed('ann')).toEqual([])
  })

  it('is whoever a later extract says more of, under the id they had', async () => {
    const { door, operator, cases } = example
    const robin = await personId('robin ashdown')
    const mention = (ref: string, given: string, family: string, birth: string) => ({
      source_id: 'council',
      key: `R-2|victim|${ref}`,
      ref,
      case_id: cases['R-2'],
      role: 'victim',
      person: {
        givenNames: recorded(given),
        familyName: recorded(family),
        birth: recorded({ kind: 'date' as const, date: birth }),
        postcode: recorded('QX1 1AA'),
        aliases: [],
        phones: [],
        vehicles: [],
        identifiers: {},
      },
    })
    await door.enter(operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:fixture' })
      await insertRows(db, 'mention', [
        mention('C8', 'Robin', 'Ashdown', '1999-08-14'),
        mention('C9', 'Somebody', 'Elsewhere', '1931-01-01'),
      ])
    })
    const { peopleChanged } = await refreshed()
    expect(peopleChanged).toEqual({ added: 1, grew: 1, joined: 0, split: 0, regrouped: 0 })
    expect(await personId('robin ashdown')).toBe(robin)
    expect(await listed('ann')).toMatchObject([
      { personId: robin, kind: 'grew', before: 1, mentionsAdded: 1, mentions: 5 },
    ])
    // Robin's first mention is in a case closed to whoever worked on it.
    expect(await listed('eve')).toEqual([])
    await expect(listed('reader')).rejects.toThrow('LB_NOT_ALLOWED')
  })
})
