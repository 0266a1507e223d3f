import { beforeAll, expect, it } from 'vitest'
import { recorded } from '../model/index.ts'
import { acts } from '../review/index.ts'
import { insertRows, type Store } from '../store/index.ts'
import { type Example, exampleReview } from '../testing/example-review.ts'
import { oneEngineWithExample } from '../testing/stores.ts'
import { refresh } from './refresh.ts'

oneEngineWithExample('people whom a veto keeps apart', (open) => {
  let store: Store
  let example: Example
  const numbers = { Jayden: '9434765919', Hayden: '9434765870', Brayden: '9999999999' }

  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
    await example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:twins' })
      const children = Object.entries(numbers).map(([name, nhs], at) => ({
        source_id: 'council',
        key: `T${at}`,
        ref: `T${at}`,
        case_id: null,
        role: 'witness',
        person: {
          givenNames: recorded(name),
          familyName: recorded('Paring'),
          birth: recorded({ kind: 'date', date: '2002-03-03' }),
          postcode: recorded('ZZ2 2BB'),
          address: recorded('9 Invented Lane'),
          aliases: [],
          phones: ['07111222333'],
          vehicles: [],
          identifiers: { nhs, 'child:council': `T${at}` },
        },
      }))
      await insertRows(db, 'mention', children)
    })
    await refresh(store, example.door, example.operator)
  })

  const ann = () => ({ who: example.officers.ann.who, session: null })
  const people = async () =>
    (await example.review.perform(ann(), acts.people.search, { query: 'paring', page: 1 })).rows
  const named = async (name: string) => (await people()).find((row) => row.name.startsWith(name))!

  it('are two though all but their number agrees, and the page of either says why', async () => {
    expect((await people()).map(({ name }) => name).sort()).toEqual([
      'Brayden Paring',
      'Hayden Paring',
      'Jayden Paring',
    ])
    const { personId } = await named('Jayden')
    const { near } = (await example.review.perform(ann(), acts.people.person, { personId }))!
    const reasons = near.map(({ name, keptApart }) => [name, keptApart])
    expect(new Map(reasons as [string, string][])).toEqual(
      new Map([
        ['Hayden Paring', 'two different checked numbers'],
        ['Brayden Paring', 'two on one list under two names'],
      ]),
    )
  })

  it('stay so when others are joined and split, until an officer joins them', async () => {
    const { review, door, operator } = example
    const [jayden, hayden, brayden] = await Promise.all(['Jayden', 'Hayden', 'Brayden'].map(named))
    const reason = 'Seen together on the record of birth.'
    const join = (a: string, b: string) => review.perform(ann(), acts.people.join, { a, b, reason })
    const { personId } = await join(jayden!.personId, brayden!.personId)
    expect(await people()).toHaveLength(2)
    expect((await named('Hayden')).personId).toBe(hayden!.personId)
    await refresh(store, door, operator)
    expect(await people()).toHaveLength(2)
    const all = await join(personId, hayden!.personId)
    expect(await people()).toHaveLength(1)
    await refresh(store, door, operator)
    expect(await people()).toHaveLength(1)
    const person = (await review.perform(ann(), acts.people.person, all))!
    for (const { linkDecisionId } of person.linkDecisions) {
      await review.perform(ann(), acts.people.undo, { linkDecisionId, reason })
    }
    expect(await people()).toHaveLength(3)
  })
})
