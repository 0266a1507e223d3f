import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAccount, openAccounts, openDoor, operator, provide } from '../../../access/index.ts'
import { policeCsv } from '../../../archive/testing/desk.ts'
import { openUploads, type Uploads, uploadLimits, uploads } from '../../../intake/index.ts'
import { type Jobs, jobs, openJobs } from '../../../jobs/index.ts'
import { createReview } from '../../../review/index.ts'
import { createApp } from '../../../server/app.ts'
import { inContext, type Store } from '../../../store/index.ts'
import { anyEngine } from '../../../testing/stores.ts'
import { axeFaults, pixelsBeyond } from '../../testing/axe-faults.ts'
import { launchBrowser } from '../../testing/browser.ts'
import { tokenIn } from '../../testing/desk.ts'
import { signIn } from '../../testing/officer.ts'

const launched = await launchBrowser()
const password = 'a long enough password'
const open = anyEngine('uploads')
const limits = { ...uploadLimits, bytes: 2_000_000, files: 20 }

let store: Store
let app: FastifyInstance
let origin: string
let place: string
let work: Jobs
let folders: Uploads

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'lookback-uploads-'))
  store = await open()
  const by = await operator(store)
  for (const role of ['reviewer', 'dataManager', 'auditor'] as const)
    await createAccount(store, by, {
      username: role.toLowerCase(),
      name: `Made-up ${role}`,
      role,
      password,
      staffIds: [],
    })
  work = (await openJobs(store)).jobs
  folders = await openUploads(place, limits)
  app = await createApp({
    review: createReview(store, openDoor(store), [provide(jobs, work), provide(uploads, folders)]),
    access: openAccounts(store),
    uploads: folders,
  })
  origin = await app.listen({ port: 0, host: '127.0.0.1' })
})

/** What a test that failed has left is no fault of the next. */
beforeEach(async () => {
  for (const { uploadId } of folders.all()) await folders.discard(uploadId)
})

afterAll(async () => {
  if (launched.ok) await launched.browser.close()
  await app?.close()
  await work?.stop()
  await rm(place, { recursive: true, force: true })
})

