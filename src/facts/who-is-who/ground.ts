import { type RawBuilder, sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'

const records = sql`(select count(*) from extract),
  (select sum(change) from kept_change where what in ('case', 'mention'))`

const stamp = async (
  { db }: Pick<UnitOfWork, 'db'>,
  parts: RawBuilder<unknown>,
): Promise<string> => {
  const { rows } = await sql<{ stamp: string }>`select concat_ws(' ', ${parts}) as stamp`.execute(
    db,
  )
  return rows[0]!.stamp
}

/** Names what the archive says as of now: its extracts, and pages of documents that wait to be read. */
export const groundOfRecords = (unit: Pick<UnitOfWork, 'db'>): Promise<string> =>
  stamp(unit, sql`${records}, (select count(*) from document_page where state = 'waiting')`)

/** Names what the archive says and who is who as of now: extracts, refreshes, and what officers decided since. */
export const groundOfPeople = (unit: Pick<UnitOfWork, 'db'>): Promise<string> =>
  stamp(
    unit,
    sql`${records}, (select max(id) from refresh), (select max(id) from link_decision),
      (select count(undone_at) from link_decision)`,
  )
