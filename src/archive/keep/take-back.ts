import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { PoleItem } from '../../model/index.ts'
import { codeOf, itemOf, type StandingItem, tables } from './items/item-codes.ts'
import { anyId } from './items/sql-lists.ts'
import type { Writes } from './writes.ts'

/** Items that lost a record which said them. */
export type Touched = readonly StandingItem[]

export const idsOf = (touched: Touched, item: PoleItem['item']): readonly number[] =>
  touched.filter((one) => one.item === item).map(({ item_id }) => item_id)

interface Kept {
  readonly items: readonly number[]
}

/** Takes back what records said that no longer count. What they said has to be put together anew, then `removeUnsaid`. */
export async function takeBack(work: UnitOfWork, records: readonly number[]): Promise<Touched> {
  if (records.length === 0) return []
  const { rows } = await sql<Kept>`
    delete from provenance where record_id = ${anyId(records)} returning items`.execute(work.db)
  return rows.flatMap(({ items }) => items.map(itemOf))
}

/** What records say that will say it again, or something else in its place. */
export async function saidBy(work: UnitOfWork, records: readonly number[]): Promise<Touched> {
  if (records.length === 0) return []
  const { rows } = await sql<Kept>`
    select items from provenance where record_id = ${anyId(records)}`.execute(work.db)
  return rows.flatMap(({ items }) => items.map(itemOf))
}

/** Empties what merging would otherwise keep: a known value must not outlive the record that said it. */
export async function forget(work: UnitOfWork, touched: Touched): Promise<void> {
  const cases = idsOf(touched, 'case')
  const mentions = idsOf(touched, 'mention')
  if (cases.length > 0)
    await sql`update case_file set facts = '{}', known_by = '{}' where id = ${anyId(cases)}`.execute(
      work.db,
    )
  if (mentions.length > 0)
    await sql`update mention set person = '{}' where id = ${anyId(mentions)}`.execute(work.db)
}

/** In the order in which they name each other: what points first, what is pointed at last. */
const removal = ['document', 'staff', 'thing', 'event', 'mention', 'case'] as const

/** Ids of what was said again, by kind. */
export type Said = Readonly<Record<PoleItem['item'], ReadonlySet<number>>>

/**
 * Removes what no record says any more.
 *
 * @param writes what the batch says has to stand before it is asked what is said
 */
export async function removeUnsaid(
  work: UnitOfWork,
  touched: Touched,
  said: Said,
  writes: Writes,
): Promise<void> {
  const left = touched.filter(({ item, item_id }) => !said[item].has(item_id))
  if (left.length === 0) return
  await writes.done()
  await forget(work, left)
  const gone = await unsaidOf(work, left)
  for (const item of removal) {
    const ids = idsOf(gone, item)
    if (ids.length === 0) continue
    if (item === 'mention') {
      await sql`update event set mention_id = null where mention_id = ${anyId(ids)}`.execute(
        work.db,
      )
      await sql`delete from thing_link where mention_id = ${anyId(ids)}`.execute(work.db)
    }
    if (item === 'case') await removeEmptyCases(work, ids)
    else await sql`delete from ${sql.table(tables[item])} where id = ${anyId(ids)}`.execute(work.db)
  }
}

/** Those of them that no record says. */
async function unsaidOf(work: UnitOfWork, touched: Touched): Promise<Touched> {
  const { rows } = await sql<{ code: number }>`
    select distinct item as code from lookback_said_by(${touched.map(codeOf)}::bigint[])`.execute(
    work.db,
  )
  const still = new Set(rows.map(({ code }) => code))
  return touched.filter((one) => !still.has(codeOf(one)))
}

/** A case nobody's record speaks of any more goes, unless somebody has read or decided it, or answers for something of it. */
async function removeEmptyCases(work: UnitOfWork, ids: readonly number[]): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select c.id from case_file c where c.id = ${anyId(ids)}
    and not exists (select 1 from reading_head x where x.case_id = c.id) and not exists (select 1 from decision x where x.case_id = c.id)
    and not exists (select 1 from item x where x.case_id = c.id) and not exists (select 1 from live_match x where x.case_id = c.id)
    and not exists (select 1 from mention x where x.case_id = c.id) and not exists (select 1 from event x where x.case_id = c.id)
    and not exists (select 1 from document x where x.case_id = c.id) and not exists (select 1 from thing_link x where x.case_id = c.id)
    and not exists (select 1 from case_staff x where x.case_id = c.id)`.execute(work.db)
  const free = rows.map(({ id }) => id)
  if (free.length === 0) return
  for (const table of [
    'worklist',
    'case_findings',
    'findings_by_basis',
    'network_group_case',
    'lease',
  ] as const) {
    await sql`delete from ${sql.table(table)} where case_id = ${anyId(free)}`.execute(work.db)
  }
  await sql`delete from case_file where id = ${anyId(free)}`.execute(work.db)
}
