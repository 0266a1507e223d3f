import { sql } from 'kysely'
import type { UnitOfWork } from '../../../access/index.ts'
import type { ThingItem } from '../../../model/index.ts'

/** The object itself, which several sources may name. */
export type Thing = Pick<ThingItem, 'kind' | 'value'>

export const nameOf = ({ kind, value }: Thing): string => `${kind}|${value}`

/** Ids of objects that stand, by name; one with a NUL stands nowhere, and is refused where it is inserted. */
export async function idsOfThings(
  { db }: UnitOfWork,
  things: readonly Thing[],
): Promise<ReadonlyMap<string, number>> {
  const asked = things.filter(({ value }) => !value.includes('\0'))
  if (asked.length === 0) return new Map()
  const { rows } = await sql<Thing & { id: number }>`
    select t.id, k.kind, k.value
    from unnest(${asked.map(({ kind }) => kind)}::text[], ${asked.map(({ value }) => value)}::text[]) as k (kind, value)
      cross join lateral (select id from thing where kind = k.kind and value = k.value offset 0) t`.execute(
    db,
  )
  return new Map(rows.map((row) => [nameOf(row), row.id]))
}
