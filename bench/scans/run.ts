/**
 * How well pages that are pictures are read by machine: made-up documents are printed, scanned well and badly, and read.
 *
 *     node bench/scans/run.ts [--clean 20] [--poor 60] [--noise 30] [--contrast 110] [--seed 1]
 *
 * `--noise` is the most grain of a poor page, `--contrast` the least difference between ink and paper, of 255.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeWorld } from '../../src/demo/index.ts'
import { PageReader } from '../../src/scans/index.ts'
import { clean, letterErrors, type Scanner, scanOf } from '../../src/scans/testing/scan-of.ts'
import { randomFrom } from '../random.ts'

const { values } = parseArgs({
  options: {
    clean: { type: 'string', default: '20' },
    poor: { type: 'string', default: '60' },
    noise: { type: 'string', default: '30' },
    contrast: { type: 'string', default: '110' },
    seed: { type: 'string', default: '1' },
  },
})
const random = randomFrom(Number(values.seed))
const poor = (): Scanner => ({
  dots: 100,
  skew: (random() - 0.5) * 6,
  noise: random() * Number(values.noise),
  contrast: Number(values.contrast) + random() * 110,
  random,
})
/** More than one letter in twenty. */
const bad = 0.05

interface Page {
  readonly errors: number
  readonly isDoubtful: boolean
  readonly state: string
  readonly confidence: number | null
  readonly worst: number | null
  readonly missed: number
  readonly seconds: number
}

const reader = new PageReader()
const texts = await madeUpTexts()

async function readAll(count: number, scanner: () => Scanner): Promise<readonly Page[]> {
  const pages: Page[] = []
  for (let at = 0; at < count; at++) {
    const text = texts[Math.floor(random() * texts.length)] as string
    const scan = await scanOf(text, scanner())
    const before = process.cpuUsage()
    const { state, confidence, worst, isDoubtful, missed, text: read } = await reader.read(scan, 1)
    const { user, system } = process.cpuUsage(before)
    const errors = state === 'machine' ? letterErrors(read, text) : 1
    pages.push({
      errors,
      isDoubtful: isDoubtful || state !== 'machine',
      state,
      confidence,
      worst,
      missed,
      seconds: (user + system) / 1e6,
    })
    if (process.env.VERBOSE) console.error(JSON.stringify(pages.at(-1)))
  }
  return pages
}

async function madeUpTexts(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lookback-scans-'))
  try {
    await writeWorld({ cases: 120, seed: Number(values.seed), out: folder })
    return (
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.txt'))
        .map((path) => readFileSync(join(folder, path), 'utf8').trim())
        // One page each, of at least some lines.
        .filter((text) => text.length > 400 && text.length < 3500)
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)
const percent = (share: number) => `${(share * 100).toFixed(2)} %`

// The first page also compiles the recogniser.
await reader.read(await scanOf(texts[0] as string, clean), 1)
const good = await readAll(Number(values.clean), () => ({ ...clean, random }))
const rough = await readAll(Number(values.poor), poor)
await reader.close()

const worse = rough.filter(({ errors }) => errors > bad)
const fine = [...good, ...rough].filter(({ errors }) => errors <= bad)
console.log(`| pages | measure | |
|---|---|---|
| ${good.length} at 200 dots per inch | letters wrong, mean | ${percent(mean(good.map(({ errors }) => errors)))} |
| | of the processor, a page | ${mean(good.map(({ seconds }) => seconds)).toFixed(2)} s |
| | flagged | ${good.filter(({ isDoubtful }) => isDoubtful).length} |
| ${rough.length} at 100, askew, pale, with noise | letters wrong, mean | ${percent(mean(rough.map(({ errors }) => errors)))} |
| | worse than 5 % | ${worse.length} |
| | of these not called unreadable | ${worse.filter(({ state }) => state === 'machine').length} |
| | of all worse ones flagged or unreadable | ${worse.filter(({ isDoubtful }) => isDoubtful).length} |
| ${fine.length} of both no worse than 5 % | flagged all the same | ${fine.filter(({ isDoubtful }) => isDoubtful).length} |`)
