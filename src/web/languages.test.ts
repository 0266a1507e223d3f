import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseWords, childWords, memberWords, setWords } from '../definitions/index.ts'
import { catalogues, scriptWords, speakerIn, translateTemplates } from '../languages/index.ts'
import { currentQuestions } from '../reading/index.ts'
import { programFiles, reachedFrom } from '../testing/reached-files.ts'
import { roleWords } from '../words/index.ts'
import { navigationItems } from './layout/navigation.ts'
import { notices } from './layout/notices.ts'
import { type Desk, type Officer, openDesk } from './testing/desk.ts'
import { account } from './testing/fake-access.ts'
import { visitedPages } from './testing/visits.ts'

const web = resolve(import.meta.dirname)
const src = resolve(web, '..')
const filesOf = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()

const own = new Map(
  filesOf(web, '.njk').map((file) => [file, readFileSync(join(web, file), 'utf8')] as const),
)
const { each, finished } = translateTemplates(own, catalogues.cy)

/** What has to be in Welsh from its first word to its last: what anybody meets, and the forms and figures the issue names. */
const promised = [
  'home/home.njk',
  'home/help.njk',
  'waits/waits.njk',
  'waits/kind.njk',
  'reading/worklist.njk',
  'layout/layout.njk',
  'layout/failure.njk',
  'accounts/sign-in.njk',
  'accounts/signed-in.njk',
  'accounts/signed-out.njk',
  'accounts/own-account.njk',
  'accounts/place.njk',
  'accounts/password.njk',
  'accounts/second-factor.njk',
  'cases/purpose.njk',
  'cases/case.njk',
  'cases/parts/fold.njk',
  'cases/case-search.njk',
  'cases/stated.njk',
  'cases/terms/lists.njk',
  'cases/terms/new.njk',
  'cases/watches/list.njk',
  'cases/watches/new.njk',
  'cases/parts/identity.njk',
  'cases/parts/places.njk',
  'cases/parts/reasons.njk',
  'cases/parts/documents.njk',
  'cases/parts/copies.njk',
  'cases/parts/wording.njk',
  'cases/parts/facts.njk',
  'cases/parts/named.njk',
  'cases/parts/people.njk',
  'cases/parts/contact.njk',
  'cases/parts/timeline.njk',
  'cases/parts/findings.njk',
  'cases/parts/groups.njk',
  'cases/parts/items.njk',
  'cases/parts/learnt.njk',
  'cases/parts/reading.njk',
  'cases/parts/reading-form.njk',
  'cases/parts/one-reading.njk',
  'cases/parts/others.njk',
  'cases/parts/arbitration.njk',
  'cases/parts/aside.njk',
  'cases/parts/decision.njk',
  'casework/decisions.njk',
  'casework/items/items.njk',
  'casework/items/item.njk',
  'casework/items/raise.njk',
  'casework/risks/risks.njk',
  'casework/risks/raise.njk',
  'casework/risks/telling.njk',
  'casework/risks/risk-list.njk',
  'casework/items/item-table.njk',
  'contact/notice.njk',
  'casework/people.njk',
  'casework/follow-ons.njk',
  'casework/gaps.njk',
  'casework/victims-told.njk',
  'casework/review-routes.njk',
  'contact/person-contact.njk',
  'contact/plans-due.njk',
  'cases/case-history.njk',
  'cases/source-rows.njk',
  'cases/print.njk',
  'cases/document/page.njk',
  'cases/told/told.njk',
  'cases/watches/one.njk',
  'cases/terms/one.njk',
  'casework/live/live.njk',
  'casework/measures/counts.njk',
  'casework/measures/of-case.njk',
  'casework/passed-around/most.njk',
  'casework/passed-around/passage.njk',
  'casework/outside/list.njk',
  'casework/outside/receive.njk',
  'casework/outside/received.njk',
  'casework/outside/referral.njk',
  'casework/outside/late-originals.njk',
  'casework/outside/source.njk',
  'casework/outside/custodians.njk',
  'casework/description/match.njk',
  'figures/published/published.njk',
  'figures/published/published-figure.njk',
  'figures/statements/list.njk',
  'figures/statements/statement.njk',
  'figures/statements/form.njk',
  'figures/tables/tables.njk',
  'figures/tables/table.njk',
  'figures/tables/preview.njk',
  'figures/as-of/as-of.njk',
  'figures/children/rules.njk',
  'figures/children/list.njk',
  'figures/children/rule.njk',
  'figures/children/answer.njk',
  'figures/children/sample.njk',
  'figures/children/coverage.njk',
  'figures/compare/compare.njk',
  'figures/compare/compared-cases.njk',
  'figures/counts/figures.njk',
  'figures/counts/behind-figure.njk',
  'figures/data-quality/completeness.njk',
  'figures/data-quality/agreement.njk',
  'figures/data-quality/agreement-cases.njk',
  'figures/definitions/definitions.njk',
  'figures/definitions/definition.njk',
  'figures/drafts/drafts.njk',
  'figures/drafts/draft.njk',
  'figures/drafts/check.njk',
  'figures/equality/equality.njk',
  'figures/samples/list.njk',
  'figures/samples/sample.njk',
  'figures/wording/wording.njk',
  'figures/wording/sample.njk',
  'panel/panel.njk',
  'recommendations/list.njk',
  'recommendations/new.njk',
  'recommendations/one.njk',
  'reading/at-work/at-work.njk',
  'reading/batches/batches.njk',
  'reading/batches/source-rules.njk',
  'reading/draws.njk',
  'reading/known-cases.njk',
  'reading/progress/progress.njk',
  'reading/progress/found.njk',
  'reading/progress/stopping.njk',
  'reading/progress/forecast.njk',
  'reading/progress/agreement.njk',
  'reading/progress/readers.njk',
  'reading/progress/terms.njk',
  'reading/reading-terms.njk',
  'reading/what-if/what-if.njk',
  'panel/case.njk',
  'people/person/person.njk',
  'people/person/life.njk',
  'people/person/mentions.njk',
  'people/person/links.njk',
  'people/person/near.njk',
  'people/person/history.njk',
  'people/person/groups.njk',
  'people/search/people.njk',
  'people/search/resembling.njk',
  'people/evidence/waterfall.njk',
  'people/groups/groups.njk',
  'people/groups/group.njk',
  'people/links/pair.njk',
  'people/links/judged.njk',
  'people/links/quality.njk',
  'people/links/quality-chart.njk',
  'people/links/so-far.njk',
  'people/links/pair-table.njk',
  'people/links/unlinkable.njk',
  'people/links/bridges.njk',
  'people/links/changed.njk',
  'explorer/charts.njk',
  'explorer/chart.njk',
  'explorer/map.njk',
  'explorer/picture.njk',
  'explorer/time.njk',
  'extracts/extracts.njk',
  'extracts/extract.njk',
  'extracts/quarantine.njk',
  'extracts/reasons.njk',
  'extracts/refresh.njk',
  'extracts/maps/list.njk',
  'extracts/maps/one.njk',
  'extracts/pages/pages.njk',
  'extracts/uploads/uploads.njk',
  'extracts/uploads/upload.njk',
  'extracts/uploads/how.njk',
  'extracts/uploads/map.njk',
  'extracts/uploads/taken.njk',
  'ledger/ledger.njk',
  'ledger/checkpoints.njk',
  'ledger/searches.njk',
  'accounts/accounts.njk',
  'accounts/account.njk',
  'panel/samples.njk',
]

