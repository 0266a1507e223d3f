import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { sourceName } from '../../store/index.ts'
import { shippedDigest } from '../../wording/index.ts'
import type { WordedCase } from './count-wording.ts'

/** Cases whose documents were read, with all that was found; and how many documents wait for a refresh. */
export async function readWordedCases({ db }: Pick<UnitOfWork, 'db'>): Promise<{
  readonly cases: readonly WordedCase[]
  readonly documents: number
  readonly waiting: number
}> {
  const { rows: cases } = await sql<WordedCase>`
    select ${sourceName('c.source_id')} || ': ' || nullif(trim(c.unit), '') as unit,
      to_char(c.opened, 'YYYY') as year, w.passages
    from case_file c join (
      select d.case_id, jsonb_agg(p.value) filter (where p.value is not null) as found
      from document d join document_wording o on o.document_id = d.id and o.terms = ${shippedDigest}
        left join jsonb_array_elements(o.passages) p on true
      group by d.case_id) f on f.case_id = c.id
      cross join lateral (select coalesce(f.found, '[]'::jsonb) as passages) w
    order by c.id`.execute(db)
  const { rows } = await sql<{ documents: number; waiting: number }>`
    select count(w.document_id)::int as documents, (count(*) - count(w.document_id))::int as waiting
    from document d left join document_wording w
      on w.document_id = d.id and w.terms = ${shippedDigest}`.execute(db)
  return { cases, ...rows[0]! }
}
