import type { RuleSlice } from '../sql/rule-pairs.ts'
import { hasKey } from '../sql/rule-sql.ts'
import type { SqlPlan } from '../sql/sql-plan.ts'

/** Pairs that are asked for in one query: of some rules, or of a slice of the keys of one. */
export type PairPart = readonly RuleSlice[]

/**
 * Records that a server holds at a time, those of each rule counted anew: it keeps one side of every join of a query in memory, with all that is compared, and Sail
 * writes none of that to disk.
 */
export const mostAtOnce = 8_000_000

/**
 * The pairs of every rule in as many parts as keep each of them within `most` records. A rule of more is cut by its keys, so that each pair is in one slice.
 *
 * @param held records that are held for each rule
 */
export function pairParts(held: readonly number[], most: number): readonly PairPart[] {
  const parts: RuleSlice[][] = []
  let room = -1
  for (const [at, records] of held.entries()) {
    const of = Math.max(1, Math.ceil(records / most))
    for (let slice = 0; slice < of; slice++) {
      const one = of > 1 ? { at, slice } : { at }
      const wanted = records / of
      if (wanted <= room) parts.at(-1)!.push(one)
      else parts.push([one])
      room = (wanted <= room ? room : most) - wanted
    }
  }
  return parts
}

/** Slices by rule, of those that are cut. */
export function slicesOf(parts: readonly PairPart[]): ReadonlyMap<number, number> {
  const slices = new Map<number, number>()
  for (const { at, slice } of parts.flat()) if (slice !== undefined) slices.set(at, slice + 1)
  return slices
}

/** Columns that say in which slice a record's key is; nothing where it has no key. */
export const sliceColumns = (
  { rules }: SqlPlan,
  slices: ReadonlyMap<number, number>,
): readonly string[] =>
  [...slices].flatMap(([at, of]) => {
    const rule = rules[at]!
    const slice = sliceOf(`hash(${rule.keyColumns.join(', ')})`, of)
    return rule.list ? [] : [`CASE WHEN ${hasKey(rule)} THEN ${slice} END AS slice${at}`]
  })

export const sliceOfItem = (at: number, of: number): string =>
  `${sliceOf('hash(key)', of)} AS slice${at}`

const sliceOf = (hash: string, of: number): string => `CAST(${hash} % ${of} AS INTEGER)`
