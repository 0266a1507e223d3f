import { type RawBuilder, sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { isDecided, isRead } from '../../cases/index.ts'

/** Cases of the order by what was done with them. */
export interface ListedCounts {
  readonly all: number
  readonly unread: number
  readonly read: number
  readonly decided: number
}

/** How many cases each state of the order lists, of one source or of all, from counts kept as they change. */
export async function countListed(unit: UnitOfWork, source: string | null): Promise<ListedCounts> {
  const ofSource = source === null ? sql`true` : sql`source_id = ${source}`
  const counts = await countedWhere(unit, ofSource)
  const sum = { all: 0, unread: 0, read: 0, decided: 0 }
  for (const each of counts.values())
    for (const state of Object.keys(sum) as (keyof ListedCounts)[]) sum[state] += each[state]
  return sum
}

/** The same of every source by itself. */
export const countListedBySource = (unit: UnitOfWork): Promise<ReadonlyMap<string, ListedCounts>> =>
  countedWhere(unit, sql`true`)

type Counted = Readonly<Record<'cases' | 'listed' | 'read' | 'decided', number>>

async function countedWhere(
  unit: UnitOfWork,
  ofSource: RawBuilder<unknown>,
): Promise<ReadonlyMap<string, ListedCounts>> {
  const { rows } = await sql<Counted & { readonly source: string }>`
    select source_id as source, sum(cases)::bigint as cases, sum(listed)::bigint as listed,
      sum(read)::bigint as read, sum(decided)::bigint as decided
    from worklist_count where ${ofSource} group by source_id`.execute(unit.db)
  // Since the last refresh extracts were taken in: what was read of them has no place in the order yet.
  const isWhole = rows.every(({ cases, listed }) => cases === listed)
  const unlisted = isWhole ? new Map<string, Unlisted>() : await countUnlisted(unit, ofSource)
  return new Map(
    rows.map(({ source, ...counted }) => [source, listedOf(counted, unlisted.get(source))]),
  )
}

type Unlisted = Readonly<Record<'read' | 'decided', number>>

const listedOf = (
  { listed, read, decided }: Counted,
  unlisted: Unlisted = { read: 0, decided: 0 },
): ListedCounts => ({
  all: listed,
  unread: listed - (read - unlisted.read),
  read: read - unlisted.read - (decided - unlisted.decided),
  decided: decided - unlisted.decided,
})

async function countUnlisted({ db }: UnitOfWork, ofSource: RawBuilder<unknown>) {
  const { rows } = await sql<Unlisted & { readonly source: string }>`
    select source_id as source, count(*) as read, count(*) filter (where ${isDecided}) as decided
    from case_file c where ${isRead} and ${ofSource}
      and not exists (select from worklist w where w.case_id = c.id)
    group by source_id`.execute(db)
  return new Map(rows.map(({ source, ...counted }) => [source, counted]))
}
