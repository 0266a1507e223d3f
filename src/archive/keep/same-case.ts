import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type CaseRefs, caseIn, isNumbered, refsOf } from './case-identity.ts'
import { itemOf } from './items/item-codes.ts'
import type { RecordItems } from './items/record-items.ts'
import { anyId, anyText } from './items/sql-lists.ts'
import { forget, idsOf, type Touched } from './take-back.ts'

/**
 * The references of numbered cases, for what the batch's cases are known by: those it brings and those that stand.
 *
 * @param touched what stands of these counts for nothing
 */
export async function numberedRefs(
  work: UnitOfWork,
  source: string,
  batch: readonly RecordItems[],
  touched: Touched,
): Promise<CaseRefs> {
  const refs = new Map(refsOf(batch))
  const wanted = new Set(batch.flatMap(({ items }) => unnumberedRef(items)))
  if (wanted.size === 0) return refs
  const { rows } = await sql<{ known: string; ref: string }>`
    select known, min(ref collate "C") as ref
    from lookback_cases_known_by(${source}, ${[...wanted]}::text[])
    where ref <> known and id <> all (${idsOf(touched, 'case')}::bigint[])
    group by 1`.execute(work.db)
  for (const { known, ref } of rows) {
    const own = refs.get(known)
    refs.set(known, own !== undefined && own < ref ? own : ref)
  }
  return refs
}

const unnumberedRef = (items: RecordItems['items']): readonly string[] => {
  const item = caseIn(items)
  return item !== undefined && !isNumbered(item) ? [item.ref] : []
}

/** What was taken back of cases that turned out to have a number, and the records to read again. */
export interface Adopted {
  readonly records: readonly number[]
  readonly touched: Touched
  /** Some cases have another reference now, or say nothing. */
  readonly areMoved: boolean
}

/**
 * Cases that stand without a number and that the batch's numbered cases are known by: one takes the
 * number and stays what was read and decided of it; where the number has a case already, that one
 * takes over its records. A case that stands under a later number of the same child and day gives up
 * what was said without one: it goes to the first by name, whichever of them came first.
 *
 * @param touched what stands of these counts for nothing
 */
export async function adoptUnnumbered(
  work: UnitOfWork,
  source: string,
  batch: readonly RecordItems[],
  touched: Touched,
): Promise<Adopted> {
  const refs = refsOf(batch)
  if (refs.size === 0) return none
  const { rows: standing } = await sql<{ id: number; ref: string }>`
    select id, ref from case_file
    where source_id = ${source} and ref = ${anyText(refs.keys())}
      and (ref = any (known_by) or known_by = '{}' or id = ${anyId(idsOf(touched, 'case'))})
    union
    select m.id, m.ref from lookback_cases_known_by(${source}, ${[...refs.keys()]}::text[]) m
      join unnest(${[...refs.keys()]}::text[], ${[...refs.values()]}::text[]) as n (known, ref)
        on n.known = m.known
    where m.ref <> m.known and m.ref > n.ref collate "C"`.execute(work.db)
  if (standing.length === 0) return none
  const ids = standing.map(({ id }) => id)
  const taken = await takeBackCases(work, ids)
  await forget(
    work,
    ids.map((item_id) => ({ item: 'case', item_id })),
  )
  await renumber(work, source, standing, refs)
  return { ...taken, areMoved: true }
}

const none: Adopted = { records: [], touched: [], areMoved: false }

/** What records said of these cases, and in them; what else they said stands. */
async function takeBackCases(
  work: UnitOfWork,
  ids: readonly number[],
): Promise<Omit<Adopted, 'areMoved'>> {
  const { rows } = await sql<{ record_id: number; taken: readonly number[] }>`
    with taken as (
      select lookback_item('case', id) as item from unnest(${[...ids]}::bigint[]) as t (id)
      union all select lookback_item('event', id) from event where case_id = ${anyId(ids)}
      union all select lookback_item('mention', id) from mention where case_id = ${anyId(ids)}
      union all select lookback_item('thing', id) from thing_link where case_id = ${anyId(ids)}
      union all select lookback_item('staff', id) from case_staff where case_id = ${anyId(ids)}),
    behind as (
      select record_id, array_agg(item) as taken
      from lookback_said_by(array(select item from taken)) group by record_id)
    update provenance p
      set items = array(select i from unnest(p.items) as i where i <> all (b.taken))
      from behind b where b.record_id = p.record_id
      returning p.record_id, b.taken`.execute(work.db)
  return {
    records: rows.map(({ record_id }) => record_id),
    touched: rows.flatMap(({ taken }) => taken.map(itemOf)),
  }
}

async function renumber(
  work: UnitOfWork,
  source: string,
  standing: readonly { readonly id: number; readonly ref: string }[],
  refs: CaseRefs,
): Promise<void> {
  const wanted = standing.flatMap(({ id, ref }) => {
    const to = refs.get(ref)
    return to === undefined ? [] : [{ id, to }]
  })
  // Two days of one number: the first that stands takes it, the other gives up its records.
  const first = [...new Map(wanted.toReversed().map((one) => [one.to, one])).values()]
  await sql`
    update case_file c set ref = n."to"
    from jsonb_to_recordset(${JSON.stringify(first)}::jsonb) as n(id bigint, "to" text)
    where c.id = n.id and not exists (
      select from case_file o where o.source_id = ${source} and o.ref = n."to")`.execute(work.db)
  await sql`
    update document d set case_id = o.id
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as n(id bigint, "to" text)
      join case_file o on o.source_id = ${source} and o.ref = n."to" and o.id <> n.id
    where d.case_id = n.id`.execute(work.db)
}
