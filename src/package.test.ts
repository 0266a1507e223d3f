import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import own from '../package.json' with { type: 'json' }
import { pdfOf } from './demo/files/pdf.ts'
import { type InstalledPackage, installPackage } from './testing/package/install-package.ts'
import { olderNode } from './testing/package/nodes.ts'
import { compilePrograms, type Program, writePrograms } from './testing/package/programs.ts'
import { printedBy } from './testing/run-examples.ts'

const execute = promisify(execFile)
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'lookback-installed-'))
let installed: InstalledPackage
let programs: readonly Program[]
let faults: readonly string[]

const older = await olderNode()
if (older.node === null) {
  if (process.env.CI === 'true') throw new Error(`CI=true allows no skip, and ${older.lacking}`)
  console.warn(`SKIPPED on Node 22: the installed package: ${older.lacking}`)
}
const nodes = [
  { line: 'Node 24', node: process.execPath },
  ...(older.node === null ? [] : [{ line: 'Node 22', node: older.node }]),
]

beforeAll(async () => {
  installed = await installPackage(folder)
  programs = writePrograms(folder)
  faults = await compilePrograms(folder)
  // Packing builds, and npm may have to fetch.
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the package', () => {
  it('is small, and holds no test, bench, source or picture', () => {
    // Of them a tenth is the second language of every page and refusal.
    expect(installed.bytes).toBeLessThan(2_200_000)
    const strange = installed.files.filter(
      (path) =>
        !/^(package\.json|README\.md|LICENSE|CHANGELOG\.md|bin\/|dist\/|docs\/.*\.md$)/.test(
          path,
        ) ||
        /(\.test|\.cases|fixtures)\.|\/testing\/|(^|\/)bench\/|screenshots|\.tsbuildinfo/.test(
          path,
        ),
    )
    expect(strange).toEqual([])
  })

  it('holds every map, definition, template, style and script that the source reads', () => {
    const read = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.(yml|njk|css|svg|js)$/.test(path) && !path.includes('testing/'))
    expect(read.length).toBeGreaterThan(100)
    const packed = new Set(installed.files)
    expect(read.filter((path) => !packed.has(`dist/${path}`))).toEqual([])
  })

  it('has types that a strict program under nodenext compiles against, its own files checked too', () => {
    expect(faults).toEqual([])
  })

  it('is built, types checked, whenever it is packed', () => {
    expect(own.scripts).toMatchObject({ prepack: 'npm run build', build: 'node scripts/build.ts' })
  })

  it('says under engines which Node its command takes', () => {
    const [, major, minor] = /^>=(\d+)\.(\d+)$/.exec(own.engines.node) ?? []
    const launcher = readFileSync(join(root, 'src', 'cli', 'bin.js'), 'utf8')
    expect(launcher).toContain(`major === ${major} && minor >= ${minor}`)
    expect(launcher).toContain(`Node ${major}.${minor} or newer`)
  })
})

const command = join(folder, 'node_modules', 'lookback', 'bin', 'lookback.js')

/** The installed command, on one of the Nodes. */
function lookbackOn(node: string) {
  const lookback = async (...args: readonly string[]) => {
    const { stdout } = await execute(node, [command, ...args], { cwd: folder, maxBuffer: 2 ** 26 })
    return stdout
  }
  const json = async (...args: readonly string[]) => JSON.parse(await lookback(...args, '--json'))
  return { lookback, json }
}

describe.each(nodes)('installed into an empty folder, on $line', ({ line, node }) => {
  const { lookback, json } = lookbackOn(node)

  it('runs every example of the documentation', async () => {
    const examples = programs.filter(({ prints }) => prints !== null)
    const printed = Object.fromEntries(examples.map(({ name, prints }) => [`${name}.js`, prints]))
    expect(await printedBy(node, join(folder, 'compiled'), Object.keys(printed))).toEqual(printed)
  })

  it('starts the threads of its engines, and its command', async () => {
    const file = join(folder, `people ${line}.csv`)
    const settings = join(folder, 'settings.json')
    writeFileSync(file, manyRecords())
    writeFileSync(settings, JSON.stringify(linkSettings))
    const program = join(folder, 'compiled', 'threads.js')
    const out = join(folder, `linked ${line}`)
    const { stdout } = await execute(node, [program, settings, file, out], { cwd: folder })
    expect(stdout).toBe('ranked 1\nprotected true\nlinked 20500\n')
    // The command itself, on so few that it needs no thread.
    writeFileSync(file, manyRecords().split('\n').slice(0, 9).join('\n'))
    const few = await json('link', '--settings', settings, file, '--out', out)
    expect(few).toMatchObject({ records: 8, clusters: 4 })
    expect(await lookback('--version')).toBe(`${own.version}\n`)
  })
})

