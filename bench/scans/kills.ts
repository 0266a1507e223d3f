/**
 * Kills of the process that reads pages, at random moments: each page must be read in the end, once, and stand in its own
 * place.
 *
 *     node bench/scans/kills.ts --data DIR --state FILE [--kills 300] [--seed 1] [--batch 60]
 *
 * In each round `lookback read-pages` is started and ended by `kill -9`: in one round of five while it starts, else within
 * two and a half seconds of processor time of its first page. What stands is held against what was scanned after every kill. Where no page waits, a
 * further folder is imported. `--state` keeps how far it came: the same command goes on from there.
 */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import { sql } from 'kysely'
import { systemReader } from '../../src/access/index.ts'
import { policeCsv } from '../../src/archive/testing/desk.ts'
import { startOptions } from '../../src/cli/start-options.js'
import { pdfOf } from '../../src/demo/files/pdf.ts'
import { verifyLedger } from '../../src/ledger/index.ts'
import { pictureOfPdfPage } from '../../src/scans/picture/pdf-page.ts'
import { tiff } from '../../src/scans/testing/make-tiff.ts'
import { clean, letterErrors, scanOf } from '../../src/scans/testing/scan-of.ts'
import { inContext, openStore, type Store } from '../../src/store/index.ts'
import { randomFrom } from '../random.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    state: { type: 'string' },
    kills: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    batch: { type: 'string', default: '60' },
  },
})
if (!values.data || !values.state) throw new Error('Say --data DIR and --state FILE.')
const [directory, stateFile] = [resolve(values.data), resolve(values.state)]
const source = 'force:policeCrime'
const program = join(import.meta.dirname, '../../src/cli/main.ts')
const run = promisify(execFile)

interface State {
  batches: number
  /** Kills by what the process was at. */
  starting: number
  reading: number
  /** Processes that ended by themselves before their kill. */
  ended: number
  /** Rounds after which a page was lost, doubled or out of place. */
  bad: number
}
const state: State = existsSync(stateFile)
  ? JSON.parse(readFileSync(stateFile, 'utf8'))
  : { batches: 0, starting: 0, reading: 0, ended: 0, bad: 0 }
const keepState = () => writeFileSync(stateFile, JSON.stringify(state))
const kills = () => state.starting + state.reading
const random = randomFrom(Number(values.seed) * 10_007 + kills())

/** What stands on each page: words by which one page is told from any other. */
const things =
  'van gate depot garden letter paper ladder bridge market station kettle window'.split(' ')
const colours = 'silver yellow purple orange brown white green black'.split(' ')
function sentence(batch: number, document: number, page: number): string {
  const own = randomFrom(batch * 1_000_003 + document * 1_009 + page)
  const word = (of: readonly string[]) => of[Math.floor(own() * of.length)] as string
  const part = () => `the ${word(colours)} ${word(things)} by the ${word(colours)} ${word(things)}`
  return `It was noted that ${part()}, and ${part()}, and ${part()} were seen again.`
}

/** Documents of a batch: one in two a TIFF of five pages, else a picture of one. */
const pagesOf = (document: number) => (document % 2 === 0 ? 5 : 1)

async function layBatch(): Promise<void> {
  const batch = state.batches
  const folder = mkdtempSync(join(tmpdir(), 'lookback-page-kills-'))
  try {
    writeFileSync(join(folder, 'crimes.csv'), policeCsv([{ crime_ref: 'T/2014/1' }]))
    mkdirSync(join(folder, 'papers'))
    for (let document = 0, pages = 0; pages < Number(values.batch); document++) {
      const texts = Array.from({ length: pagesOf(document) }, (_, at) =>
        sentence(batch, document, at + 1),
      )
      pages += texts.length
      const name = `T_2014_1 b${batch}d${document}`
      if (texts.length === 1)
        writeFileSync(
          join(folder, 'papers', `${name}.png`),
          await scanOf(texts[0] as string, clean),
        )
      else {
        const drawn = await Promise.all(texts.map((text) => pictureOfPdfPage(pdfOf(text), 1)))
        const made = drawn.map(({ width, height, grey }) => ({
          width,
          height,
          dots: grey,
          kind: 'grey' as const,
          packing: 'deflate' as const,
        }))
        writeFileSync(join(folder, 'papers', `${name}.tiff`), tiff(made))
      }
    }
    const paths =
      batch === 0 ? [join(folder, 'crimes.csv'), join(folder, 'papers')] : [join(folder, 'papers')]
    await run(process.execPath, [
      program,
      'import',
      ...paths,
      '--source',
      source,
      '--data',
      directory,
      '--json',
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  state.batches += 1
  keepState()
}

/** Seconds of a processor that starting takes, as seen so far. */
let startSeconds = 2
/** From its first page on; the first also compiles the recogniser. */
const readSeconds = 2.5

/** Moments are told by the child’s own processor time, so that a busy machine kills where a quiet one would. */
async function readUntilKilled(): Promise<void> {
  const inStart = random() < 0.2
  const { env } = startOptions('read-pages')
  const child = spawn(process.execPath, [program, 'read-pages', '--data', directory], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, ...process.env },
  })
  child.stdout.resume()
  const exit = once(child, 'exit')
  let begunAt: number | null = null
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (begunAt !== null || !text.includes('read pages')) return
    begunAt = secondsOf(child.pid)
    startSeconds = (startSeconds + begunAt) / 2
  })
  const share = random()
  const isTime = (): boolean =>
    inStart
      ? secondsOf(child.pid) >= share * startSeconds
      : begunAt !== null && secondsOf(child.pid) >= begunAt + share * readSeconds
  while (child.exitCode === null && !isTime()) await setTimeout(10)
  if (child.exitCode !== null) state.ended += 1
  else {
    child.kill('SIGKILL')
    await exit
    state[begunAt === null ? 'starting' : 'reading'] += 1
  }
  keepState()
}

