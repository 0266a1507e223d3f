import { type RawBuilder, sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { duePlans } from '../../contact/index.ts'
import { type Page, pageOf, pageRows, pageStart } from '../../model/index.ts'
import { type Asker, type WaitName, waitKinds, waitsOpenTo } from './wait-kinds.ts'

export interface Waiting {
  readonly name: WaitName
  readonly count: number
  readonly rows: readonly WaitingRow[]
}
export interface WaitingRow {
  readonly title: string
  readonly href: string
  readonly since: string | null
  readonly due: string | null
}

/** Rows of one kind that the page of all kinds shows; the kind's own list has every one. */
export const mostShown = 20

interface Stored {
  readonly name: WaitName
  readonly title: string
  readonly href: string
  readonly since: Date | null
  readonly due: Date | null
  readonly count: number
}

/** Two kinds ask for it: worked out once, and not at all where none does. */
const duePlansOnce = sql`with due_plans as (${duePlans()})`

/** What is due first, then what has waited longest. */
const order = sql`w.due nulls last, w.since nulls last, w.href, w.title`

const each = (
  asker: Asker,
  of: (name: WaitName) => RawBuilder<unknown>,
): RawBuilder<unknown> | null => {
  const names = waitsOpenTo(asker)
  return names.length === 0 ? null : sql.join(names.map(of), sql` union all `)
}

/** What waits for whoever asks, what is due first; a kind of which nothing waits is left out. */
export async function readWaits(unit: UnitOfWork): Promise<readonly Waiting[]> {
  const all = each(
    unit,
    (name) => sql`(
      select ${name}::text as name, w.title, w.href, w.since, w.due, count(*) over () as count
      from (${waitKinds[name].rows(unit)}) w
      order by ${order} limit ${mostShown}::integer)`,
  )
  if (all === null) return []
  const { rows } = await sql<Stored>`${duePlansOnce} ${all}`.execute(unit.db)
  const found = Map.groupBy(rows, ({ name }) => name)
  return waitsOpenTo(unit).flatMap((name) => {
    const some = found.get(name)
    if (!some) return []
    return [
      {
        name,
        count: some[0]!.count,
        rows: some.map(waitingRow),
      },
    ]
  })
}

/** Everything of one kind that waits for whoever asks, a page at a time: nothing where it cannot wait for them. */
export async function readWaitsOf(
  unit: UnitOfWork,
  name: WaitName,
  page: number,
): Promise<Page<WaitingRow>> {
  if (!waitsOpenTo(unit).includes(name)) return pageOf([], page, 0)
  const rowsOf = waitKinds[name].rows(unit)
  const { rows } = await sql<Stored>`${duePlansOnce}
    select w.*, count(*) over () as count from (${rowsOf}) w
    order by ${order} limit ${pageRows()}::integer offset ${pageStart(page)}::integer`.execute(
    unit.db,
  )
  return pageOf(rows.map(waitingRow), page, rows[0]?.count ?? 0)
}

const waitingRow = ({ title, href, since, due }: Stored): WaitingRow => ({
  title,
  href,
  since: since?.toISOString() ?? null,
  due: due?.toISOString() ?? null,
})

/** How many things wait for whoever asks: the sum of the counts of `readWaits`. */
export async function countWaits(unit: Pick<UnitOfWork, 'db' | 'who'>): Promise<number> {
  const all = each(unit, (name) => sql`select count(*) as n from (${waitKinds[name].rows(unit)}) w`)
  if (all === null) return 0
  const { rows } = await sql<{ n: number }>`
    ${duePlansOnce} select coalesce(sum(n), 0)::integer as n from (${all}) counts`.execute(unit.db)
  return rows[0]?.n ?? 0
}
