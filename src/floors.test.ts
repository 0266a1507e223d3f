import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

/** docs/architecture.md draws these floors; docs/decisions/0002 says why access stands above ledger. */
const floors: Readonly<Record<string, number>> = {
  cli: 6,
  web: 5,
  archive: 4,
  review: 4,
  access: 3,
  ledger: 2,
  network: 2,
  definitions: 2,
  linkage: 1,
  triage: 1,
  store: 1,
  demo: 1,
  estimates: 1,
  disclosure: 1,
  model: 0,
}

/** Engines are pure: they know no store, no session and no other engine, only the model. */
const engines = new Set(['linkage', 'triage', 'definitions', 'network', 'disclosure', 'estimates'])

const src = resolve(import.meta.dirname)

interface Arrow {
  readonly from: string
  readonly to: string
  readonly file: string
  readonly target: string
}

function sources(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}

const isTest = (file: string) =>
  /(\.test|fixtures|\.cases)\.ts$/.test(file) || file.includes(`${sep}testing${sep}`)
const roomOf = (file: string) => relative(src, file).split(sep)[0] ?? ''

function arrows(): Arrow[] {
  return sources(src)
    .filter((file) => !isTest(file) && relative(src, file).includes(sep))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      const found = text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)
      return [...found].map(([, path]) => {
        const target = resolve(dirname(file), path ?? '')
        return { from: roomOf(file), to: roomOf(target), file: relative(src, file), target }
      })
    })
    .filter((arrow) => arrow.from !== arrow.to)
}

describe('the arrows run down', () => {
  const all = arrows()

  it('finds arrows to judge', () => {
    expect(all.length).toBeGreaterThan(20)
  })

  it('no room imports one on its own floor or above', () => {
    const wrong = all.filter(({ from, to }) => (floors[to] ?? 99) >= (floors[from] ?? -1))
    expect(wrong.map(({ file, to }) => `${file} -> ${to}`)).toEqual([])
  })

  it('rooms are entered by their front door', () => {
    const wrong = all.filter(({ target }) => !target.endsWith(`${sep}index.ts`))
    expect(wrong.map(({ file, target }) => `${file} -> ${relative(src, target)}`)).toEqual([])
  })

  it('engines know nothing but the model', () => {
    const wrong = all.filter(({ from, to }) => engines.has(from) && to !== 'model')
    expect(wrong.map(({ file, to }) => `${file} -> ${to}`)).toEqual([])
  })

  it('the web and the command line know no engine and no table, but what runs an engine alone', () => {
    const alone = new Set([
      'cli/commands/link.ts',
      'cli/commands/link-words.ts',
      'cli/commands/simulate.ts',
    ])
    const wrong = all.filter(
      ({ from, to, file }) =>
        (from === 'web' || from === 'cli') &&
        engines.has(to) &&
        !alone.has(file.replaceAll(sep, '/')),
    )
    expect(wrong.map(({ file, to }) => `${file} -> ${to}`)).toEqual([])
  })
})
