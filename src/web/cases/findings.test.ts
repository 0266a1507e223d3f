import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseView } from '../../review/index.ts'
import { acts } from '../../review/index.ts'
import { type Desk, type Officer, openDesk } from '../testing/desk.ts'
import { fakeReview } from '../testing/fake-review.ts'
import { caseView } from '../testing/made-up-case.ts'

let desk: Desk
let officer: Officer
let findings: CaseView['findings']
beforeAll(async () => {
  const review = fakeReview()
  const perform = (...asked: Parameters<typeof review.perform>) =>
    asked[1].name === acts.review.case.name
      ? Promise.resolve({ ...caseView, findings } as never)
      : review.perform(...asked)
  desk = await openDesk({ ...review, perform: perform as typeof review.perform })
  officer = await desk.officer('reviewer')
  await officer.post('/cases/1/open', { purpose: 'review', reason: '' })
})
afterAll(() => desk.close())

const page = async () => (await officer.get('/cases/1')).body

it('a case of which no definition is met says so, and not that none was evaluated', async () => {
  findings = caseView.findings.map((finding) => ({ ...finding, answer: 'notMet' }))
  expect(await page()).toContain(`None met, 0 cannot be determined, ${findings.length} not met`)
  expect(await page()).not.toContain('No definition has been evaluated yet')
  findings = []
  expect(await page()).toContain('No definition has been evaluated yet')
})
