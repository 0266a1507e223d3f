import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

/** docs/architecture.md draws these floors; docs/decisions/0002 says why access stands above ledger. */
const floors: Readonly<Record<string, number>> = {
  cli: 10,
  server: 9,
  web: 8,
  words: 7.5,
  review: 7,
  refresh: 6,
  figures: 5,
  reading: 5,
  casework: 5,
  intake: 5,
  people: 5,
  explorer: 5,
  cases: 4,
  items: 4,
  contact: 4,
  facts: 4,
  archive: 4,
  jobs: 4,
  access: 3,
  federation: 3,
  ledger: 2,
  store: 1,
  linkage: 1,
  triage: 1,
  log: 1,
  templates: 1,
  languages: 1,
  definitions: 1,
  network: 1,
  wording: 1,
  copies: 1,
  narratives: 1,
  mails: 1,
  estimates: 1,
  scans: 1,
  disclosure: 1,
  charts: 1,
  demo: 1,
  threads: 0.5,
  spark: 0.5,
  model: 0,
}

/** Engines are pure: they know no store, no session and no other engine, only the model
 * and, where they read other people’s bytes, a thread with limits; where one machine is not enough, the wire to a cluster. */
const engines = new Set([
  'linkage',
  'triage',
  'definitions',
  'network',
  'wording',
  'copies',
  'narratives',
  'mails',
  'disclosure',
  'estimates',
  'scans',
])

/** The share of the house's lines (code and templates, no tests, no blank lines) that its biggest room may hold. */
const biggestShare = 0.15
const mostFilesFlat = 20

const src = resolve(import.meta.dirname)

/** One import of one file of the house by another; paths are relative to `src`, with `/`. */
interface Arrow {
  readonly from: string
  readonly to: string
}

const isTest = (file: string) =>
  /(\.test|fixtures|\.cases)\.ts$/.test(file) || /(^|\/)testing\//.test(file)

const files: readonly string[] = readdirSync(src, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(src, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
  .filter((file) => file.includes('/') && !isTest(file))

const roomOf = (file: string) => file.split('/')[0] ?? ''

const arrows: readonly Arrow[] = files
  .filter((file) => file.endsWith('.ts'))
  .flatMap((from) => {
    const text = readFileSync(join(src, from), 'utf8')
    const found = text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)
    return [...found].map(([, path = '']) => ({
      from,
      to: relative(src, resolve(src, dirname(from), path)).replaceAll(sep, '/'),
    }))
  })

const words = (some: readonly Arrow[]) => some.map(({ from, to }) => `${from} -> ${to}`)
const between = arrows.filter(({ from, to }) => roomOf(from) !== roomOf(to))

/** Every set of nodes that reach each other, two or more at a time (Tarjan 1972). */
function circles(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const open = new Set<string>()
  const found: string[][] = []
  const visit = (node: string): void => {
    index.set(node, index.size)
    low.set(node, index.get(node)!)
    stack.push(node)
    open.add(node)
    for (const next of edges.get(node) ?? []) {
      if (!index.has(next)) visit(next)
      if (open.has(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!))
    }
    if (low.get(node) !== index.get(node)) return
    const circle: string[] = []
    let member: string | undefined
    do {
      member = stack.pop()!
      open.delete(member)
      circle.push(member)
    } while (member !== node)
    if (circle.length > 1) found.push(circle.sort())
  }
  for (const node of edges.keys()) if (!index.has(node)) visit(node)
  return found
}

function graph(some: readonly Arrow[], node: (file: string) => string | null) {
  const edges = new Map<string, Set<string>>()
  for (const { from, to } of some) {
    const [a, b] = [node(from), node(to)]
    if (a === null || b === null || a === b) continue
    edges.set(a, (edges.get(a) ?? new Set()).add(b))
  }
  return edges
}

describe('between rooms', () => {
  it('every room has a floor', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in floors))).toEqual([])
    expect(between.length).toBeGreaterThan(20)
  })

  it('arrows run down: no room imports one on its own floor or above', () => {
    const wrong = between.filter(
      ({ from, to }) => (floors[roomOf(to)] ?? 99) >= (floors[roomOf(from)] ?? -1),
    )
    expect(words(wrong)).toEqual([])
  })

  it('rooms are entered by their front door', () => {
    expect(words(between.filter(({ to }) => !/^[^/]+\/index\.ts$/.test(to)))).toEqual([])
  })

  it('engines know nothing but the model, threads to work in, and the wire to a cluster', () => {
    const known = new Set(['model', 'threads', 'spark'])
    const wrong = between.filter(
      ({ from, to }) => engines.has(roomOf(from)) && !known.has(roomOf(to)),
    )
    expect(words(wrong)).toEqual([])
  })

  it('the web and the command line know no engine, but the commands that run one alone', () => {
    const alone = new Set([
      'cli/commands/link.ts',
      'cli/commands/simulate.ts',
      'cli/definitions/choose.ts',
      'cli/definitions/list.ts',
      'cli/definitions/run.ts',
      'cli/definitions/show.ts',
    ])
    const wrong = between.filter(
      ({ from, to }) => /^(web|cli)\//.test(from) && engines.has(roomOf(to)) && !alone.has(from),
    )
    expect(words(wrong)).toEqual([])
  })

  it(`the biggest room holds at most ${biggestShare * 100} % of the house`, () => {
    const lines = new Map<string, number>()
    for (const file of files) {
      if (!/\.(ts|js|njk|css)$/.test(file)) continue
      const text = readFileSync(join(src, file), 'utf8')
      const count = text.split('\n').filter((line) => line.trim() !== '').length
      lines.set(roomOf(file), (lines.get(roomOf(file)) ?? 0) + count)
    }
    const all = [...lines.values()].reduce((sum, one) => sum + one, 0)
    const tooBig = [...lines].filter(([, count]) => count > biggestShare * all)
    expect(tooBig.map(([room, count]) => `${room}: ${count} of ${all}`)).toEqual([])
  })
})

