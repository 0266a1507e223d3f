import { beforeAll, expect, it } from 'vitest'
import { recorded } from '../model/index.ts'
import { acts } from '../review/index.ts'
import { insertRows, type Store } from '../store/index.ts'
import { type Example, exampleReview } from '../testing/example-review.ts'
import { oneEngineWithExample } from '../testing/stores.ts'
import { refresh } from './refresh.ts'

oneEngineWithExample('people near each other', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
    await example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:near' })
      const written = (givenNames: string, month: string) => ({
        givenNames: recorded(givenNames),
        familyName: recorded('Corran'),
        birth: recorded({ kind: 'date', date: `1980-${month}` }),
        aliases: [],
        phones: [],
        vehicles: [],
        identifiers: {},
      })
      // Lee Corran, born on 6 May 1980, stands in two crimes: one letter off, and day for month.
      const witnesses = [written('Lea', '05-06'), written('Lee', '06-05')]
      await insertRows(
        db,
        'mention',
        witnesses.map((person, at) => ({
          source_id: 'council',
          key: `W${at}`,
          ref: `W${at}`,
          case_id: null,
          role: 'witness',
          person,
        })),
      )
    })
    await refresh(store, example.door, example.operator)
  })

  it('are shown to each other though a join is far from sure, so that an officer may join them', async () => {
    const { review, officers } = example
    const who = officers.ann.who
    const { rows } = await review.perform({ who, session: null }, acts.people.search, {
      query: 'corran',
      page: 1,
    })
    expect(rows.length).toBeGreaterThan(1)
    const near = (
      await Promise.all(
        rows.map(
          async ({ personId }) =>
            (
              await review.perform({ who, session: null }, acts.people.person, { personId })
            )?.near ?? [],
        ),
      )
    ).flat()
    const probabilities = near.map(({ probability }) => probability)
    expect(Math.min(...probabilities)).toBeGreaterThan(0.1)
    // A join takes 0.9.
    expect(Math.min(...probabilities)).toBeLessThan(0.9)
    // Whoever is near one of them is one of them.
    expect(near.every(({ personId }) => rows.some((row) => row.personId === personId))).toBe(true)
  })
})
