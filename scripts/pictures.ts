/**
 * The pictures of the README and the documents, taken from a made-up store with a fixed seed:
 *
 *   node scripts/pictures.ts [--cases 900] [--seed 1] [--read 90] [--data DIR]
 *
 * With `--data` a store that this script made before is used again. Takes a few minutes; look at each
 * picture before it is committed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { openAccounts, openDoor } from '../src/access/index.ts'
import { createReview } from '../src/review/index.ts'
import { createApp } from '../src/server/index.ts'
import { openStore } from '../src/store/index.ts'
import { launchBrowser } from '../src/web/testing/browser.ts'
import { openCase, signIn } from '../src/web/testing/officer.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '900' },
    seed: { type: 'string', default: '1' },
    read: { type: 'string', default: '90' },
    data: { type: 'string' },
  },
})
const root = resolve(import.meta.dirname, '..')
const pictures = join(root, 'docs', 'screenshots')
const home = values.data ?? (await mkdtemp(join(tmpdir(), 'lookback-pictures-')))
const [data, demo] = [join(home, 'data'), join(home, 'demo')]

interface Picture {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly username: string
  /** Leads the page to what is to be seen. */
  show(page: Page, origin: string): Promise<void>
}

const desk = { width: 1280, height: 900 } as const
const at = (path: string) => async (page: Page, origin: string) => {
  await page.goto(origin + path)
}

const list: readonly Picture[] = [
  { name: 'worklist', ...desk, username: 'reviewer', show: at('/worklist') },
  {
    name: 'worklist-phone',
    width: 390,
    height: 844,
    username: 'reviewer',
    show: at('/worklist'),
  },
  {
    name: 'case',
    width: 1280,
    height: 1100,
    username: 'reviewer',
    async show(page, origin) {
      await openCase(page, origin, await firstCase(page, origin))
    },
  },
  {
    name: 'person',
    ...desk,
    username: 'reviewer',
    async show(page, origin) {
      // Nobody is listed before something is searched for.
      await page.goto(`${origin}/people?q=a&purpose=review`)
      await page.locator('main table a[href^="/people/"]').first().click()
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  { name: 'figures', ...desk, username: 'authoriser', show: at('/figures') },
  { name: 'progress', ...desk, username: 'authoriser', show: at('/progress') },
]

async function firstCase(page: Page, origin: string): Promise<number> {
  await page.goto(`${origin}/worklist`)
  const href = await page.locator('main a[href^="/cases/"]').first().getAttribute('href')
  return Number(/\/cases\/(\d+)/.exec(href ?? '')?.[1])
}

function makeStore(): void {
  const { cases, seed, read } = values
  const args = ['--cases', cases, '--seed', seed, '--read', read, '--data', data, '--demo', demo]
  const command = join(root, 'bin', 'lookback.js')
  const done = spawnSync(process.execPath, [command, 'start', ...args, '--no-serve'], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: '' },
  })
  if (done.status !== 0) throw new Error(`The store could not be made: exit ${done.status}.`)
}

async function take(browser: Browser, origin: string, password: string): Promise<void> {
  for (const { name, width, height, username, show } of list) {
    const context = await browser.newContext({ viewport: { width, height } })
    const page = await context.newPage()
    await signIn(page, origin, username, password)
    await show(page, origin)
    await page.screenshot({ path: join(pictures, `${name}.png`) })
    await context.close()
    process.stderr.write(`${name}.png\n`)
  }
}

makeStore()
const signIns = await readFile(join(demo, 'sign-in.txt'), 'utf8')
const [, password = ''] = /^Password for all: (\S+)$/m.exec(signIns) ?? []
const store = await openStore({ directory: data })
const app = await createApp({
  review: createReview(store, openDoor(store)),
  access: openAccounts(store),
})
const launched = await launchBrowser()
try {
  if (!launched.ok) throw new Error(launched.why)
  await take(launched.browser, await app.listen({ port: 0, host: '127.0.0.1' }), password)
} finally {
  if (launched.ok) await launched.browser.close()
  await app.close()
  await store.close()
}
