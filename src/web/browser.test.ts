import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../server/app.ts'
import { axeFaults, bringAxe, pixelsBeyond } from './testing/axe-faults.ts'
import { launchBrowser } from './testing/browser.ts'
import { fakeAccess, password } from './testing/fake-access.ts'
import { type FakeReview, fakeReview } from './testing/fake-review.ts'
import { openCase, signIn, usernameOf } from './testing/officer.ts'
import { visitedPages } from './testing/visits.ts'

const launched = await launchBrowser()
const widths = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const

/** Each in Welsh from its first word, or in an English part that says so. */
const welshPages = [
  '/',
  '/waiting',
  '/waiting/authorise',
  '/worklist',
  '/items',
  '/items/1',
  '/items/raise',
  '/decisions',
  '/cases/1/risk',
  '/cases/1/facts',
  '/cases?q=harbour',
  '/account',
  '/password',
  '/second-factor',
  '/cases/1',
  '/cases/2/open',
  '/figures/published',
  '/figures/published/1',
  '/statements/1',
  '/tables/1',
  '/help',
  '/nowhere',
]

interface Place {
  readonly app: FastifyInstance
  readonly review: FakeReview
  readonly origin: string
}

async function openPlace(): Promise<Place> {
  const review = fakeReview()
  const app = await createApp({ review, access: fakeAccess() })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  return { app, review, origin }
}

