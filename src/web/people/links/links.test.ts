import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LookbackError } from '../../../model/index.ts'
import { createApp } from '../../../server/app.ts'
import { launchBrowser } from '../../testing/browser.ts'
import { type Desk, openDesk } from '../../testing/desk.ts'
import { fakeAccess, password } from '../../testing/fake-access.ts'
import { type FakeReview, fakeReview } from '../../testing/fake-review.ts'
import { signIn } from '../../testing/officer.ts'

describe('checking links', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.close())

  it('shows nothing of the score before the answer, and all of it after', async () => {
    const officer = await desk.officer('reviewer')
    const before = (await officer.get('/links')).body
    expect(before).toContain('Are these two records one person?')
    expect(before).not.toMatch(/weight|% sure|waterfall|evidence, part by part/i)
    const answered = await officer.post('/links', { a: '11', b: '12', answer: 'same' })
    expect([answered.statusCode, answered.headers.location]).toEqual([303, '/links/judged/1'])
    const after = (await officer.get('/links/judged/1')).body
    expect(after).toContain('Weight +6.20')
    expect(after).toContain('Evidence, part by part')
  })

  it('says by words, not by colour alone, what differs', async () => {
    const { body } = await (await desk.officer('reviewer')).get('/links')
    expect(body).toContain('Rob<mark class="lb-differs">i</mark>n Ashdown')
    expect(body).toContain('lb-verdict--differ">Different<')
    expect(body).toContain('lb-verdict--one">Only one says<')
  })

  it('asks again where no answer was chosen, and knows no other pair', async () => {
    const officer = await desk.officer('reviewer')
    const again = await officer.post('/links', { a: '11', b: '12', answer: 'toString' })
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain('Choose an answer')
    expect((await officer.post('/links', { answer: 'same' })).statusCode).toBe(404)
    expect((await officer.get('/links/judged/404')).statusCode).toBe(404)
  })

  it('tells how good the links are, with what is charged and the seed, to whom sees figures', async () => {
    const { body } = await (await desk.officer('auditor')).get('/links/quality')
    for (const words of ['98.2%', '95.1% to 99.6%', '412 pairs are known', 'f00d', '−3 to −1']) {
      expect(body).toContain(words)
    }
    expect(body).not.toContain('>Check links</a>')
  })

  it('leads from a link a person hangs on to the form that splits there', async () => {
    const officer = await desk.officer('reviewer')
    const { body } = await officer.get('/links/bridges')
    const href = /href="(\/people\/P1\?[^"]+)"/.exec(body)![1]!.replaceAll('&amp;', '&')
    expect(href).toBe('/people/P1?mentions=12&mentions=13#mentions')
    const mention = /name="mentions" value="(\d+)"/.exec(
      (await officer.get('/people/P1')).body,
    )![1]!
    const chosen = (await officer.get(`/people/P1?mentions=${mention}`)).body
    expect(chosen).toMatch(new RegExp(`name="mentions" value="${mention}" checked`))
    expect(desk.review.calls.some(({ name }) => name === 'splitPerson')).toBe(false)
  })

  it('lists the records that say too little, with how many of each source', async () => {
    const { body } = await (await desk.officer('dataManager')).get('/links/unlinkable')
    for (const words of ['2 of 1,930 records', '−4.70', 'Norvale missing persons system']) {
      expect(body).toContain(words)
    }
  })

  it('lists whom the last refresh changed, and how', async () => {
    const officer = await desk.officer('reviewer')
    const { body } = await officer.get('/links/changed')
    for (const words of [
      'Parts of 2 people before',
      'Part of one person before',
      'Were 2 people, 1 more mention',
      '3 more mentions',
    ]) {
      expect(body).toContain(words)
    }
    expect(body).not.toContain('<script>alert')
  })

  it('says why an answer was not taken, beside the pair now in hand', async () => {
    const refused = fakeReview()
    refused.answers.people.judgePair = async () => {
      throw new LookbackError('LB_PAIR_HELD', 'You had it for too long.', 'Take the next.')
    }
    const other = await openDesk(refused)
    const officer = await other.officer('reviewer')
    const { statusCode, body } = await officer.post('/links', { a: '1', b: '2', answer: 'same' })
    expect(statusCode).toBe(422)
    expect(body).toContain('You had it for too long. Take the next.')
    expect(body).toContain('Are these two records one person?')
    await other.close()
  })

  it('is for those who link people', async () => {
    const reader = await desk.officer('reader')
    expect((await reader.post('/links', { a: '1', b: '2', answer: 'same' })).statusCode).toBe(403)
    expect((await reader.get('/links')).headers.location).toBe('/links/quality')
  })
})

const launched = await launchBrowser()
describe.skipIf(!launched.ok)('checking links in a browser', () => {
  const { browser } = launched as { browser: Browser }
  let review: FakeReview
  let origin: string
  let close: () => Promise<void>
  beforeEach(async () => {
    review = fakeReview()
    const app = await createApp({ review, access: fakeAccess() })
    origin = await app.listen({ port: 0, host: '127.0.0.1' })
    close = () => app.close()
  })
  afterEach(() => close())
  afterAll(() => browser.close())

  const acts = () =>
    review.calls.map(({ name }) => name).filter((name) => /^people\.(judgePair|undo)/.test(name))
  async function opened(javaScriptEnabled: boolean): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await signIn(page, origin, 'reviewer', password)
    await page.goto(`${origin}/links`)
    return page
  }

  it('goes by keys alone: a key goes to its button, Enter gives the answer', async () => {
    const page = await opened(true)
    await page.keyboard.press('2')
    expect(await page.evaluate('document.activeElement.value')).toBe('different')
    expect(acts()).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}/links/judged/1`)
    await page.keyboard.press('u')
    await page.keyboard.press('Enter')
    await page.getByText('Your answer is taken back').waitFor()
    await page.keyboard.press('3')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}/links/judged/1`)
    await page.keyboard.press('n')
    await page.keyboard.press('Enter')
    await page.getByText('Are these two records one person?').waitFor()
    expect(acts()).toEqual(['people.judgePair', 'people.undoJudgement', 'people.judgePair'])
  })

  it('works without script', async () => {
    const page = await opened(false)
    await page.getByRole('button', { name: 'The same person' }).click()
    await page.getByText('held together from now on').waitFor()
    await page.getByRole('button', { name: 'Next pair' }).click()
    await page.getByRole('button', { name: /^Undo your answer/ }).click()
    await page.getByText('Your answer is taken back').waitFor()
    expect(acts()).toEqual(['people.judgePair', 'people.undoJudgement'])
  })
})