it.each(promised)('%s is in Welsh, whole', (name) => {
  expect(each.get(name)?.unfinished).toEqual([])
  expect([...finished]).toContain(name)
})

it('what would settle a finding is in Welsh, whatever it turns on', () => {
  const { say } = speakerIn('cy')!
  const asked = [
    ...Object.values({ ...caseWords, ...childWords }).map(({ words }) => words),
    ...Object.values(setWords).flatMap(({ of, one, howMany }) => [
      howMany,
      `${howMany}${of === 'person' ? ', and who' : ', and when'}`,
      ...Object.values(memberWords[of]).map(({ words }) => `${one} 2’s ${words}`),
    ]),
  ]
  const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  expect(asked.filter((text) => say(text) === null || say(first(text)) === null)).toEqual([])
  expect(say(`${first(asked[0]!)}; and ${asked[1]}`)).toMatch(/^Pa fath .*; a hefyd y dosbarth /)
})

type ErrorTable = Readonly<Record<string, { readonly cause: string; readonly remedy: string }>>

/** The codes that no file names whose code runs under `lookback serve`: they are met at another command, in English. */
function commandLineCodes(): ReadonlySet<string> {
  const served = reachedFrom('cli/commands/serve.ts')
  const named = (isServed: boolean) =>
    [...programFiles]
      .filter(([file]) => !file.endsWith('/errors.ts') && served.has(file) === isServed)
      .flatMap(([, text]) => [...text.matchAll(/'(LB_[A-Z0-9_]+)'/g)].map(([, code]) => code!))
  const met = new Set(named(true))
  return new Set(named(false).filter((code) => !met.has(code)))
}

