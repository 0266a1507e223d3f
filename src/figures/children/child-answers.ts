import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { ChildAnswerWord, ChildUrgency } from '../../store/index.ts'
import type { SaidOfChild } from './contract.ts'

interface StoredAnswer {
  readonly ruleId: string
  /** The record by which the child is known. */
  readonly mentionId: number
  readonly answer: ChildAnswerWord
  readonly urgency: ChildUrgency | null
  readonly reason: string
  readonly by: string
  readonly at: string
}

/**
 * What officers said last of the children each rule lists: by rule, then by the child's place in the list given. Of two
 * records that are one child today the later answer stands; records that are gone say nothing.
 */
export async function saidOfChildren(
  { db }: UnitOfWork,
  children: readonly { readonly mentions: readonly number[] }[],
): Promise<ReadonlyMap<string, ReadonlyMap<number, SaidOfChild>>> {
  const { rows } = await sql<StoredAnswer>`
    select a.rule_id as "ruleId", m.id as "mentionId", a.answer, a.urgency, a.reason,
      coalesce(n.name, a.answered_by) as by,
      to_char(a.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from child_answer a join mention m on m.source_id = a.source_id and m.key = a.mention_key
      left join account_name n on n.id = a.answered_by
    order by a.id`.execute(db)
  const said = new Map<string, Map<number, SaidOfChild>>()
  if (rows.length === 0) return said
  const placeOf = new Map(
    children.flatMap(({ mentions }, place) => mentions.map((id) => [id, place] as const)),
  )
  for (const { ruleId, mentionId, ...one } of rows) {
    const place = placeOf.get(Number(mentionId))
    if (place === undefined) continue
    const ofRule = said.get(ruleId) ?? new Map<number, SaidOfChild>()
    said.set(ruleId, ofRule.set(place, one))
  }
  return said
}

const soonest: Readonly<Record<ChildUrgency, number>> = { today: 0, thisWeek: 1, later: 2 }

/** Whom people called urgent first, whom nobody answered for after them, whom an officer does not agree to list last. */
export const inOrderOf = (said: SaidOfChild | undefined): number => {
  if (said === undefined) return 3
  return said.urgency === null ? 4 : soonest[said.urgency]
}
