import type { Kysely } from 'kysely'
import type { Database } from '../tables/database.ts'
import type { Row } from './packed-rows.ts'
import { type SendOptions, sendRows } from './send-rows.ts'

/**
 * Changes these columns of many rows that stand, found by their ids. A row that says the same already is left alone and not
 * locked, as it would be by `insert … on conflict`. Values as `insertRows` takes them.
 *
 * @throws LB_STORE_NUL
 */
export async function updateRows(
  db: Kysely<Database>,
  table: keyof Database,
  rows: readonly (Row & { readonly id: number })[],
  changed: readonly string[],
  options: Omit<SendOptions, 'columns'> = {},
): Promise<void> {
  const all = (of: string) => changed.map((name) => `${of}."${name}"`)
  const columns = ['id', ...changed]
  await sendRows(db, table, rows, { ...options, columns }, ({ names, values }) => ({
    before: `update "${table}" t set ${changed.map((name) => `"${name}" = r."${name}"`)}
      from (select ${values.map((value, at) => `${value} as ${names[at]}`)} from unnest(`,
    after: `) as u(${names})) r where t.id = r.id and (${all('t')}) is distinct from (${all('r')})`,
  }))
}
