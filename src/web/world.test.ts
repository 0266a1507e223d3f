import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Accounts,
  createAccount,
  openAccounts,
  openDoor,
  operator,
  type Role,
} from '../access/index.ts'
import { importPaths } from '../archive/index.ts'
import { writeWorld } from '../demo/index.ts'
import { refresh } from '../refresh/index.ts'
import { createReview } from '../review/index.ts'
import { createApp } from '../server/app.ts'
import type { Store } from '../store/index.ts'
import { anyEngine } from '../testing/stores.ts'
import { axeFaults, pixelsBeyond } from './testing/axe-faults.ts'
import { launchBrowser } from './testing/browser.ts'
import { openCase, signIn } from './testing/officer.ts'
import { walkPages } from './testing/walk-pages.ts'

/** The pages over the real rooms: a made-up world of a hundred and fifty cases, imported and refreshed. */
const launched = await launchBrowser()
const password = 'a long enough password'

const open = anyEngine('the pages over an imported world')
let store: Store
let accounts: Accounts
let app: FastifyInstance
let origin: string
let out: string

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'lookback-web-'))
  await writeWorld({ cases: 150, seed: 5, out })
  store = await open()
  accounts = openAccounts(store)
  const [door, by] = [openDoor(store), await operator(store)]
  await importPaths(door, by, [join(out, 'extracts')], {})
  await refresh(store, door, by)
  for (const role of [
    'reviewer',
    'authoriser',
    'dataManager',
    'auditor',
    'administrator',
  ] as const) {
    await createAccount(store, by, {
      username: role.toLowerCase(),
      name: `Made-up ${role}`,
      role,
      password,
      staffIds: [],
    })
  }
  app = await createApp({ review: createReview(store, door), access: accounts })
  origin = await app.listen({ port: 0, host: '127.0.0.1' })
})

afterAll(async () => {
  if (launched.ok) await launched.browser.close()
  await app?.close()
  await rm(out, { recursive: true, force: true })
})

