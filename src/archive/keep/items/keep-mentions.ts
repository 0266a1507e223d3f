import { sql } from 'kysely'
import type { UnitOfWork } from '../../../access/index.ts'
import type { MentionItem } from '../../../model/index.ts'
import { insertRows } from '../../../store/index.ts'
import { mergePeople } from './merge-facts.ts'
import type { Ids, ItemsByKey, RecordItems } from './record-items.ts'
import { anyText, takeOver } from './sql-lists.ts'

/** Writes mentions; what stands of them already is merged with what is said now. */
export async function keepMentions(
  work: UnitOfWork,
  source: string,
  { items }: ItemsByKey<MentionItem>,
  cases: Ids,
): Promise<Ids> {
  if (items.size === 0) return new Map()
  const standing = await work.db
    .selectFrom('mention')
    .select(['key', 'person'])
    .where('source_id', '=', source)
    .where(sql<boolean>`key = ${anyText(items.keys())}`)
    .execute()
  const before = new Map(standing.map(({ key, person }) => [key, person]))
  const rows = [...items.values()].map(({ key, ref, role, caseRef, person }) => {
    const old = before.get(key)
    return {
      source_id: source,
      key,
      ref,
      case_id: caseRef === null ? null : (cases.get(caseRef) ?? null),
      role,
      person: JSON.stringify(old ? mergePeople(old, person) : person),
    }
  })
  const kept = await insertRows(work.db, 'mention', rows, {
    returning: ['id', 'key'],
    onConflict: `(source_id, key) do update set ${takeOver(['ref', 'case_id', 'role', 'person'])}`,
  })
  return new Map(kept.map(({ id, key }) => [String(key), Number(id)]))
}

/** Ids of the mentions that events and things of the batch are about, written by it or standing already. */
export async function idsOfMentions(
  work: UnitOfWork,
  source: string,
  batch: readonly RecordItems[],
  written: Ids,
): Promise<Ids> {
  const keys = new Set<string>()
  for (const { items } of batch) {
    for (const item of items) {
      if ((item.item === 'event' || item.item === 'thing') && item.mentionKey !== null) {
        if (!written.has(item.mentionKey)) keys.add(item.mentionKey)
      }
    }
  }
  if (keys.size === 0) return written
  const found = await work.db
    .selectFrom('mention')
    .select(['id', 'key'])
    .where('source_id', '=', source)
    .where(sql<boolean>`key = ${anyText(keys)}`)
    .execute()
  return new Map([...written, ...found.map(({ id, key }) => [key, id] as const)])
}
