import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type CaseItem, missing, type PoleItem } from '../../model/index.ts'
import { itemsOfRecord } from '../rows/items-of-record.ts'
import { applyItems } from './apply-items.ts'
import type { CaseRefs } from './row-importer.ts'

/**
 * The census knows a referral by child and date, the case system by a number. Where both speak of one referral it is
 * one case, under the case system's reference, whichever came first.
 */
export async function censusRefs(
  work: UnitOfWork,
  source: string,
  refs: readonly string[],
): Promise<CaseRefs> {
  if (refs.length === 0) return new Map()
  const { rows } = await sql<{ census: string; ref: string }>`
    select m.ref || '@' || c.opened as census, min(c.ref) as ref
    from mention m join case_file c on c.id = m.case_id
    where m.source_id = ${source} and m.role = 'victim' and c.kind = 'referral' and c.opened is not null
      and m.ref || '@' || c.opened in (select jsonb_array_elements_text(${JSON.stringify(refs)}::jsonb))
    group by 1`.execute(work.db)
  return new Map(rows.map(({ census, ref }) => [census, ref]))
}

/** A referral as the census knows it. */
export const censusRef = /@\d{4}-\d{2}-\d{2}$/

/** After a case-system extract: census cases that turn out to be its referrals become one with them. */
export async function adoptCensusCases(work: UnitOfWork, source: string): Promise<void> {
  const { rows: standing } = await sql<{ id: number; ref: string }>`
    select id, ref from case_file where source_id = ${source} and ref like '%@____-__-__'`.execute(
    work.db,
  )
  const refs = await censusRefs(
    work,
    source,
    standing.map(({ ref }) => ref),
  )
  const merged = standing.filter(({ ref }) => refs.has(ref))
  if (merged.length === 0) return
  const ids = JSON.stringify(merged.map(({ id }) => id))
  const { rows: records } = await sql<{ id: number; kind: string; raw: Record<string, string> }>`
    select distinct r.id, r.kind, r.raw from record r join provenance p on p.record_id = r.id
    where p.item = 'case' and r.current and p.item_id in (select jsonb_array_elements_text(${ids}::jsonb)::bigint)`.execute(
    work.db,
  )
  await takeBack(work, ids)
  await applyItems(
    work,
    source,
    records.map(({ id, kind, raw }) => ({
      recordId: id,
      items: renamed(itemsOfRecord(kind, raw, source), refs),
    })),
  )
}

async function takeBack(work: UnitOfWork, ids: string): Promise<void> {
  const cases = sql`(select jsonb_array_elements_text(${ids}::jsonb)::bigint)`
  await sql`delete from provenance where item = 'event' and item_id in (select id from event where case_id in ${cases})`.execute(
    work.db,
  )
  await sql`delete from provenance where item = 'case' and item_id in ${cases}`.execute(work.db)
  await sql`delete from event where case_id in ${cases}`.execute(work.db)
  for (const table of ['worklist', 'case_findings', 'network_group_case', 'lease'] as const) {
    await sql`delete from ${sql.table(table)} where case_id in ${cases}`.execute(work.db)
  }
  await sql`delete from case_file where id in ${cases}`.execute(work.db)
}

/** The census adds its events to the case; what the case system says of the case itself stands. */
const onlyBacks = ({ item, kind }: CaseItem, ref: string): CaseItem => {
  const none = missing('notRecorded')
  const header = { opened: none, closed: none, occurred: none, category: none, outcome: none }
  return { item, ref, kind, ...header, unit: none, area: none, statements: {} }
}

/** The same items under the case system's reference, keys included. */
export function renamed(items: readonly PoleItem[], refs: CaseRefs): readonly PoleItem[] {
  const own = items.find((item) => item.item === 'case')
  const to = own ? refs.get(own.ref) : undefined
  if (!own || to === undefined) return items
  return items.map((item) => {
    if (item.item === 'case') return onlyBacks(item, to)
    if (item.caseRef !== own.ref) return item
    return { ...item, caseRef: to, key: item.key.replace(own.ref, () => to) }
  })
}
