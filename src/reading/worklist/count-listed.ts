import { sql } from 'kysely'
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
  const { rows } = await sql<Record<'cases' | 'listed' | 'read' | 'decided', number>>`
    select coalesce(sum(cases), 0)::bigint as cases, coalesce(sum(listed), 0)::bigint as listed,
      coalesce(sum(read), 0)::bigint as read, coalesce(sum(decided), 0)::bigint as decided
    from worklist_count where ${ofSource}`.execute(unit.db)
  const { cases = 0, listed = 0, read = 0, decided = 0 } = rows[0] ?? {}
  // Since the last refresh extracts were taken in: what was read of them has no place in the order yet.
  const unlisted = cases === listed ? { read: 0, decided: 0 } : await countUnlisted(unit, source)
  return {
    all: listed,
    unread: listed - (read - unlisted.read),
    read: read - unlisted.read - (decided - unlisted.decided),
    decided: decided - unlisted.decided,
  }
}

async function countUnlisted({ db }: UnitOfWork, source: string | null) {
  const ofSource = source === null ? sql`true` : sql`c.source_id = ${source}`
  const { rows } = await sql<{ read: number; decided: number }>`
    select count(*) as read, count(*) filter (where ${isDecided}) as decided from case_file c
    where ${isRead} and ${ofSource}
      and not exists (select from worklist w where w.case_id = c.id)`.execute(db)
  return rows[0] ?? { read: 0, decided: 0 }
}