describe('inside a room', () => {
  it('no files import each other in a circle', () => {
    expect(circles(graph(arrows, (file) => file))).toEqual([])
  })

  /**
   * At each level the folders, and each file that lies beside them, stand on floors of their own.
   * A front door (index.ts) stands above what it opens.
   */
  it('arrows run down between its folders', () => {
    const folders = new Set(files.flatMap((file) => parents(file)))
    const wrong = [...folders].flatMap((folder) => {
      const child = (file: string) => {
        if (!file.startsWith(`${folder}/`)) return null
        const [name = ''] = file.slice(folder.length + 1).split('/')
        return `${folder}/${name}`
      }
      return circles(graph(arrows, child))
    })
    expect(wrong).toEqual([])
  })

  it(`at most ${mostFilesFlat} files lie flat in a folder`, () => {
    const flat = Map.groupBy(
      files.filter((file) => file.endsWith('.ts')),
      (file) => dirname(file),
    )
    const crowded = [...flat].filter(([, inside]) => inside.length > mostFilesFlat)
    expect(crowded.map(([folder, inside]) => `${folder}: ${inside.length}`)).toEqual([])
  })

  it('no exported type has its name in two files of a room', () => {
    const homes = new Map<string, string[]>()
    for (const file of files.filter((one) => one.endsWith('.ts'))) {
      const text = readFileSync(join(src, file), 'utf8')
      for (const [, name] of text.matchAll(/^export (?:interface|type|class) (\w+)/gm)) {
        const key = `${roomOf(file)}: ${name}`
        homes.set(key, [...(homes.get(key) ?? []), file])
      }
    }
    const twice = [...homes].filter(([, places]) => places.length > 1)
    expect(twice.map(([key, places]) => `${key} in ${places.join(', ')}`)).toEqual([])
  })
})

const parents = (file: string): string[] =>
  file
    .split('/')
    .slice(0, -1)
    .map((_, depth, all) => all.slice(0, depth + 1).join('/'))
