import { LookbackError } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import type { NotRead } from '../formats/not-read.ts'
import type { OpenedFile } from '../formats/opened-file.ts'
import type { RawRow } from '../formats/raw-row.ts'
import type { ImportMap, TableJoin } from '../maps/map-schema.ts'
import { type JoinedTable, type JoinedTables, joinedName, joinKey } from './joined-tables.ts'

interface Join {
  readonly rule: TableJoin
  readonly table: JoinedTable
}

/**
 * The tables that a map joins its rows with.
 *
 * @throws LB_MAP_JOIN a file of the run is lacking
 */
export function joinsOf(map: ImportMap, joined: JoinedTables): readonly Join[] {
  return (map.joins ?? []).map((rule) => {
    const table = joined.get(joinedName(map, rule))
    if (table) return { rule, table }
    const columns = [...new Set([...rule.recognise, rule.key])].join(', ')
    throw new LookbackError(
      'LB_MAP_JOIN',
      `The map ${map.id} joins a table with the columns ${columns}, which no other file of this run has.`,
      archiveErrors.LB_MAP_JOIN.remedy,
    )
  })
}

/** A file whose rows have, besides their own, the columns of the rows they name in other tables. */
export function joinedFile(
  file: OpenedFile,
  joinsOfTable: (table: string) => readonly Join[],
): OpenedFile {
  let counts = new Counts()
  return {
    tables: file.tables,
    async *rows(headers) {
      counts = new Counts()
      for await (const raw of file.rows(headers)) {
        let row = raw
        for (const join of joinsOfTable(raw.table)) row = withJoined(row, join, counts)
        yield row
      }
    },
    notRead: () => [...file.notRead(), ...counts.notRead()],
  }
}

function withJoined(raw: RawRow, { rule, table }: Join, counts: Counts): RawRow {
  const key = joinKey(raw.fields[rule.on])
  counts.see(table, key)
  const found = table.rows.get(key)
  if (!found) return raw
  const { fields, days, faults } = found
  return {
    ...raw,
    fields: { ...raw.fields, ...fields },
    ...(days ? { days: new Map([...(raw.days ?? []), ...days]) } : {}),
    ...(faults.length > 0 ? { faults: [...(raw.faults ?? []), ...faults] } : {}),
  }
}

/** Which rows of other tables were named, and how often one that is not there. */
class Counts {
  readonly #named = new Map<JoinedTable, Set<string>>()
  readonly #lacking = new Map<JoinedTable, number>()

  see(table: JoinedTable, key: string): void {
    const named = this.#named.get(table) ?? new Set()
    this.#named.set(table, named)
    if (table.rows.has(key)) named.add(key)
    else if (key !== '') this.#lacking.set(table, (this.#lacking.get(table) ?? 0) + 1)
  }

  notRead(): readonly NotRead[] {
    return [...this.#named].flatMap(([table, { size }]): readonly NotRead[] => {
      const name = table.files.join(', ')
      const unjoined = table.rows.size - size
      const lacking = this.#lacking.get(table) ?? 0
      return [
        ...(unjoined > 0 ? [{ what: 'unjoinedRow' as const, name, count: unjoined }] : []),
        ...(lacking > 0 ? [{ what: 'lackingRow' as const, name, count: lacking }] : []),
      ]
    })
  }
}
