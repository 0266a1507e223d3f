import { type RawBuilder, sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type Passage, passageOf, type RecordedTransfer } from '../../facts/index.ts'
import type { IsoDate } from '../../model/index.ts'
import { sourceName } from '../../store/index.ts'

export interface PassedFile {
  readonly caseId: number
  readonly ref: string
  readonly sourceId: string
  /** As people call it. */
  readonly source: string
  readonly agency: string
  readonly opened: IsoDate | null
  readonly closed: IsoDate | null
  readonly unit: string | null
  readonly passage: Passage | null
  /** Accepted hand-offs of the items of this review. */
  readonly ours: number
}

interface StoredPassage extends Omit<PassedFile, 'passage'> {
  readonly transfers: readonly RecordedTransfer[]
}

/** Files with their hand-offs as recorded, and those of this review’s items. */
export async function readPassages(
  { db }: Pick<UnitOfWork, 'db'>,
  which: RawBuilder<unknown>,
): Promise<readonly PassedFile[]> {
  const { rows } = await sql<StoredPassage>`
    with chosen as materialized (
      select c.id, c.ref, c.source_id, c.opened, c.closed, c.unit from case_file c where ${which}),
    passed as materialized (
      select e.case_id, jsonb_agg(jsonb_build_object('date', e.starts, 'from', coalesce(e.details->>'from', ''),
        'to', coalesce(e.details->>'to', '')) order by e.starts, e.id) as transfers
      from chosen join event e on e.case_id = chosen.id
      where e.kind = 'transfer' and e.starts is not null group by e.case_id),
    ours as materialized (
      select h.case_id, count(*) as many from chosen join hand_off h on h.case_id = chosen.id
      where h.state = 'accepted' group by h.case_id)
    select c.id as "caseId", c.ref, c.source_id as "sourceId", ${sourceName('c.source_id')} as source, s.agency, c.opened, c.closed, c.unit,
      coalesce(p.transfers, '[]') as transfers, coalesce(o.many, 0) as ours
    from chosen c join source s on s.id = c.source_id left join passed p on p.case_id = c.id
      left join ours o on o.case_id = c.id
    order by c.opened nulls last, c.id`.execute(db)
  return rows.map(({ transfers, ...row }) => ({
    ...row,
    passage: passageOf({ ...row, transfers }),
  }))
}

/** Files that were passed on at all. */
export const wasPassedOn = sql`c.id in (
  select e.case_id from event e where e.kind = 'transfer' and e.case_id is not null)`
