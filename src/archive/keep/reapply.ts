import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { PoleItem } from '../../model/index.ts'
import { itemsOfRecord } from '../rows/items-of-record.ts'
import { applyItems, type RecordItems } from './apply-items.ts'
import { censusRefs, renamed } from './same-case.ts'

const tables = {
  case: 'case_file',
  mention: 'mention',
  event: 'event',
  thing: 'thing_link',
  staff: 'case_staff',
  document: 'document',
} as const satisfies Record<PoleItem['item'], string>

/**
 * Corrected records: what they said before is taken back, what they say now and what the other current records
 * of the same items say is applied anew, and what nobody says any more is removed. Ids stay where keys stay.
 */
export async function reapply(
  work: UnitOfWork,
  source: string,
  replaced: readonly number[],
  said: readonly RecordItems[],
): Promise<void> {
  const list = JSON.stringify(replaced)
  const touched = await sql<{ item: PoleItem['item']; item_id: number }>`
    delete from provenance where record_id in (select jsonb_array_elements_text(${list}::jsonb)::bigint)
    returning item, item_id`.execute(work.db)
  await forget(work, touched.rows)
  const others = await recordsBehind(work, touched.rows)
  const fresh = new Set(said.map(({ recordId }) => recordId))
  const read = others
    .filter(({ id }) => !fresh.has(id))
    .map(({ id, kind, raw }) => ({ recordId: id, items: itemsOfRecord(kind, raw, source) }))
  const refs = await censusRefs(work, source, caseRefsIn(read))
  const again = read.map(({ recordId, items }) => ({ recordId, items: renamed(items, refs) }))
  await applyItems(work, source, [...again, ...said])
  await removeUnsaid(work, touched.rows)
}

const caseRefsIn = (said: readonly RecordItems[]): readonly string[] =>
  said.flatMap(({ items }) => items.flatMap((item) => (item.item === 'case' ? [item.ref] : [])))

type Touched = readonly { readonly item: PoleItem['item']; readonly item_id: number }[]

const idsOf = (touched: Touched, item: PoleItem['item']): string =>
  JSON.stringify(touched.filter((one) => one.item === item).map(({ item_id }) => item_id))

/** Empties what merging would otherwise keep: an earlier "known" must not outlive its record. */
async function forget(work: UnitOfWork, touched: Touched): Promise<void> {
  await sql`update case_file set facts = '{}' where id in (select jsonb_array_elements_text(${idsOf(touched, 'case')}::jsonb)::bigint)`.execute(
    work.db,
  )
  await sql`update mention set person = '{}' where id in (select jsonb_array_elements_text(${idsOf(touched, 'mention')}::jsonb)::bigint)`.execute(
    work.db,
  )
}

async function recordsBehind(work: UnitOfWork, touched: Touched) {
  const { rows } = await sql<{ id: number; kind: string; raw: Record<string, string> }>`
    select distinct r.id, r.kind, r.raw from record r
    join provenance p on p.record_id = r.id
    join jsonb_to_recordset(${JSON.stringify(touched)}::jsonb) as t(item text, item_id bigint) on t.item = p.item and t.item_id = p.item_id
    where r.current order by r.id`.execute(work.db)
  return rows
}

/** In the order foreign keys allow: what points first, what is pointed at last. */
const removal = ['document', 'staff', 'thing', 'event', 'mention', 'case'] as const

async function removeUnsaid(work: UnitOfWork, touched: Touched): Promise<void> {
  for (const item of removal) {
    const unsaid = sql`select t.id from (select jsonb_array_elements_text(${idsOf(touched, item)}::jsonb)::bigint as id) t
      where not exists (select 1 from provenance p where p.item = ${item} and p.item_id = t.id)`
    if (item === 'mention') {
      await sql`update event set mention_id = null where mention_id in (${unsaid})`.execute(work.db)
      await sql`delete from thing_link where mention_id in (${unsaid})`.execute(work.db)
    }
    if (item === 'case') await removeEmptyCases(work, unsaid)
    else await sql`delete from ${sql.table(tables[item])} where id in (${unsaid})`.execute(work.db)
  }
}

/** A case nobody's record speaks of any more goes, unless somebody has read or decided it. */
async function removeEmptyCases(work: UnitOfWork, unsaid: ReturnType<typeof sql>): Promise<void> {
  const free = sql`select c.id from case_file c where c.id in (${unsaid})
    and not exists (select 1 from reading_head x where x.case_id = c.id) and not exists (select 1 from decision x where x.case_id = c.id)
    and not exists (select 1 from mention x where x.case_id = c.id) and not exists (select 1 from event x where x.case_id = c.id)
    and not exists (select 1 from document x where x.case_id = c.id) and not exists (select 1 from thing_link x where x.case_id = c.id)
    and not exists (select 1 from case_staff x where x.case_id = c.id)`
  for (const table of ['worklist', 'case_findings', 'network_group_case', 'lease'] as const) {
    await sql`delete from ${sql.table(table)} where case_id in (${free})`.execute(work.db)
  }
  await sql`delete from case_file where id in (${free})`.execute(work.db)
}
