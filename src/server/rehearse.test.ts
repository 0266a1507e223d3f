import { expect, it } from 'vitest'
import { defineAct, fields, openAccounts, openDoor } from '../access/index.ts'
import { append, head } from '../ledger/index.ts'
import { silentLog } from '../log/index.ts'
import { acts, createReview, openRehearsal, rehearser } from '../review/index.ts'
import { exampleReview } from '../testing/example-review.ts'
import { oneEngine } from '../testing/stores.ts'
import { createApp } from './app.ts'

oneEngine('pages tried before the application opens', (open) => {
  it('leave nothing, not even an entry, and sign nobody in; where one fails it opens all the same', async () => {
    const store = await open()
    await exampleReview(store)
    const tried = { ...store, oftenAtOnce: 2 }
    const rehearsal = openRehearsal(tried)!
    const review = createReview(store, openDoor(store))
    const access = openAccounts(store)
    const failed: unknown[] = []
    const log = { ...silentLog(), error: (...what: unknown[]) => void failed.push(what) }
    const before = await head(store.db)

    const seen: string[] = []
    const perform: typeof rehearsal.review.perform = (caller, act, input) => {
      seen.push(act.name)
      return rehearsal.review.perform(caller, act, input)
    }
    const app = await createApp({
      ...{ review, access, log },
      rehearsal: { ...rehearsal, review: { ...rehearsal.review, perform } },
    })
    expect(failed).toEqual([])
    expect(new Set(seen)).toEqual(new Set([acts.reading.worklist.name, acts.review.case.name]))
    expect(await head(store.db)).toEqual(before)
    const page = await app.inject({ url: '/worklist', cookies: { lookback_session: '0-0' } })
    expect(page.headers.location).toContain('/sign-in')
    await app.close()

    const broken = {
      ...rehearsal,
      review: { ...rehearsal.review, perform: () => Promise.reject() },
    }
    await (await createApp({ review, access, log, rehearsal: broken })).close()
    expect(failed).toHaveLength(1)
  })

  it('undo what an act writes', async () => {
    const store = await open()
    await exampleReview(store)
    const { review } = openRehearsal({ ...store, oftenAtOnce: 1 })!
    const writes = defineAct({
      name: 'reading.madeUp',
      kind: 'write',
      about: 'A made-up act',
      permission: 'readCase',
      input: fields.nothing,
      subject: () => 'worklist',
      notes: ['consultation'],
      async run({ db, who }) {
        const { size } = await append(db, who, [{ action: 'consultation', subject: 'worklist' }])
        return size
      },
    })
    const before = await head(store.db)
    const caller = { who: rehearser('1'), session: null }
    expect(await review.perform(caller, writes, {})).toBe(before.size + 1)
    expect(await head(store.db)).toEqual(before)
  })
})