/** What is said with each code: of the application, and of the other commands what it does not say. */
async function errorTexts(): Promise<Readonly<Record<'served' | 'commands', readonly string[]>>> {
  const rooms = readdirSync(src, { withFileTypes: true }).filter((one) => one.isDirectory())
  const elsewhere = commandLineCodes()
  const served: string[] = []
  const commands: string[] = []
  for (const { name } of rooms) {
    if (!readdirSync(join(src, name)).includes('errors.ts')) continue
    const module: object = await import(join(src, name, 'errors.ts'))
    for (const table of Object.values(module) as readonly ErrorTable[]) {
      for (const [code, { cause, remedy }] of Object.entries(table)) {
        const texts = elsewhere.has(code) ? commands : served
        texts.push(cause, remedy)
      }
    }
  }
  return { served, commands: commands.filter((text) => !served.includes(text)) }
}

it('a refusal is of the command line alone where nothing of the application can raise it', () => {
  const codes = commandLineCodes()
  // Joining published figures, copies of a store and a cluster are commands.
  for (const code of ['LB_FEDERATION_SIGNER', 'LB_STORE_BACKUP_RIGHTS', 'LB_SPARK'])
    expect([...codes]).toContain(code)
  // A page, an act, a thread, a service handed over at the start, the store as it comes back, a code that is put together.
  for (const code of [
    'LB_WEB_NOT_FOUND',
    'LB_ITEM_NOT_FOUND',
    'LB_DISCLOSURE_TOO_SLOW',
    'LB_ACCESS_PROVIDER_DOWN',
    'LB_STORE_SERVER_START',
    'LB_ITEM_CHILDREN',
  ])
    expect([...codes]).not.toContain(code)
})

