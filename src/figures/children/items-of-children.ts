import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { KnownChild } from '../../facts/index.ts'
import type { ItemOfChild } from './contract.ts'
import { casesOf } from './records-of-children.ts'

interface Stored extends ItemOfChild {
  readonly caseId: number | null
  readonly mentionId: number | null
}

/**
 * The open items about each of these children, as far as the officer may see them: those that name a record of the
 * child, and those of a case the child stands in that name nobody by record. Risks first, then what is due soonest.
 */
export async function itemsOfChildren(
  { db }: UnitOfWork,
  children: readonly Pick<KnownChild, 'mentions' | 'records'>[],
): Promise<readonly (readonly ItemOfChild[])[]> {
  const cases = children.flatMap(casesOf)
  const mentions = children.flatMap((one) => one.mentions)
  const { rows } = await sql<Stored>`
    select i.id as "itemId", i.title, i.kind, i.state, coalesce(n.name, i.owner) as owner,
      i.case_id as "caseId", i.mention_id as "mentionId"
    from item i left join account_name n on n.id = i.owner
    where i.state not in ('closed', 'withdrawn')
      and (i.mention_id = any(${mentions}::bigint[])
        or i.mention_id is null and i.case_id = any(${cases}::bigint[]))
    order by (i.kind = 'risk') desc, i.due_at nulls last, i.id`.execute(db)
  const byMention = Map.groupBy(rows, ({ mentionId }) => Number(mentionId ?? -1))
  const byCase = Map.groupBy(
    rows.filter(({ mentionId }) => mentionId === null),
    ({ caseId }) => Number(caseId ?? -1),
  )
  const place = new Map(rows.map((row, at) => [row, at]))
  return children.map((child) => {
    const own = new Set([
      ...child.mentions.flatMap((id) => byMention.get(id) ?? []),
      ...casesOf(child).flatMap((id) => byCase.get(id) ?? []),
    ])
    return [...own]
      .toSorted((a, b) => place.get(a)! - place.get(b)!)
      .map(({ caseId: _, mentionId: __, ...item }) => ({ ...item, itemId: Number(item.itemId) }))
  })
}