describe('installed into an empty folder', () => {
  const data = join(folder, 'data')
  const demo = join(folder, 'demo')
  // A store goes from one Node to the other: the oldest makes it, the newest carries on, and both serve it.
  const [newest, oldest] = [nodes[0]!.node, nodes.at(-1)!.node]

  it('makes an archive, takes it in, orders it, checks its ledger and serves its pages', async () => {
    const { json: made } = lookbackOn(oldest)
    expect(await made('demo', '--cases', '12', '--seed', '2', '--out', demo)).toMatchObject({
      cases: 12,
    })
    // A PDF is read by a thread of its own.
    const { extracts } = await made('import', addPdf(demo), '--data', data)
    const formats = new Set(extracts.map(({ format }: { format: string }) => format))
    for (const format of ['csv', 'xlsx', 'cin-census', 'documents'])
      expect(formats).toContain(format)
    const lost = extracts.filter(({ quarantined }: { quarantined: number }) => quarantined > 0)
    expect(lost).toEqual([])
    const { json: carried } = lookbackOn(newest)
    expect(await carried('refresh', '--data', data)).toMatchObject({ cases: 12 })
    expect(await carried('verify', '--data', data)).toMatchObject({ ok: true })
    for (const node of new Set([oldest, newest]))
      await servesItsPages(node, [command, 'serve', '--data', data, '--port', '0'])
  }, 900_000)

  async function servesItsPages(node: string, args: readonly string[]): Promise<void> {
    const server = spawn(node, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let said = ''
        server.stderr.setEncoding('utf8').on('data', (text: string) => {
          said += text
          const [, open] = /open at (http:\S+)/.exec(said) ?? []
          if (open) resolve(open)
        })
        server.once('exit', () => reject(new Error(`It ended: ${said}`)))
      })
      const page = await fetch(address)
      expect(page.status).toBe(200)
      const html = await page.text()
      expect(html).toContain('name="password"')
      const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path)
      expect(assets.length).toBeGreaterThan(3)
      for (const path of assets) expect((await fetch(`${address}${path}`)).status, path).toBe(200)
    } finally {
      server.kill('SIGTERM')
      await ended
    }
  }
})

/** Beside a note that the made-up archive holds of some case, a PDF about the same case. */
function addPdf(demo: string): string {
  const extracts = join(demo, 'extracts')
  const note = readdirSync(extracts, { recursive: true, encoding: 'utf8' }).find((path) =>
    /documents[/\\][^/\\]+\.txt$/.test(path),
  )
  if (!note) throw new Error('The made-up archive holds no note.')
  writeFileSync(join(extracts, note.replace('.txt', '.pdf')), pdfOf('The plan was reviewed.'))
  return extracts
}

/** Enough for the linkage to share its work out among threads. */
function manyRecords(): string {
  const rows = Array.from({ length: 20_500 }, (_, at) => {
    const person = Math.floor(at / 2)
    return `${at},given${person % 997},family${person % 4999},${1950 + (person % 50)}-0${1 + (person % 9)}-11`
  })
  return `id,given,family,born\n${rows.join('\n')}\n`
}

const linkSettings = {
  version: 1,
  columns: { id: 'id' },
  comparisons: [
    { kind: 'text', name: 'given name', field: 'given', fold: 'words' },
    { kind: 'text', name: 'family name', field: 'family', fold: 'words' },
    { kind: 'date', name: 'date of birth', field: 'born' },
  ],
  blocking: [{ name: 'names', on: ['given:words', 'family:words'] }],
  keep: -6,
  cluster: { missing: -6, cut: -3 },
}
