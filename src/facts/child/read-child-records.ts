import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { PartialDate } from '../../model/index.ts'
import { eventDate } from '../../store/index.ts'

/** What rules about children ask for beside what rules about cases do. */
export interface ChildRecords {
  readonly placements: readonly {
    readonly id: number
    readonly mentionId: number
    readonly starts: PartialDate | null
    readonly ends: PartialDate | null
    /** As the source words it: in or out of the council's own area. */
    readonly location: string | null
  }[]
  readonly assessments: readonly {
    readonly id: number
    readonly mentionId: number
    readonly starts: PartialDate | null
  }[]
  /** Where a case says it was, where it names one place. */
  readonly places: readonly { readonly of: `case:${number}`; readonly place: string }[]
  /** With whom a missing child was seen, as the source names them. */
  readonly seenWith: readonly { readonly eventId: number; readonly mentionId: number }[]
}

export async function readChildRecords({ db }: UnitOfWork): Promise<ChildRecords> {
  const placements = await sql<ChildRecords['placements'][number]>`
    select id, mention_id as "mentionId", ${eventDate('starts')} as starts,
      ${eventDate('ends')} as ends, details->>'location' as location
    from event e where kind = 'placement' and mention_id is not null order by id`.execute(db)
  const seenWith = await sql<ChildRecords['seenWith'][number]>`
    with episode as materialized (
      select id, source_id, details->>'seenWith' as ref from event where kind = 'missing')
    select e.id as "eventId", min(m.id) as "mentionId" from episode e
      join mention m on m.source_id = e.source_id and m.ref = e.ref
    group by e.id order by e.id`.execute(db)
  const assessments = await sql<ChildRecords['assessments'][number]>`
    select id, mention_id as "mentionId", ${eventDate('starts')} as starts
    from event e where kind = 'assessment' and mention_id is not null order by id`.execute(db)
  const places = await sql<ChildRecords['places'][number]>`
    select 'case:' || l.case_id as of, min(t.value) as place
    from thing_link l join thing t on t.id = l.thing_id
    where t.kind = 'place' and l.case_id is not null
    group by l.case_id having count(distinct t.id) = 1 order by l.case_id`.execute(db)
  return {
    placements: placements.rows,
    assessments: assessments.rows,
    places: places.rows,
    seenWith: seenWith.rows,
  }
}
