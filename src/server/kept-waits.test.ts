import { expect, it } from 'vitest'
import { acts, apiPath } from '../review/index.ts'
import { openDesk } from '../web/testing/desk.ts'
import { account } from '../web/testing/fake-access.ts'
import { fakeReview } from '../web/testing/fake-review.ts'
import { keepWaits } from './kept-waits.ts'

const [ann, bob] = [account('reviewer'), account('authoriser')]

function counting() {
  const asked: string[] = []
  const time = { now: 0 }
  const kept = keepWaits(
    async (who) => asked.push(who.username),
    () => time.now,
  )
  return { asked, time, kept }
}

it('pages that follow each other show one count, each account its own', async () => {
  const { kept, asked, time } = counting()
  expect(await Promise.all([kept.count(ann), kept.count(ann)])).toEqual([1, 1])
  time.now = 14_999
  expect(await kept.count(ann)).toBe(1)
  expect(await kept.count(bob)).toBe(2)
  time.now = 15_000
  expect(await kept.count(ann)).toBe(3)
  expect(asked).toEqual([ann.username, bob.username, ann.username])
})

it('what somebody did shows at once', async () => {
  const { kept } = counting()
  expect(await kept.count(ann)).toBe(1)
  kept.forget(ann)
  expect(await kept.count(ann)).toBe(2)
})

it('a list that was read says how many for the pages after it', async () => {
  const { kept, asked, time } = counting()
  expect(await kept.count(ann)).toBe(1)
  kept.keep(ann, 40)
  time.now = 14_999
  expect(await kept.count(ann)).toBe(40)
  expect(await kept.count(bob)).toBe(2)
  expect(asked).toHaveLength(2)
})

it('a count that failed is asked again', async () => {
  let fails = true
  const kept = keepWaits(async () => {
    if (fails) throw new Error('The store does not answer.')
    return 7
  })
  await expect(kept.count(ann)).rejects.toThrow('does not answer')
  fails = false
  expect(await kept.count(ann)).toBe(7)
})

it('what somebody changes shows at once, from a page or from a program; what they read counts nothing anew', async () => {
  let asked = 0
  const desk = await openDesk(fakeReview(), { countWaits: async () => ++asked })
  try {
    const officer = await desk.officer('reviewer')
    const shown = async () =>
      (await desk.app.inject({ url: '/waiting/count', cookies: officer.cookies })).json<{
        waiting: number
      }>().waiting
    const before = await shown()
    await officer.get('/worklist')
    await desk.app.inject({
      url: `${apiPath(acts.reading.worklist)}?page=1`,
      cookies: officer.cookies,
    })
    expect(await shown()).toBe(before)
    const taken = await desk.app.inject({
      method: 'POST',
      url: apiPath(acts.reading.takeNext),
      cookies: officer.cookies,
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(taken.statusCode).toBe(200)
    expect(await shown()).toBe(before + 1)
    await officer.post('/cases/1/open', { purpose: 'review', reason: '' })
    expect(await shown()).toBe(before + 2)
  } finally {
    await desk.close()
  }
})