const filesLeft = async () =>
  (await readdir(place, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map(({ name }) => name)

const kept = async () =>
  inContext(store.db, await operator(store), (tx) =>
    tx.selectFrom('extract').select(['file', 'received', 'imported', 'quarantined']).execute(),
  )

const confirmed = async () =>
  inContext(store.db, { accountId: 'x', role: 'auditor', staffIds: [] }, (tx) =>
    tx
      .selectFrom('ledger_entry')
      .select('subject')
      .where('action', '=', 'collection')
      .where('body', 'like', '%"purpose":"review"%')
      .execute(),
  )

const crimes = (...refs: readonly string[]) =>
  Buffer.from(policeCsv(refs.map((crime_ref) => ({ crime_ref }))))

describe.skipIf(!launched.ok)('files uploaded in the browser', () => {
  async function pageOf(
    role: string,
    options: { readonly script?: boolean; readonly width?: number } = {},
  ): Promise<Page> {
    if (!launched.ok) throw new Error(launched.why)
    const { script = true, width = 1280 } = options
    const context = await launched.browser.newContext({
      viewport: { width, height: 900 },
      javaScriptEnabled: script,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await signIn(page, origin, role, password)
    return page
  }

  async function faultless(page: Page): Promise<void> {
    expect(await axeFaults(page)).toEqual([])
    expect([page.url(), Math.max(0, await pixelsBeyond(page))]).toEqual([page.url(), 0])
  }

  const newSource = async (page: Page, id: string) => {
    await page.getByLabel('A source the review has not met').check()
    await page.getByLabel('What it is called').fill('Made-up crime system')
    await page.getByLabel('Whose it is').fill('Made-up Police')
    await page.getByLabel('Short name').fill(id)
    await page.getByLabel('Kind of source').selectOption('Police crime system')
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name }).click()
  /** Without script the page looks again by itself, as with it. */
  const heading = (page: Page, name: string) =>
    page.getByRole('heading', { name, level: 1 }).waitFor()

  it.each([
    ['with script', true, 1280],
    ['without script, on a phone', false, 390],
  ])('are looked at, confirmed and imported, %s', async (_, script, width) => {
    const page = await pageOf('datamanager', { script, width })
    const mark = script ? 'S' : 'N'
    await page.goto(`${origin}/extracts`)
    await page.getByRole('button', { name: 'Upload files' }).click()
    await heading(page, 'Upload files')
    if (script) await faultless(page)
    await newSource(page, `made-up-${mark.toLowerCase()}`)
    await page.getByLabel('Files', { exact: true }).setInputFiles([
      {
        name: 'crimes.csv',
        mimeType: 'text/csv',
        buffer: crimes(`T/${mark}/1`, `T/${mark}/2`, ''),
      },
      {
        name: 'picture.gif',
        mimeType: 'image/gif',
        buffer: Buffer.from('GIF89a0', 'latin1'),
      },
    ])
    await button(page, 'Upload and look at them')
    await heading(page, 'What would come of these files')
    const text = await page.locator('main').innerText()
    expect(text).toContain('Police crime extract, one row per crime, victim and suspect')
    expect(text).toContain('picture.gif')
    expect(text).toContain('LB_FILE_KIND')
    expect((await kept()).filter(({ file }) => file.includes(mark))).toEqual([])
    if (script) await faultless(page)

    await button(page, 'Import these files')
    await page.getByRole('link', { name: 'Say what the files are imported for' }).waitFor()
    await page.getByLabel('Review of this case').check()
    await button(page, 'Import these files')
    await heading(page, 'Imported files')
    if (script) await faultless(page)
    await page.getByRole('link', { name: '1 rows of crimes.csv in quarantine' }).click()
    await page.getByText('crime_ref is required').first().waitFor()
    expect(await filesLeft()).toEqual([])
    expect((await kept()).at(-1)).toMatchObject({ received: 3, imported: 2, quarantined: 1 })
    expect((await confirmed()).at(-1)?.subject).toMatch(/^upload:/)
    await page.context().close()
  })
})

describe.skipIf(!launched.ok)('a foreign layout', () => {
  it('is read by a map that is made, tried and used on its page', async () => {
    if (!launched.ok) throw new Error(launched.why)
    const page = await (await launched.browser.newContext()).newPage()
    page.setDefaultTimeout(30_000)
    await signIn(page, origin, 'datamanager', password)
    await page.goto(`${origin}/extracts/uploads`)
    await page.getByLabel('A source the review has not met').check()
    await page.getByLabel('What it is called').fill('Another crime system')
    await page.getByLabel('Whose it is').fill('Another made-up force')
    await page.getByLabel('Short name').fill('made-up-m')
    await page.getByLabel('Kind of source').selectOption('Police crime system')
    const text = 'Crime No,Logged\nM/1,03/02/2014\nM/2,soon\n'
    await page
      .getByLabel('Files', { exact: true })
      .setInputFiles([{ name: 'ours.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }])
    await page.getByRole('button', { name: 'Upload and look at them' }).click()
    await page.getByRole('link', { name: 'make a map for ours.csv' }).click()
    const map = page.getByLabel('The map')
    expect(await map.inputValue()).toContain('crime no')
    expect(await axeFaults(page)).toEqual([])
    await map.fill('id: our-layout')
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByText('What is wrong with it').waitFor()
    await page.getByLabel('The map').fill(`id: our-layout
title: Crimes of another force
sources: [policeCrime]
recognise: [crime no, logged]
record: { kind: crime, key: [crime no] }
columns: { logged: { type: date, required: true } }
case: { kind: crime, ref: crime no, opened: logged }
`)
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByText('1 of them would be quarantined').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Use it for this upload' }).click()
    await page.getByText('read by the map “our-layout”').waitFor()
    await page.getByLabel('Review of this case').check()
    await page.getByRole('button', { name: 'Import these files' }).click()
    await page.getByRole('heading', { name: 'Imported files', level: 1 }).waitFor()
    expect((await kept()).find(({ file }) => file === 'ours.csv')).toMatchObject({
      imported: 1,
      quarantined: 1,
    })
    await page.context().close()
  })
})

interface Sender {
  readonly cookie: string
  readonly token: string
}

/** Somebody signed in who sends forms without a browser. */
async function senderOf(username: string): Promise<Sender> {
  const jar = new Map<string, string>()
  const keep = (response: Response) => {
    for (const one of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (one.split(';')[0] ?? '').split('=')
      jar.set(name, value)
    }
    return response
  }
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const page = keep(await fetch(`${origin}/sign-in`))
  const body = new URLSearchParams({ username, password, csrf: tokenIn(await page.text()) })
  const sent = { method: 'POST', body, headers: { cookie: cookie() }, redirect: 'manual' } as const
  keep(await fetch(`${origin}/sign-in`, sent))
  const home = await fetch(`${origin}/`, { headers: { cookie: cookie() } })
  return { cookie: cookie(), token: tokenIn(await home.text()) }
}

async function upload(
  { cookie, token }: Sender,
  files: Readonly<Record<string, Buffer | string>>,
  fields: Readonly<Record<string, string>> = { 'from-source': 'inFiles' },
): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries({ csrf: token, ...fields })) body.append(name, value)
  for (const [name, content] of Object.entries(files))
    body.append('files', new Blob([new Uint8Array(Buffer.from(content))]), name)
  return fetch(`${origin}/extracts/uploads`, { method: 'POST', body, headers: { cookie } })
}

describe('an upload', () => {
  it.each<[string, Readonly<Record<string, Buffer | string>>, number, string]>([
    ['too large', { 'a.csv': Buffer.alloc(2_500_000, 'x') }, 413, 'LB_UPLOAD_TOO_LARGE'],
    ['with a name that leads out', { '../a.csv': 'a,b' }, 422, 'LB_UPLOAD_NAME'],
    ['with a name nobody can see', { 'a\u202Eb.csv': 'a,b' }, 422, 'LB_UPLOAD_NAME'],
    ['with a name too long', { [`${'a'.repeat(300)}.csv`]: 'a,b' }, 422, 'LB_UPLOAD_NAME'],
    ['without a file', {}, 422, 'LB_UPLOAD_NOTHING'],
  ])('%s is refused in words, and nothing is kept', async (_, files, status, code) => {
    const response = await upload(await senderOf('datamanager'), files)
    const text = await response.text()
    expect([response.status, text.includes(code)]).toEqual([status, true])
    expect(text).toContain('What you can do')
    expect(await filesLeft()).toEqual([])
  })

  it('is a data manager’s alone, and takes a form of their session', async () => {
    const reviewer = await upload(await senderOf('reviewer'), { 'a.csv': 'a,b' })
    expect([reviewer.status, await reviewer.text()]).toEqual([
      403,
      expect.stringContaining('LB_WEB_FORBIDDEN'),
    ])
    const { cookie } = await senderOf('datamanager')
    const forged = await upload({ cookie, token: 'made up' }, { 'a.csv': 'a,b' })
    expect([forged.status, await forged.text()]).toEqual([
      403,
      expect.stringContaining('LB_WEB_FORM_EXPIRED'),
    ])
    const nobody = await upload({ cookie: '', token: '' }, { 'a.csv': 'a,b' })
    expect(nobody.url).toContain('/sign-in')
    expect(await filesLeft()).toEqual([])
  })

  it('that is no form with files is refused in words, and leaves nothing', async () => {
    const { cookie, token } = await senderOf('datamanager')
    const body = new URLSearchParams({ csrf: token, files: 'a,b', 'from-source': 'inFiles' })
    const sent = { method: 'POST', body, headers: { cookie } } as const
    const response = await fetch(`${origin}/extracts/uploads`, sent)
    const text = await response.text()
    expect([response.status, text.includes('LB_UPLOAD_FORM')]).toEqual([415, true])
    expect(text).toContain('What you can do')
    expect(await filesLeft()).toEqual([])
  })

  it('that is cut off leaves nothing', async () => {
    const { cookie, token } = await senderOf('datamanager')
    const boundary = 'xxBOUNDARYxx'
    const part = (name: string, more = '') =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`
    const request = httpRequest(`${origin}/extracts/uploads`, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': 1_000_000,
      },
    })
    request.on('error', () => {})
    request.write(`${part('csrf')}${token}\r\n${part('files', '; filename="a.csv"')}a,b\r\n`)
    await until(async () => (await filesLeft()).length === 1)
    request.destroy()
    await until(async () => (await filesLeft()).length === 0)
  })

  it('of a mended quarantine takes back what was downloaded, formulas and all', async () => {
    const sender = await senderOf('datamanager')
    const headers = { cookie: sender.cookie }
    const bad = policeCsv([
      {
        crime_ref: 'T/Q/1',
        reported_date: 'soon',
        victim_surname: '=1+1',
        suspect_phone: '+44 71',
      },
    ])
    const source = 'id: made-up-q\nname: Q\nagency: Made-up Police\nkind: policeCrime\n'
    await importBy(sender, { 'q/crimes.csv': bad, 'q/source.yml': source })
    const { id } = (await inContext(store.db, await operator(store), (tx) =>
      tx.selectFrom('extract').select('id').where('source_id', '=', 'made-up-q').executeTakeFirst(),
    ))!
    const page = await fetch(`${origin}/extracts/${id}/quarantine`, { headers })
    const href = /href="([^"]+quarantine\.csv[^"]+)"/.exec(await page.text())?.[1] ?? ''
    const csv = await (await fetch(origin + href.replaceAll('&amp;', '&'), { headers })).text()
    expect(csv).toContain("'=1+1")
    expect(csv).toContain("'+44 71")
    expect(csv).toContain('(LB_ROW_DATE)')
    const mended = csv.replace('soon', '03/02/2014')
    await importBy(sender, { 'mended.csv': mended }, { 'from-source': 'made-up-q' })
    const rows = await inContext(store.db, await operator(store), (tx) =>
      tx.selectFrom('record').select('raw').where('source_id', '=', 'made-up-q').execute(),
    )
    expect(rows.map(({ raw }) => raw)).toEqual([
      expect.objectContaining({ victim_surname: '=1+1', suspect_phone: '+44 71' }),
    ])
    expect(rows[0]?.raw).not.toHaveProperty('lookback_reasons')
  })
})

async function until(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await new Promise((resolve) => setTimeout(resolve, 100))
}

/** Uploads files, waits for their trial, confirms and waits for the import. */
async function importBy(
  sender: Sender,
  files: Readonly<Record<string, Buffer | string>>,
  fields?: Readonly<Record<string, string>>,
): Promise<void> {
  const { url } = await upload(sender, files, fields)
  const headers = { cookie: sender.cookie }
  let text = ''
  const shows = (words: string) => async () => {
    text = await (await fetch(url, { headers })).text()
    return text.includes(words)
  }
  await until(shows('Nothing of this is kept yet'))
  const trial = /name="trial" value="(\d+)"/.exec(text)?.[1] ?? ''
  const body = new URLSearchParams({ csrf: sender.token, trial, purpose: 'dataQuality' })
  await fetch(`${url}/import`, { method: 'POST', body, headers })
  await until(shows('<h1 class="govuk-heading-l">Imported files</h1>'))
}