describe.skipIf(!launched.ok)('the pages over an imported world', () => {
  async function pageOf(role: Role, width = 1280): Promise<Page> {
    if (!launched.ok) throw new Error(launched.why)
    const context = await launched.browser.newContext({ viewport: { width, height: 900 } })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await signIn(page, origin, role.toLowerCase(), password)
    return page
  }

  const go = async (page: Page, path: string) => {
    const response = await page.goto(origin + path)
    expect([path, response?.status()]).toEqual([path, 200])
  }

  async function faultless(page: Page): Promise<void> {
    expect(await axeFaults(page)).toEqual([])
    expect([page.url(), await pixelsBeyond(page)]).toEqual([page.url(), 0])
  }

  it('a case goes from the worklist to an authorised decision, by two people', async () => {
    const reviewer = await pageOf('reviewer')
    await go(reviewer, '/worklist')
    await faultless(reviewer)
    await reviewer.getByRole('button', { name: 'Take the next case' }).click()
    await reviewer.getByRole('button', { name: 'Submit reading' }).waitFor()
    await faultless(reviewer)
    const caseUrl = reviewer.url()
    await reviewer.getByText('What the file shows').click()
    for (const question of await reviewer.locator('[data-question]').all()) {
      await question.getByRole('radio').first().check()
    }
    // The first answer is yes, also to whether somebody may be at risk: then it is said who, and who was told.
    await reviewer.getByLabel('Or who else?').fill('A younger sibling')
    await reviewer.getByLabel('What do you fear may happen?').fill('It is said to go on.')
    await reviewer.getByLabel('Who was told?').fill('The duty desk')
    await reviewer.getByLabel('When?').fill('2026-01-05T09:00')
    await reviewer
      .getByRole('group', { name: 'How were they told?' })
      .getByRole('radio')
      .first()
      .check()
    await reviewer.getByLabel('Note (optional)').fill('Read <script>once</script>')
    await reviewer.getByRole('button', { name: 'Submit reading' }).click()
    await reviewer.getByText('Your reading is saved.').waitFor()
    // As read, and in the form beneath, where it can be mended.
    await reviewer.locator('bdi', { hasText: 'Read <script>once</script>' }).waitFor()
    expect(await reviewer.getByLabel('Note (optional)').inputValue()).toContain('once')
    await reviewer.getByLabel('Further enquiry').check()
    await reviewer.getByLabel('Reason for the decision').fill('An enquiry was left open.')
    await reviewer.getByRole('button', { name: 'Propose decision' }).click()
    await reviewer.getByText('Another person must authorise it.').waitFor()
    await faultless(reviewer)

    const authoriser = await pageOf('authoriser', 390)
    await go(authoriser, '/decisions')
    await authoriser.getByText('Yours to authorise or return').waitFor()
    await openCase(authoriser, origin, Number(caseUrl.split('/').at(-1)))
    await authoriser.getByLabel('Your reason (needed to return it)').fill('Agreed.')
    await authoriser.getByRole('button', { name: 'Authorise' }).click()
    await authoriser.getByText('The decision is authorised.').waitFor()
    await faultless(authoriser)

    const auditor = await pageOf('auditor')
    await go(auditor, `/ledger?subject=case:${caseUrl.split('/').at(-1)}`)
    await faultless(auditor)
    expect(await auditor.getByText('Review of this case').count()).toBeGreaterThan(0)
  })

  it('each number of the figures is the length of the list behind it', async () => {
    const page = await pageOf('reviewer')
    await go(page, '/figures')
    await faultless(page)
    const links = await page.locator('td a[href^="/figures/"]').all()
    expect(links.length).toBeGreaterThan(6)
    const numbers = await Promise.all(
      links.slice(0, 9).map(async (link) => ({
        href: (await link.getAttribute('href')) ?? '',
        count: /^[\d,]+/.exec((await link.textContent()) ?? '')?.[0],
      })),
    )
    for (const { href, count } of numbers) {
      await go(page, href)
      const caption = await page.locator('caption').textContent()
      expect([href, /^[\d,]+/.exec(caption?.trim() ?? '')?.[0]]).toEqual([href, count])
    }
    await faultless(page)
  })

  it('a person’s evidence adds up, and a split can be undone', async () => {
    const page = await pageOf('reviewer')
    await go(page, '/groups')
    await faultless(page)
    await page.locator('tbody a').first().click()
    await page.getByText('A group is a lead, never a finding').waitFor()
    await faultless(page)
    const people = await page
      .locator('#members ~ table a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    let found = false
    for (const href of people) {
      await go(page, href)
      if ((await page.locator('input[name=mentions]').count()) < 2) continue
      found = true
      break
    }
    expect(found, 'a person of several mentions in the first group').toBe(true)
    await faultless(page)
    for (const table of await page.locator('.lb-evidence-pair table').all()) {
      const cells = await table.locator('.govuk-table__cell--numeric').allTextContents()
      const weights = cells.map((text) => Number(text.replace('−', '-').replace('+', '')))
      const sum = weights.slice(0, -1).reduce((total, weight) => total + weight, 0)
      expect(Math.abs(sum - weights.at(-1)!)).toBeLessThan(0.01 * weights.length)
    }
    await page.locator('input[name=mentions]').first().check()
    await page.getByLabel('Reason for the split').fill('Another child of that name.')
    await page.getByRole('button', { name: 'Split this person' }).click()
    await page.getByText('The person is split.').waitFor()
    await page.getByLabel('Reason for undoing this split').fill('It was one child after all.')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('The change is undone.').waitFor()
    await faultless(page)
  })

  it('a pair is judged blind, its evidence then adds up, and the answer can be taken back', async () => {
    const page = await pageOf('reviewer')
    await go(page, '/links')
    await faultless(page)
    expect(await page.getByText(/weight|% sure/i).count()).toBe(0)
    await page.getByRole('button', { name: 'Different people' }).click()
    await page.getByText('The two records are held apart from now on.').waitFor()
    await faultless(page)
    const cells = await page.locator('.lb-evidence-pair td:last-child').allTextContents()
    const weights = cells.map((text) => Number(text.replace('−', '-').replace('+', '')))
    const sum = weights.slice(0, -1).reduce((total, weight) => total + weight, 0)
    expect(Math.abs(sum - weights.at(-1)!)).toBeLessThan(0.01 * weights.length)
    await page.getByRole('button', { name: 'Undo my answer' }).click()
    await page.getByText('Your answer is taken back').waitFor()
    await page.getByText('Are these two records one person?').waitFor()
    for (const path of ['/links/quality', '/links/unlinkable', '/links/bridges']) {
      await go(page, path)
      await faultless(page)
    }
  })

  it('rows of every extract add up, and each quarantined row has a reason and a remedy', async () => {
    const page = await pageOf('dataManager')
    await go(page, '/extracts')
    await faultless(page)
    expect(await page.getByText('Does not add up').count()).toBe(0)
    const quarantined = page.locator('a[href$="/quarantine"]')
    expect(await quarantined.count()).toBeGreaterThan(0)
    await quarantined.first().click()
    await page.locator('tbody tr').first().waitFor()
    await faultless(page)
  })

  it('no page calls a source by its id, or a person by a number of their source', async () => {
    const known = await openDoor(store).enter(await operator(store), async ({ db, note }) => {
      note({ action: 'consultation', subject: 'extracts' })
      const sources = await db.selectFrom('source').select('id').execute()
      const mentions = await db.selectFrom('mention').select('ref').execute()
      // A child who was missing and seen with somebody, whom the episode names by their number.
      const { rows } = await sql<{ personId: string; caseId: number }>`
        select p.person_id as "personId", min(m.case_id) as "caseId"
        from event e join person_mention p on p.mention_id = e.mention_id
          join person_mention o on o.person_id = p.person_id
          join mention m on m.id = o.mention_id
        where e.details ? 'seenWith' and m.case_id is not null
        group by 1 order by 2, 1 limit 1`.execute(db)
      return { sources, mentions, missing: rows[0]! }
    })
    const { sources, mentions, missing } = known
    // A name of a file or folder may have it in it: what comes in is shown as it is called.
    const ids = new RegExp(`(?<![/\\w-])(${sources.map(({ id }) => id).join('|')})(?![/\\w-])`)
    // A record may be told apart by its number, where the page says that it is one; its row is shown as it came.
    const numbers = new Set(mentions.map(({ ref }) => ref))
    const bare = (text: string) =>
      [
        ...text.matchAll(/(?<!number |nominal |person |child )(?<![\w/-])[A-Z]+\d{5,}(?![\w/-])/g),
      ].find(([ref]) => numbers.has(ref))
    const walked = new Set<string>()
    const naming: string[] = []
    for (const role of ['reviewer', 'authoriser', 'dataManager', 'auditor'] as const) {
      const page = await pageOf(role)
      const get = async (path: string) => {
        const response = await page.request.get(origin + path)
        const isPage = response.headers()['content-type']?.startsWith('text/html')
        return response.ok() && isPage ? response.text() : null
      }
      await openCase(page, origin, missing.caseId).catch(() => null)
      const first = [`/cases/${missing.caseId}`, `/people/${missing.personId}`]
      const paths = [
        ...first,
        '/',
        '/cases?q=a&purpose=review',
        '/people?q=a&purpose=review',
        '/figures',
        '/extracts',
      ]
      for (const { path, text } of await walkPages(get, paths, walked)) {
        if (path === `/people/${missing.personId}`) expect(text).toContain('Seen with')
        const found = ids.exec(text) ?? (path.endsWith('/source') ? null : bare(text))
        if (found) naming.push(`${path}: ${text.slice(found.index - 60, found.index + 60)}`)
      }
    }
    expect(naming).toEqual([])
    expect(walked.size).toBeGreaterThan(50)
  })

  it('who worked on a case finds no trace of it', async () => {
    const by = await operator(store)
    const staff = await openDoor(store).enter(by, ({ db, note }) => {
      note({ action: 'consultation', subject: 'staff' })
      return db.selectFrom('case_staff').selectAll().executeTakeFirst()
    })
    expect(staff, 'the made-up world names staff').toBeDefined()
    await createAccount(store, by, {
      username: 'conflicted',
      name: 'Made-up officer',
      role: 'reviewer',
      password,
      staffIds: [staff!.staff_id],
    })
    const page = await pageOf('reviewer')
    await page.context().clearCookies()
    await signIn(page, origin, 'conflicted', password)
    const response = await page.goto(`${origin}/cases/${staff!.case_id}`)
    expect(response?.status()).toBeGreaterThanOrEqual(403)
  })

  it('the other pages stand at the width of a desk and of a phone', async () => {
    const standsAtBoth = async (page: Page) => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await faultless(page)
      await page.setViewportSize({ width: 390, height: 900 })
      await faultless(page)
    }
    const page = await pageOf('reviewer')
    const paths = [
      '/',
      '/worklist?state=all',
      '/decisions?status=all',
      '/cases?q=a&purpose=review',
      '/people?q=a&purpose=review',
    ]
    for (const path of [...paths, '/groups', '/figures', '/definitions', '/help']) {
      await go(page, path)
      await standsAtBoth(page)
    }
    await page.goto(`${origin}/definitions`)
    await page.locator('tbody a').first().click()
    await standsAtBoth(page)
    const administrator = await pageOf('administrator')
    await go(administrator, '/accounts')
    await standsAtBoth(administrator)
  })
})
