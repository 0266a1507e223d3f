import type { TermFrequency } from '../../plan/term-frequency.ts'
import type { MemoryRecords } from '../records/memory-records.ts'
import { scalarColumn, valueAt } from '../records/read-column.ts'

/**
 * Chance that two records drawn at random have the same value, exactly: pairs that agree over pairs
 * that could; `across` counts pairs of two sources only. Null where there are none.
 */
export function chanceOfEqual(
  { field, form, least }: TermFrequency,
  memory: MemoryRecords,
  across: boolean,
): number | null {
  const { records, sources } = memory
  const column = scalarColumn(memory, field, form)
  const values = new Map<number, number>()
  const within = new Map<string, number>()
  const perSource: number[] = []
  let all = 0
  for (let place = 0; place < records; place++) {
    const value = valueAt(column, place)
    if (value < least) continue
    all++
    values.set(value, (values.get(value) ?? 0) + 1)
    if (!across) continue
    const source = sources[place]!
    perSource[source] = (perSource[source] ?? 0) + 1
    const key = `${source} ${value}`
    within.set(key, (within.get(key) ?? 0) + 1)
  }
  const squares = (counts: Iterable<number>) => {
    let sum = 0
    for (const count of counts) sum += count * count
    return sum
  }
  const agreeing = squares(values.values()) - (across ? squares(within.values()) : all)
  const pairs = all * all - (across ? squares(perSource.filter((n) => n > 0)) : all)
  return pairs > 0 ? agreeing / pairs : null
}
