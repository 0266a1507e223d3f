import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'

/** What changed since the last refresh, as the store's triggers keep it. */
export interface Due {
  /** Person records of sources with a mention that came, changed or went. */
  readonly records: readonly { readonly source: string; readonly ref: string }[]
  /** Cases that came, changed or went, or something in them did. */
  readonly cases: readonly number[]
  /** Mentions of which an event or a thing came, changed or went. */
  readonly mentions: readonly number[]
  /** Words on who is who that were said or taken back. */
  readonly decisions: readonly number[]
}

/** Something changed or came since the last refresh, or there was none and there are cases. */
export const isDue = sql<boolean>`(exists (select from refresh_due)
  or exists (select from live_case where compared_at is null)
  or (exists (select from case_file) and not exists (select from refresh)))`

export async function readDue({ db }: UnitOfWork): Promise<Due> {
  const { rows } = await sql<{
    item: string
    id: number | null
    source: string | null
    ref: string | null
  }>`select distinct item, item_id as id, source_id as source, ref from refresh_due`.execute(db)
  const ids = (item: string) =>
    rows.flatMap((row) => (row.item === item && row.id !== null ? [row.id] : []))
  return {
    records: rows.flatMap(({ item, source, ref }) =>
      item === 'record' && source !== null && ref !== null ? [{ source, ref }] : [],
    ),
    cases: ids('case'),
    mentions: ids('mention'),
    decisions: ids('decision'),
  }
}

/** Nothing is due any more. */
export async function clearDue({ db }: UnitOfWork): Promise<void> {
  await sql`delete from refresh_due`.execute(db)
}