// Where no browser starts, launchBrowser has said so loudly, and with CI=true has failed.
describe.skipIf(!launched.ok)('in a real browser', () => {
  const { browser } = launched as { browser: Browser }
  let place: Place
  const contexts: BrowserContext[] = []

  beforeAll(async () => {
    place = await openPlace()
  })
  afterAll(async () => {
    await browser.close()
    await place.app.close()
  })

  async function newPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: widths.desk, ...options })
    contexts.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    return page
  }

  describe('at the width of a desk and of a phone', () => {
    const pages = new Map<string | null, Page>()

    it.each(visitedPages)(
      '$name breaks no rule of axe, and nothing runs off the side',
      async (visit) => {
        const page = pages.get(visit.role) ?? (await newPage())
        if (!pages.has(visit.role)) await bringAxe(page.context())
        const refused: string[] = []
        page.on('console', (line) => {
          if (/Content Security Policy|Uncaught/.test(line.text())) refused.push(line.text())
        })
        if (!pages.has(visit.role) && visit.role) {
          await signIn(page, place.origin, usernameOf(visit.role), password)
        }
        pages.set(visit.role, page)
        await page.setViewportSize(widths.desk)
        if (visit.opens) await openCase(page, place.origin, visit.opens)
        await page.goto(place.origin + visit.path)
        // axe does not look into what is folded away, which people open.
        await page.evaluate(
          'for (const part of document.querySelectorAll("details")) part.open = true',
        )
        for (const [name, width] of Object.entries(widths)) {
          await page.setViewportSize(width)
          expect([name, await axeFaults(page)]).toEqual([name, []])
          const beyond = await pixelsBeyond(page)
          expect([name, Math.max(beyond, 0)]).toEqual([name, 0])
        }
        expect(await page.evaluate('document.querySelectorAll("h1").length')).toBe(1)
        expect(await page.title()).toMatch(/ – Lookback$/)
        expect(refused).toEqual([])
      },
    )
  })

  it('in Welsh no page breaks a rule of axe or runs off the side, and its scripts speak Welsh', async () => {
    const page = await newPage({ locale: 'cy' })
    await bringAxe(page.context())
    const faultless = async (path: string) => {
      await page.goto(place.origin + path)
      expect(await page.locator('html').getAttribute('lang')).toBe('cy')
      for (const [name, width] of Object.entries(widths)) {
        await page.setViewportSize(width)
        expect([path, name, await axeFaults(page)]).toEqual([path, name, []])
        expect([path, name, Math.max(await pixelsBeyond(page), 0)]).toEqual([path, name, 0])
      }
    }
    await faultless('/sign-in')
    await page.getByLabel('Enw defnyddiwr').fill('reviewer')
    await page.getByLabel('Cyfrinair', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Mewngofnodi' }).click()
    await page.waitForURL(`${place.origin}/`)
    await page.goto(`${place.origin}/cases/1/open`)
    await page.locator('#purpose').check()
    await page.locator('main form button').click()
    await page.waitForURL('**/cases/1')
    for (const path of welshPages) await faultless(path)
    await page.goto(`${place.origin}/cases/1`)
    await page.getByRole('button', { name: 'Diffodd bysellau sengl' }).click()
    await page.getByRole('button', { name: 'Troi bysellau sengl ymlaen' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.waitForURL('**/cases/1')
    expect(place.review.calls.some(({ name }) => name === 'accounts.chooseLanguage')).toBe(true)
  })

  it('text too pale on a phone alone is found there, and pale text that is large on a desk alone', async () => {
    const page = await newPage()
    const show = (styles: string, body: string) =>
      page.setContent(
        `<html lang="en"><title>Colours</title><style>${styles}</style><main><h1>Title</h1>${body}</main></html>`,
      )
    const tooPale = (faults: readonly (readonly string[])[]) =>
      faults
        .filter(([, rule]) => rule === 'color-contrast')
        .flatMap(([, , ...texts]) => texts.map((html) => /id="(\w+)"/.exec(html)?.[1]))
        .sort()
    await show(
      `#late { display: none; color: #bbb } #smaller { font-size: 30px }
       @media (max-width: 40em) {
         #around { background: #444 } #smaller { color: #888; font-size: 12px } #late { display: block }
       }`,
      '<div id="around"><p id="within">One</p></div><p id="smaller">Two</p><p id="late">Three</p>',
    )
    expect(await axeFaults(page)).toEqual([])
    await page.setViewportSize(widths.phone)
    expect(tooPale(await axeFaults(page))).toEqual(['late', 'smaller', 'within'])
    // What failed is tried again, what passed is not, and what hid when its colours passed elsewhere is no exception.
    expect(tooPale(await axeFaults(page))).toEqual(['late', 'smaller', 'within'])
    await show('#out { position: absolute; left: -999px; color: #bbb }', '<p id="out">Four</p>')
    expect(tooPale(await axeFaults(page))).toEqual([])
    await show('#within { color: #bbb }', '<p id="within">Five</p>')
    expect(tooPale(await axeFaults(page))).toEqual(['within'])

    await show('p { color: #888 } #large { font-size: 30px }', '<p id="large">Six</p>')
    expect(tooPale(await axeFaults(page))).toEqual(['large'])
  })

  it('hostile text of records changes nothing on the page', async () => {
    const page = await newPage()
    const dialogs: string[] = []
    page.on('dialog', (dialog) => dialogs.push(dialog.message()))
    await signIn(page, place.origin, 'reviewer', password)
    await openCase(page, place.origin, 1)
    expect(await page.title()).toBe('Case NV/10001/14 – Lookback')
    expect(await page.locator('.lb-document img, .lb-document script').count()).toBe(0)
    await page.goto(`${place.origin}/people/P1`)
    expect(await page.title()).toBe('Robin Ashdown – Lookback')
    expect(dialogs).toEqual([])
  })

  it('a case is read with the keyboard alone: one key an answer, then the note, then submit', async () => {
    const { app, review, origin } = await openPlace()
    const page = await newPage()
    await page.goto(`${origin}/sign-in`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Skip to main')
    await page.getByLabel('Username').focus()
    await page.keyboard.type('reviewer')
    await page.keyboard.press('Tab')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}/`)
    await page.goto(`${origin}/worklist`)
    await page.keyboard.press('t')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}/cases/1`)
    for (const key of ['y', 'n', 'c', 'y', 'n', 'c', 'y']) await page.keyboard.press(key)
    await page.keyboard.type('Read at a glance: 1 4 7')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Your reading is saved.').waitFor()
    expect(review.readings).toEqual([
      {
        answers: {
          child: 'yes',
          exploitation: 'no',
          others: 'cannotTell',
          lines: 'yes',
          agencies: 'no',
          risk: 'cannotTell',
          again: 'yes',
        },
        note: 'Read at a glance: 1 4 7',
      },
    ])
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('t')
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Take the next')
    await app.close()
  })

  it('a key answers what is not answered yet, and changes no answer given before', async () => {
    const page = await newPage()
    await signIn(page, place.origin, 'reviewer', password)
    await openCase(page, place.origin, 1)
    for (const given of ['exploitation-2', 'lines-2', 'agencies']) {
      await page.locator(`label[for=answer-${given}]`).click()
    }
    // Risk, the last, then the two that were passed over.
    for (const key of ['n', 'n', 'c', 'c']) await page.keyboard.press(key)
    const given = await page
      .locator('[data-question] input:checked')
      .evaluateAll((all) => all.map((input) => (input as unknown as { id: string }).id))
    expect(given).toEqual([
      'answer-child-3',
      'answer-exploitation-2',
      'answer-others-3',
      'answer-lines-2',
      'answer-agencies',
      'answer-risk-2',
      'answer-again-2',
    ])
    expect(await page.evaluate('document.activeElement.name')).toBe('note')
  })

  it('words selected in a document come along to where a fact is stated from them, and no further', async () => {
    const page = await newPage()
    await signIn(page, place.origin, 'reviewer', password)
    await openCase(page, place.origin, 1)
    const select = (from: number, to: number) =>
      page.evaluate(`(() => {
        const text = document.querySelector('[data-document="21"]').firstChild
        getSelection().setBaseAndExtent(text, ${from}, text, ${to})
      })()`)
    await select(4, 23)
    await page.keyboard.press('w')
    await page.getByLabel('Suspects').check()
    await page.getByRole('button', { name: 'Continue' }).click()
    const words = page.getByLabel('The words it rests on')
    await expect.poll(() => words.inputValue()).toBe('reporting officer s')
    expect(await page.getByLabel('Document').inputValue()).toBe('21')
    await page.reload()
    expect(await words.inputValue()).toBe('')
  })

  it('no key that scrolls changes an answer, and every place of a case has a key', async () => {
    const page = await newPage()
    await signIn(page, place.origin, 'reviewer', password)
    await openCase(page, place.origin, 1)
    const given = () =>
      page
        .locator('[data-question] input:checked')
        .evaluateAll((all) => all.map((input) => (input as unknown as { id: string }).id))
    const scrolling = ['Space', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'End', 'Home']
    const scrolls = async () => {
      for (const key of scrolling) await page.keyboard.press(key)
    }
    await page.keyboard.press('y')
    await scrolls()
    expect(await given()).toEqual(['answer-child'])
    // By the mouse, and by the keys of somebody who is in a question.
    await page.locator('label[for=answer-exploitation-2]').click()
    await scrolls()
    expect(await given()).toEqual(['answer-child', 'answer-exploitation-2'])
    await page.locator('#answer-child').focus()
    await scrolls()
    expect(await given()).toEqual(['answer-child', 'answer-exploitation-2'])
    await page.keyboard.press('ArrowRight')
    expect(await given()).toEqual(['answer-child-2', 'answer-exploitation-2'])

    await page.keyboard.press('4')
    expect(await page.evaluate('document.activeElement.id')).toBe('timeline')
    await page.getByText('Referral from school').waitFor()
    await page.keyboard.press('j')
    expect(await page.locator('[data-count]').textContent()).toBe('1 of 4 marks')
    await page.keyboard.press('/')
    await page.keyboard.type('spoke with ROBIN')
    await page.keyboard.press('Enter')
    expect(await page.locator('[data-count]').textContent()).toBe('1 of 1 found')
    expect(await page.evaluate('document.activeElement.id')).toBe('file')
  })

  it('the link back leads to where one came from', async () => {
    const page = await newPage()
    await signIn(page, place.origin, usernameOf('reviewer'), password)
    await openCase(page, place.origin, 1)
    const back = page.locator('.govuk-back-link')
    await page.goto(`${place.origin}/people/P1`)
    expect(await back.textContent()).toBe('Case')
    await back.click()
    await page.waitForURL('**/cases/1')
    expect(await back.textContent()).not.toBe('Person')
  })

  it('single keys can be turned off, and stay off', async () => {
    const page = await newPage()
    await signIn(page, place.origin, 'reviewer', password)
    await openCase(page, place.origin, 1)
    await page.getByRole('button', { name: 'Turn single keys off' }).click()
    await page.reload()
    await page.keyboard.press('y')
    expect(await page.locator('input:checked').count()).toBe(0)
    await page.getByRole('button', { name: 'Turn single keys on' }).click()
    await page.keyboard.press('y')
    expect(await page.getByLabel('Yes').first().isChecked()).toBe(true)
  })

  it('the keys of the help page work', async () => {
    const page = await newPage()
    await signIn(page, place.origin, 'reviewer', password)
    await page.goto(`${place.origin}/people`)
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.name')).toBe('q')
    await page.keyboard.type('what?')
    expect(page.url()).toBe(`${place.origin}/people`)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('?')
    await page.waitForURL(`${place.origin}/help`)
  })

  it('a definition is checked and counted while it is written', async () => {
    const { app, origin } = await openPlace()
    const page = await newPage()
    await signIn(page, origin, 'datamanager', password)
    await page.goto(`${origin}/definitions/drafts/new`)
    const text = page.getByLabel('The definition')
    await text.fill('when: vicitms.exists(v, v.age < 18)')
    await page.getByText('Did you mean “victims”?').waitFor()
    await text.fill('when: victims.exists(v, v.age < 18)')
    await page.getByText('310 to 700').waitFor()
    expect(await page.getByText('Did you mean').count()).toBe(0)
    await app.close()
  })

  it('without script: a case is taken, read, decided and authorised by somebody else', async () => {
    const { app, review, origin } = await openPlace()
    const page = await newPage({ javaScriptEnabled: false })
    await signIn(page, origin, 'reviewer', password)
    await page.goto(`${origin}/worklist`)
    await page.getByRole('button', { name: 'Take the next case' }).click()
    await page.getByRole('button', { name: 'Submit reading' }).click()
    await page.getByRole('link', { name: /Choose an answer: Was a child/ }).waitFor()
    await page.getByText('What the file shows').click()
    for (const question of await page.locator('[data-question]').all()) {
      await question.getByLabel('Cannot tell').check()
    }
    await page.getByRole('button', { name: 'Submit reading' }).click()
    await page.getByText('Your reading is saved.').waitFor()
    await page.getByLabel('Further enquiry').check()
    await page.getByLabel('Reason for the decision').fill('One enquiry was not followed.')
    await page.getByRole('button', { name: 'Propose decision' }).click()
    await page.getByText('Another person must authorise it.').waitFor()
    expect(await page.getByRole('button', { name: 'Authorise' }).count()).toBe(0)

    const other = await newPage({ javaScriptEnabled: false })
    await signIn(other, origin, 'authoriser', password)
    await openCase(other, origin, 1)
    await other.getByLabel('Your reason (needed to return it)').fill('Agreed.')
    await other.getByRole('button', { name: 'Authorise' }).click()
    await other.getByText('The decision is authorised.').waitFor()
    expect(review.proposed).toEqual([
      { outcome: 'furtherEnquiry', reason: 'One enquiry was not followed.' },
    ])
    await app.close()
  })
})