/** Processor time of a process with its threads (proc(5), fields 14 and 15 of stat, in hundredths of a second). */
function secondsOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

interface Page {
  readonly name: string
  readonly page: number
  readonly of: number
  readonly state: string
  readonly text: string
  readonly whole: string
  /** Entries of the ledger that say it was read. */
  readonly entries: number
}

const bad = 0.05
const ledgerReader = { accountId: 'verifier', role: 'ledgerReader', staffIds: [] }

/** What is wrong with what stands, page by page. */
async function wrongWith(store: Store): Promise<{
  readonly waiting: number
  readonly read: number
  readonly faults: readonly string[]
}> {
  const rows = await inContext(store.db, systemReader, async (tx) => {
    const found = await sql<Omit<Page, 'entries'> & { readonly subject: string }>`
      select d.name, 'document:' || d.id as subject, p.page, p.state, p.text, d.text as whole,
        (select count(*)::int from document_page o where o.document_id = d.id) as of
      from document_page p join document d on d.id = p.document_id`.execute(tx)
    return found.rows
  })
  const noted = await inContext(store.db, ledgerReader, async (tx) => {
    const found = await sql<{ readonly place: string; readonly entries: number }>`
      select subject || ' ' || (body::jsonb -> 'details' ->> 'page') as place, count(*)::int as entries
      from ledger_entry where action = 'computation' and subject like 'document:%' group by 1`.execute(
      tx,
    )
    return new Map(found.rows.map(({ place, entries }) => [place, entries]))
  })
  const received = Array.from({ length: state.batches }, (_, batch) => batch).flatMap((batch) =>
    documentsOf(batch),
  )
  const faults: string[] = []
  const stands = new Map(rows.map((row) => [`${row.name} ${row.page}`, row]))
  if (stands.size !== rows.length || stands.size !== received.length)
    faults.push(`${rows.length} pages stand, ${received.length} were received`)
  for (const { batch, document, page, name } of received) {
    const row = stands.get(`${name} ${page}`)
    if (!row) faults.push(`${name} page ${page} is gone`)
    else {
      const entries = noted.get(`${row.subject} ${page}`) ?? 0
      faults.push(...wrongWithPage({ ...row, entries }, sentence(batch, document, page)))
    }
  }
  // The whole ledger is worked out anew now and then: it grows with every page.
  const broken = kills() % 25 === 0 ? (await verifyLedger(store.db)).faults : []
  return {
    waiting: rows.filter((row) => row.state === 'waiting').length,
    read: rows.filter((row) => row.state === 'machine').length,
    faults: [...faults, ...broken.map(({ what }) => what)],
  }
}

function documentsOf(batch: number) {
  const found: {
    readonly batch: number
    readonly document: number
    readonly page: number
    readonly name: string
  }[] = []
  for (let document = 0; found.length < Number(values.batch); document++) {
    const name = `T_2014_1 b${batch}d${document}.${pagesOf(document) === 1 ? 'png' : 'tiff'}`
    for (let page = 1; page <= pagesOf(document); page++)
      found.push({ batch, document, page, name })
  }
  return found
}

function wrongWithPage(row: Page, truth: string): readonly string[] {
  const { name, page, of, state: now, text, whole, entries } = row
  const heading = `[Page ${page} of ${of}`
  const waits = `${heading} is a picture, and has not been read yet.]`
  const times = (what: string) => whole.split(what).length - 1
  const place = `${name} page ${page}`
  if (times(heading) !== 1) return [`${place} stands ${times(heading)} times in its document`]
  if (now === 'waiting')
    return [
      ...(times(waits) === 1 ? [] : [`${place} waits without its mark`]),
      ...(entries === 0 ? [] : [`${place} waits and was noted as read`]),
    ]
  return [
    ...(now === 'machine' ? [] : [`${place} is ${now}`]),
    ...(entries === 1 ? [] : [`${place} was noted as read ${entries} times`]),
    ...(times(text) === 1 ? [] : [`what was read of ${place} stands ${times(text)} times`]),
    ...(letterErrors(text, truth) <= bad ? [] : [`${place} holds what stands elsewhere: ${text}`]),
  ]
}

const store = await openStore({ directory })
try {
  let { waiting } = await wrongWith(store)
  while (kills() < Number(values.kills)) {
    if (waiting === 0) await layBatch()
    await readUntilKilled()
    const after = await wrongWith(store)
    waiting = after.waiting
    if (after.faults.length > 0) state.bad += 1
    process.stdout.write(
      `kill ${kills()}: ${after.read} read, ${waiting} wait${after.faults.length > 0 ? `; BAD ${JSON.stringify(after.faults.slice(0, 5))}` : ''}\n`,
    )
  }
  await run(process.execPath, [program, 'read-pages', '--data', directory])
  const end = await wrongWith(store)
  if (end.faults.length > 0 || end.waiting > 0) state.bad += 1
  keepState()
  process.stdout.write(
    `${kills()} kills (${state.starting} while it started, ${state.reading} while it read; ${state.ended} rounds had ended before), ${end.read} pages received and read, ${end.waiting} wait, ${state.bad} rounds bad\n`,
  )
  for (const fault of end.faults) process.stdout.write(`${fault}\n`)
} finally {
  await store.close()
}
process.exitCode = state.bad > 0 ? 1 : 0
