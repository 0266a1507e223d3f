import type { NotRead } from '../formats/not-read.ts'
import type { RawRow } from '../formats/raw-row.ts'
import type { Table } from '../formats/table.ts'
import { columnsRead } from '../maps/map-columns.ts'
import type { MappedTable } from './choose-maps.ts'

/** Counts, while rows go by, in how many of them a column holds something that no map reads. */
export class UnreadColumns {
  readonly #read: ReadonlyMap<string, ReadonlySet<string>>
  readonly #counts = new Map<string, Map<string, number>>()

  constructor(tables: ReadonlyMap<string, MappedTable>) {
    this.#read = new Map([...tables].map(([name, { map }]) => [name, columnsRead(map)]))
  }

  count({ table, fields }: RawRow): void {
    const read = this.#read.get(table)
    if (!read) return
    let counts = this.#counts.get(table)
    if (!counts) {
      counts = new Map()
      this.#counts.set(table, counts)
    }
    for (const column in fields) {
      if (read.has(column) || (fields[column] ?? '').trim() === '') continue
      counts.set(column, (counts.get(column) ?? 0) + 1)
    }
  }

  notRead(): readonly NotRead[] {
    const hasOthers = this.#read.size > 1
    return [...this.#counts].flatMap(([table, counts]) =>
      [...counts].map(([name, count]) => ({
        what: 'unreadColumn' as const,
        name,
        ...(hasOthers ? { where: table } : {}),
        count,
      })),
    )
  }
}

/** Columns that a map reads and its table does not have. */
export function lackingColumns(
  tables: readonly Table[],
  mapped: ReadonlyMap<string, MappedTable>,
  context: readonly string[],
): readonly NotRead[] {
  return tables.flatMap(({ name: table, isNamed }) => {
    const chosen = mapped.get(table)
    if (!chosen || isNamed || chosen.map.columnsVary) return []
    const { map, header } = chosen
    const lacking = [...columnsRead(map)].filter(
      (column) => !header.columns.includes(column) && !context.includes(column),
    )
    return lacking.map((name) => ({
      what: 'lackingColumn' as const,
      name,
      ...(mapped.size > 1 ? { where: table } : {}),
      count: null,
    }))
  })
}
