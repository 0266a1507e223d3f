import { expect, it } from 'vitest'
import { openDesk } from '../../testing/desk.ts'

it('says when the areas to choose from were worked out, or that they are being worked out', async () => {
  const desk = await openDesk()
  const answer = desk.review.answers.people.groups
  const asOf = { workedOutAt: null as string | null, isOld: true }
  desk.review.answers.people.groups = async (caller, input) => ({
    ...(await answer(caller, input)),
    areasAsOf: { ...asOf },
  })
  const officer = await desk.officer('dataManager')
  expect((await officer.get('/groups')).body).toContain('are being worked out for the first time')
  asOf.workedOutAt = '2026-03-02T09:30:00.000Z'
  expect((await officer.get('/groups')).body).toMatch(/those of 2 March 2026.*worked out anew/)
  asOf.isOld = false
  expect((await officer.get('/groups')).body).toMatch(/were worked out 2 March 2026/)
  await desk.close()
})
