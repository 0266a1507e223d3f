import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { categoryWords } from '../../cases/index.ts'
import type { Cube, Dimension, Place } from '../../disclosure/index.ts'
import type { TableDimension } from '../table-contract.ts'

interface CountRow {
  readonly year: string | null
  readonly area: string | null
  readonly source: string
  readonly category: string | null
  readonly answers: readonly string[]
  readonly cases: number
}

/** Everybody's findings under some definitions, by all that tables are made of. */
export interface Counted {
  readonly cube: Cube
  /** Words for the leaves of each dimension. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Pairs no case can be at by the nature of the sources. */
  readonly structuralZeros: readonly Place[]
}

const none = 'Not recorded'
export const answerDimension = (definition: string) => `answer:${definition}`
const answerLeaves = ['met', 'undetermined', 'notMet'] as const
/** What meets the definition or may. */
export const atMost = 'atMost'

/** @param definitions as `ID@VERSION` */
export async function countCube(
  { db }: UnitOfWork,
  definitions: readonly string[],
): Promise<Counted> {
  const { rows } = await sql<CountRow>`
    select year, area, source, category, answers, cases::integer as cases
    from lookback_table_counts(${[...definitions]}::text[])`.execute(db)
  const sources = await db.selectFrom('source').select(['id', 'name']).execute()
  const counts = rows.map(({ year, area, source, category, answers, cases }) => ({
    at: {
      year: year ?? none,
      area: area ?? none,
      source,
      category: category ?? none,
      ...Object.fromEntries(definitions.map((id, at) => [answerDimension(id), answers[at] ?? ''])),
    } as Place,
    count: cases,
  }))
  const leaves = (id: TableDimension) => [...new Set(counts.map(({ at }) => at[id] ?? ''))].sort()
  const plain = (['year', 'area', 'source', 'category'] as const).map(
    (id): Dimension => ({ id, leaves: leaves(id) }),
  )
  const answers = definitions.map(
    (id): Dimension => ({
      id: answerDimension(id),
      leaves: answerLeaves,
      groups: [{ id: atMost, leaves: ['met', 'undetermined'] }],
    }),
  )
  return {
    cube: { dimensions: [...plain, ...answers], counts: summed(counts) },
    words: {
      source: Object.fromEntries(sources.map(({ id, name }) => [id, name])),
      category: Object.fromEntries(
        leaves('category').map((code) => [code, code === none ? none : inWords(code)]),
      ),
    },
    structuralZeros: structuralZeroPairs(plain, counts),
  }
}

function inWords(code: string): string {
  const label = categoryWords(code)?.label
  return label === undefined || label === 'Not in the code list' ? code : `${label} (${code})`
}

/** Two rows may differ only in what is shown as not recorded. */
function summed(counts: Cube['counts']): Cube['counts'] {
  const sums = new Map<string, { readonly at: Place; count: number }>()
  for (const { at, count } of counts) {
    const key = JSON.stringify(at)
    const found = sums.get(key)
    if (found) found.count += count
    else sums.set(key, { at, count })
  }
  return [...sums.values()]
}

/** A source has its own areas and code lists; anybody can know which. */
function structuralZeroPairs(
  dimensions: readonly Dimension[],
  counts: Cube['counts'],
): readonly Place[] {
  const pairs = [
    ['source', 'area'],
    ['source', 'category'],
    ['area', 'category'],
  ] as const
  const of = (wanted: string) => dimensions.find(({ id }) => id === wanted)?.leaves ?? []
  return pairs.flatMap(([a, b]) => {
    const met = new Set(counts.map(({ at }) => JSON.stringify([at[a], at[b]])))
    return of(a).flatMap((left) =>
      of(b)
        .filter((right) => !met.has(JSON.stringify([left, right])))
        .map((right): Place => ({ [a]: left, [b]: right })),
    )
  })
}

/** The same as long as no case changed its place or its answer under this definition. */
export function countedDigest({ counts }: Cube, definition: string): string {
  const answer = answerDimension(definition)
  const sums = new Map<string, number>()
  for (const { at, count } of counts) {
    const key = JSON.stringify([at.year, at.area, at.source, at.category, at[answer]])
    sums.set(key, (sums.get(key) ?? 0) + count)
  }
  const lines = [...sums].map(([key, count]) => `${key} ${count}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}
