import { hash } from 'node:crypto'
import {
  type Cube,
  cellCounts,
  conventions,
  isSmall,
  keyOf,
  type Place,
  protectInWorker,
  type TableShape,
} from '../../disclosure/index.ts'
import {
  shippedTerms,
  termsOf,
  type WordingPassage,
  type WordingTerm,
} from '../../wording/index.ts'
import type { Wording, WordingRow } from './contract.ts'

/** A case with documents, and what was found in them. */
export interface WordedCase {
  /** With its source; null: not recorded. */
  readonly unit: string | null
  readonly year: string | null
  readonly passages: readonly Pick<WordingPassage, 'term' | 'quoted'>[]
}

/** Small counts are hidden as in tables, none is rounded: a share of rounded counts would mislead. */
const rules = conventions.exact
const notRecorded = '–'

/** Cases with such words of the writer’s own by unit and year, and how often each term was found, as may be shown. */
export async function countWording(
  cases: readonly WordedCase[],
): Promise<Pick<Wording, 'all' | 'units' | 'years' | 'terms' | 'rules'>> {
  const cube = cubeOf(cases)
  const tables: readonly TableShape[] = [
    { id: 'unit', dimensions: ['unit', 'has'] },
    { id: 'year', dimensions: ['year', 'has'] },
  ]
  const shown = await shownCounts(cube, tables, cases.length)
  const row = (at: Place) => ({ cases: shown(at), withWords: shown({ ...at, has: 'words' }) })
  const rowsOf = (dimension: 'unit' | 'year'): readonly WordingRow[] =>
    cube.dimensions
      .find(({ id }) => id === dimension)!
      .leaves.map((leaf) => ({
        name: leaf === notRecorded ? null : leaf,
        ...row({ [dimension]: leaf }),
      }))
  const found = cases.flatMap(({ passages }) => passages)
  return {
    all: row({}),
    units: rowsOf('unit'),
    years: rowsOf('year'),
    terms: termsOf(shippedTerms).map((term) => ({
      ...term,
      forms: [...term.forms],
      ...timesOf(term, found),
    })),
    rules: rules.words,
  }
}

/** Terms add up to nothing that is shown, since a case may hold several: hiding small numbers is enough. */
function timesOf({ id }: WordingTerm, found: WordedCase['passages']) {
  const times = (quoted: boolean) => {
    const count = found.filter((one) => one.term === id && one.quoted === quoted).length
    return isSmall(count, rules) ? null : count
  }
  return { own: times(false), quoted: times(true) }
}

function cubeOf(cases: readonly WordedCase[]): Cube {
  const counts = new Map<string, { readonly at: Place; count: number }>()
  for (const { unit, year, passages } of cases) {
    const has = passages.some(({ quoted }) => !quoted) ? 'words' : 'none'
    const at = { unit: unit ?? notRecorded, year: year ?? notRecorded, has }
    const key = JSON.stringify(at)
    const one = counts.get(key)
    if (one) one.count += 1
    else counts.set(key, { at, count: 1 })
  }
  const leaves = (of: 'unit' | 'year') =>
    [...new Set([...counts.values()].map(({ at }) => at[of]!))].sort((a, b) =>
      a === notRecorded ? 1 : b === notRecorded ? -1 : a.localeCompare(b, 'en'),
    )
  return {
    dimensions: [
      { id: 'unit', leaves: leaves('unit') },
      { id: 'year', leaves: leaves('year') },
      { id: 'has', leaves: ['words', 'none'] },
    ],
    counts: [...counts.values()],
  }
}

type Protected = ReturnType<typeof protectInWorker>
/** Of the cubes asked for last, by their digest: hiding costs seconds, and the counts change with a refresh only. */
const kept = new Map<string, Protected>()
const mostKept = 4

function protectedOnce(cube: Cube, tables: readonly TableShape[]): Protected {
  const key = hash('sha256', JSON.stringify([cube, tables]))
  const known = kept.get(key)
  if (known) return known
  const made = protectInWorker({ cube, tables, rules })
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  return made
}

/** Of a place the count that may be shown; null: hidden. Both tables are attacked together. */
async function shownCounts(
  cube: Cube,
  tables: readonly TableShape[],
  cases: number,
): Promise<(at: Place) => number | null> {
  if (cases === 0) return () => 0
  const { cells } = await protectedOnce(cube, tables)
  const known = new Set(tables.flatMap((table) => [...cellCounts(cube, table).keys()]))
  return (at) => {
    const published = cells.get(keyOf(at))?.published
    if (published === undefined) return known.has(keyOf(at)) ? null : 0
    return published.hidden ? null : published.value
  }
}
