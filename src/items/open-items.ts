import { sql } from 'kysely'
import { z } from 'zod'
import { outputs, type UnitOfWork } from '../access/index.ts'
import { itemKinds, itemStates } from './kinds.ts'

const namesOf = <Name extends string>(words: Readonly<Record<Name, unknown>>) =>
  Object.keys(words) as [Name, ...Name[]]

/** An item that has not ended, about somebody or about a case they stand in. */
export const openItemSchema = outputs.object({
  itemId: outputs.id,
  title: outputs.text,
  kind: z.enum(namesOf(itemKinds)),
  state: z.enum(namesOf(itemStates)),
  /** The name of whoever answers for it. */
  owner: outputs.text,
})
export type OpenItem = z.output<typeof openItemSchema>

/** Somebody, by their records and the cases in which they are a victim or subject. */
export interface Somebody {
  readonly mentions: readonly number[]
  readonly cases: readonly number[]
}

interface Stored extends OpenItem {
  readonly caseId: number | null
  readonly mentionId: number | null
}

/**
 * The open items about each of these people, as far as the officer may see them: those that name a record of theirs, whether
 * or not they stand in a case, and those of a case of theirs that name nobody by record. Risks first, then what is due soonest.
 */
export async function openItemsAbout(
  { db }: UnitOfWork,
  people: readonly Somebody[],
): Promise<readonly (readonly OpenItem[])[]> {
  const cases = people.flatMap((one) => one.cases)
  const mentions = people.flatMap((one) => one.mentions)
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
  return people.map((one) => {
    const own = new Set([
      ...one.mentions.flatMap((id) => byMention.get(id) ?? []),
      ...one.cases.flatMap((id) => byCase.get(id) ?? []),
    ])
    return [...own]
      .toSorted((a, b) => place.get(a)! - place.get(b)!)
      .map(({ caseId: _, mentionId: __, ...item }) => ({ ...item, itemId: Number(item.itemId) }))
  })
}
