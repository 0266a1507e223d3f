import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { writeWorld } from '../../src/demo/index.ts'
import { handMade } from './hand-made.ts'
import { handMadeDocuments } from './hand-made-documents.ts'
import { handMadePacked } from './hand-made-packed.ts'

/** A valid file that inputs are made from. */
export interface Seed {
  /** The file's own name: `crimes.csv`. */
  readonly name: string
  /** As `--source` takes it. */
  readonly source: string
  /** What kind of changes make sense. */
  readonly shape: 'text' | 'xml' | 'zip' | 'pdf' | 'binary'
  readonly bytes: Buffer
}

/** A seed larger than this makes every input cost more and adds nothing. */
const largestSeed = 20_000
/** Rows of a table beyond its first are as they are. */
const mostLines = 5
/** Documents that are alike add nothing. */
const mostOfAKind = 3

/**
 * The seeds as they lie in a folder, made first where there are none: a made-up world of few cases
 * in every source's formats, and small files by hand. Kept, so that an input can be made again after
 * the writers have changed.
 *
 * @param only endings of the seeds that are kept where they are made now; all where there are none
 */
export async function corpusIn(
  folder: string,
  only: readonly string[] = [],
): Promise<readonly Seed[]> {
  if (!existsSync(folder)) {
    await makeCorpus(folder)
    if (only.length > 0) keepOnly(folder, only)
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const bytes = readFileSync(path)
      const [source = ''] = relative(folder, path).split(sep)
      const name = path.slice(path.lastIndexOf(sep) + 1)
      return { name, source: source.replace('@', ':'), shape: shapeOf(name, bytes), bytes }
    })
}

function keepOnly(folder: string, endings: readonly string[]): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  for (const entry of files.filter((each) => each.isFile()))
    if (!endings.includes(extname(entry.name))) rmSync(join(entry.parentPath, entry.name))
}

async function makeCorpus(folder: string): Promise<void> {
  const world = `${folder}-world`
  await writeWorld({ cases: 14, seed: 5, out: world })
  const counts = new Map<string, number>()
  const files = readdirSync(join(world, 'extracts'), { recursive: true, withFileTypes: true })
  for (const entry of files.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const [source = ''] = relative(join(world, 'extracts'), path).split(sep)
    const document = entry.parentPath.endsWith('documents')
    const kind = document ? `document${extname(entry.name)}` : `${source}${path}`
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    if (count > mostOfAKind || entry.name === 'source.yml') continue
    const bytes = readFileSync(path)
    const kept = entry.name.endsWith('.csv') ? firstLines(bytes) : bytes
    if (kept.length <= largestSeed) put(folder, kindOf(source), entry.name, kept)
  }
  rmSync(world, { recursive: true, force: true })
  for (const [name, { text, source }] of Object.entries(handMade)) {
    put(folder, source, name, Buffer.from(text))
  }
  for (const [name, { bytes, source }] of Object.entries(handMadePacked)) {
    put(folder, source, name, bytes)
  }
  for (const [name, bytes] of Object.entries(handMadeDocuments)) {
    if (bytes.length > largestSeed) throw new Error(`${name} is larger than a seed may be.`)
    put(folder, 'fuzz-council:childrensServices', name, bytes)
  }
}

/** The header and a few rows; a record that goes on inside quotes is not cut. */
function firstLines(bytes: Buffer): Buffer {
  const lines = bytes.toString('latin1').split(/(?<=\n)/)
  let kept = lines.slice(0, mostLines).join('')
  for (const line of lines.slice(mostLines)) {
    if (kept.split('"').length % 2 === 1) break
    kept += line
  }
  return Buffer.from(kept, 'latin1')
}

const kinds: Readonly<Record<string, string>> = {
  'northbridge-police': 'policeCrime',
  'northbridge-missing': 'missingPersons',
}

const kindOf = (source: string) => `${source}:${kinds[source] ?? 'childrensServices'}`

function put(folder: string, source: string, name: string, bytes: Buffer): void {
  const place = join(folder, source.replace(':', '@'))
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, name), bytes)
}

/** Of these a change of a word means nothing. */
const binary = new Set(['.doc', '.msg', '.dat', '.tif', '.tiff', '.jpg', '.png'])

function shapeOf(name: string, bytes: Buffer): Seed['shape'] {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return 'zip'
  if (name.endsWith('.pdf')) return 'pdf'
  if (binary.has(extname(name))) return 'binary'
  return bytes.subarray(0, 1).toString() === '<' ? 'xml' : 'text'
}

/** What the seeds are, so that a run is not carried on over others. */
export function digestOf(seeds: readonly Seed[]): string {
  const hash = createHash('sha256')
  for (const { name, source, bytes } of seeds) hash.update(`${source}/${name}\n`).update(bytes)
  return hash.digest('hex')
}