const titles = () =>
  filesOf(web, '.ts')
    .filter((file) => !file.includes('test'))
    .flatMap((file) =>
      [...readFileSync(join(web, file), 'utf8').matchAll(/\bpage\(\s*'[^']+',\s*'([^']+)'/g)].map(
        ([, title]) => title!,
      ),
    )

const said = () =>
  filesOf(join(src, 'server', 'assets'), '.js').flatMap((file) =>
    [
      ...readFileSync(join(src, 'server', 'assets', file), 'utf8').matchAll(
        /\bsa(?:y|id)\('([^']+)'/g,
      ),
    ].map(([, text]) => text!),
  )

it('what scripts say is in Welsh', () => {
  expect(said().filter((text) => !Object.hasOwn(scriptWords.cy, text))).toEqual([])
  expect(said().length).toBeGreaterThan(8)
})

it('docs/languages.md counts what is unfinished, page by page (update: vitest run src/web/languages -u)', async () => {
  const welsh = (text: string) => Object.hasOwn(catalogues.cy, text)
  const line = (name: string, texts: readonly string[]) => {
    const all = new Set(texts)
    const there = [...all].filter(welsh).length
    return `| ${name} | ${all.size} | ${there} | ${all.size - there} |`
  }
  const pages = [...each]
    .filter(([, { messages }]) => messages.length > 0)
    .map(([name, { messages }]) => line(`\`${name.replace(/\.njk$/, '')}\``, messages))
  const { questions } = currentQuestions()
  const refused = await errorTexts()
  const rest = [
    line(
      'questions of the reading',
      questions.flatMap(({ text, hint }) => (hint ? [text, hint] : [text])),
    ),
    line('titles of pages', titles()),
    line(
      'navigation',
      navigationItems.map(({ text }) => text),
    ),
    line('roles', Object.values(roleWords)),
    line('what is said after something was done', Object.values(notices)),
    line('causes and remedies of refusals that the application can meet', refused.served),
    line('causes and remedies of refusals of the other commands alone', refused.commands),
  ]
  const every = [...each.values()].flatMap(({ messages }) => messages)
  const head = '| what | texts | in Welsh | unfinished |\n|---|---|---|---|'
  const intro = readFileSync(join(web, 'testing', 'languages-intro.md'), 'utf8').trim()
  const doc = [
    intro,
    `## Templates\n\n${head}\n${line('**all, each text once**', every)}\n${pages.join('\n')}`,
    `## Words of the program\n\n${head}\n${rest.join('\n')}`,
  ]
  await expect(`${doc.join('\n\n')}\n`).toMatchFileSnapshot('../../docs/languages.md')
})

/** Markup without the elements that say they are English, whatever stands within. */
function withoutEnglish(html: string): string {
  const alone = /^<(?:input|br|img|wbr)\b|\/>$/
  let depth = 0
  let kept = ''
  for (const [piece] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    const isTag = piece.startsWith('<')
    if (depth > 0) {
      if (isTag && !alone.test(piece)) depth += piece.startsWith('</') ? -1 : 1
    } else if (isTag && / lang="en"/.test(piece) && !alone.test(piece)) depth = 1
    else kept += piece
  }
  return kept
}

describe('the pages in Welsh', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.close())

  it('say in which language they are, whole or from the frame inwards', async () => {
    const officers = new Map<string, Officer>()
    const wrong: string[] = []
    for (const { name, path, role, opens } of visitedPages) {
      if (role === null) continue
      const officer = officers.get(role) ?? (await desk.officer(role))
      officers.set(role, officer)
      officer.cookies.lookback_language = 'cy'
      if (opens) await officer.post(`/cases/${opens}/open`, { purpose: 'review', reason: '' })
      const { body, statusCode } = await officer.get(path)
      if (statusCode >= 500) wrong.push(`${name}: ${statusCode}`)
      if (!body.includes('<html lang="cy"')) wrong.push(`${name}: no language`)
      if (!body.includes('Allgofnodi')) wrong.push(`${name}: its frame is not Welsh`)
      if (/<main[^>]* lang="en"/.test(body)) continue
      const english = englishIn(body)
      if (english !== null) wrong.push(`${name}: “${english}” does not say that it is English`)
      for (const text of leftEnglish(body))
        wrong.push(`${name}: “${text}” has Welsh and is English`)
    }
    expect(wrong).toEqual([])
  })

  /** The main part of a page without what says that it is English, and without the words of records and of people. */
  const ownMarkup = (body: string) => {
    const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(body)?.[1] ?? ''
    const ofRecords =
      /<(bdi|pre|textarea|code|kbd)\b[\s\S]*?<\/\1>|<div class="lb-document__text"[\s\S]*?<\/div>/g
    return withoutEnglish(main).replaceAll(ofRecords, '<i>')
  }

  /** Texts the catalogue has in Welsh, in the page or read out of it, that are English all the same. */
  const leftEnglish = (body: string) => {
    const markup = ownMarkup(body)
    const readOut = [...markup.matchAll(/\s(?:aria-label|title|placeholder|data-label)="([^"]*)"/g)]
    const texts = [...markup.split(/<[^>]*>/), ...readOut.map(([, text = '']) => text)]
    const { cy } = catalogues
    return texts
      .map((text) => text.replaceAll(/\s+/g, ' ').trim())
      .filter((text) => Object.hasOwn(cy, text) && !Object.values(cy).includes(text))
  }

  /** Of a page that says it is Welsh: nothing English stands in it but what says that it is. */
  const englishIn = (body: string) => {
    // What a search is written with is the same in any language.
    const words = ownMarkup(body).replaceAll(/<[^>]*>|\b(?:AND|OR|NOT|NEAR)\b/g, ' ')
    return /[^.>]*\b(?:the|this|with|where|which|have|your|and)\b[^.<]*/i.exec(words)?.[0] ?? null
  }

  it('are chosen before anybody signs in by a link, and kept at that browser', async () => {
    const get = (url: string, cookies = {}) => desk.app.inject({ url, cookies })
    expect((await get('/sign-in?next=%2Fhelp')).body).toContain(
      '<a class="lb-header__out" href="/sign-in?next=%2Fhelp&amp;lang=cy" lang="cy" hreflang="cy">Cymraeg</a>',
    )
    const chosen = await get('/sign-in?next=%2Fhelp&lang=cy')
    expect([chosen.statusCode, chosen.headers.location]).toEqual([303, '/sign-in?next=%2Fhelp'])
    const kept = Object.fromEntries(chosen.cookies.map(({ name, value }) => [name, value]))
    expect((await get('/sign-in', kept)).headers['content-language']).toBe('cy')
    expect((await get('/sign-in?lang=en', kept)).headers.location).toBe('/sign-in')
  })

  it('are chosen at the head of each page by whoever is signed in, and lead back to it', async () => {
    const officer = await desk.officer('reviewer')
    const ledBack = async (shown: Promise<{ readonly body: string }>) =>
      /name="next" value="([^"]*)"/.exec((await shown).body)?.[1]
    expect(await ledBack(officer.get('/people?q=ashdown'))).toBe('/people?q=ashdown')
    // Of an answer to a form: to the page the form is on, where that has an address of its own.
    expect(await ledBack(officer.post('/password', {}))).toBe('/password')
    expect(await ledBack(officer.post('/cases/1/reading', {}))).toBe('/')
    const choose = async (fields: Readonly<Record<string, string>>) => {
      const { statusCode, headers } = await officer.post('/account/language', fields)
      return [statusCode, headers.location]
    }
    expect(await choose({ language: 'cy', next: '/people?q=ashdown' })).toEqual([
      303,
      '/people?q=ashdown',
    ])
    expect(await choose({ language: 'cy' })).toEqual([303, '/account?done=languageChosen'])
    for (const next of [
      '//elsewhere.example/',
      '/\\elsewhere.example',
      'https://x.example',
      '///x',
    ]) {
      expect((await choose({ language: 'cy', next }))[1]).toMatch(/^\/(?![/\\])/)
    }
    expect((await choose({ language: 'xx' }))[0]).toBe(422)
    expect((await choose({}))[0]).toBe(422)
  })

  it('are in the language of the account, whatever the browser asks for or was left with', async () => {
    const officer = await desk.officer('reviewer')
    const { whoIs } = desk.access
    Object.assign(desk.access, {
      whoIs: async () => ({ ...account('reviewer'), language: 'cy' }),
    })
    officer.cookies.lookback_language = 'en'
    const { body } = await officer.get('/account')
    expect(body).toContain('<html lang="cy"')
    expect(body).toMatch(/value="cy" checked[^>]* lang="cy"/)
    expect((await officer.get('/nowhere')).headers['content-language']).toBe('cy')
    Object.assign(desk.access, { whoIs })
    expect((await officer.get('/account')).headers['content-language']).toBe('en')
  })

  it('are shown to whom the browser says so for, and never lead to another site', async () => {
    const headers = { 'accept-language': 'cy,en;q=0.5' }
    const { body } = await desk.app.inject({ url: '/sign-in', headers })
    expect(body).toContain('<title>Mewngofnodi – Lookback</title>')
    for (const url of [
      '//elsewhere.example/?lang=cy',
      '/\\elsewhere.example?lang=cy',
      '///x?lang=cy',
    ]) {
      const { headers: answer } = await desk.app.inject({ url })
      expect(answer.location ?? '/').toMatch(/^\/(?![/\\])/)
    }
    const odd = await desk.app.inject({ url: '/sign-in?lang=%3Cscript%3E' })
    expect([odd.statusCode, odd.headers['content-language']]).toEqual([200, 'en'])
  })

  it('say what is wrong with a form, and why something is refused', async () => {
    const officer = await desk.officer('reader')
    officer.cookies.lookback_language = 'cy'
    const { body } = await officer.post('/sign-in', { username: '', password: 'x' })
    expect(body).toContain('Mae problem')
    expect(body).toContain('Gwall: Mewngofnodi')
    expect(body.match(/Rhowch eich enw defnyddiwr/g)?.length).toBe(2)
    expect((await officer.get('/accounts')).body).toContain('Nid yw eich rôl yn caniatáu')
    expect((await officer.get('/nowhere')).body).toContain('Nid oes tudalen o’r fath')
  })

  it('bring the words of their scripts', async () => {
    const { body } = await desk.app.inject({
      url: '/sign-in',
      headers: { 'accept-language': 'cy' },
    })
    expect(body).toContain('data-script-words="{&quot;Copy&quot;:&quot;Copïo&quot;')
  })
})
