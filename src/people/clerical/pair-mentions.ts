import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import {
  decidedPairs,
  joinedBy,
  readMentions,
  type StoredMention,
  sourceRecords,
} from '../../facts/index.ts'
import { refusal } from '../../model/index.ts'
import { peopleErrors } from '../errors.ts'

export interface PairMentions {
  readonly a: number
  readonly b: number
  /** All mentions of either record. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** All mentions of the people they belong to. */
  readonly people: readonly StoredMention[]
}

export async function mentionsOfPair(
  unit: UnitOfWork,
  a: number,
  b: number,
): Promise<PairMentions> {
  const { rows } = await sql<{ of: number; id: number }>`
    select r.id as of, m.id from mention r
      join mention m on m.source_id = r.source_id and m.ref = r.ref
    where r.id in (${a}, ${b}) order by m.id`.execute(unit.db)
  const of = (record: number) => rows.filter((row) => row.of === record).map(({ id }) => id)
  const people = await readMentions(
    unit,
    sql`exists (select from person_mention p join person_mention q on q.person_id = p.person_id
      where q.mention_id = m.id and p.mention_id in (${a}, ${b}))`,
  )
  return { a, b, left: of(a), right: of(b), people }
}

/**
 * An answer that others' words rule out, directly or through other records, is refused: somebody
 * has to look at both before either changes.
 *
 * @throws LB_LINK_KEPT_APART, LB_LINK_HELD_TOGETHER
 */
export async function notAgainstOthers(
  unit: UnitOfWork,
  pair: PairMentions,
  answer: 'same' | 'different',
): Promise<void> {
  // Held together is one person already, so nobody beyond these two people is held to either record.
  const { must, mustNot } = await decidedPairs(unit, sourceRecords(pair.people))
  const joined = joinedBy(must)
  const [left, right] = [joined(pair.a), joined(pair.b)]
  if (answer === 'different' && left === right) {
    throw refusal(peopleErrors, 'LB_LINK_HELD_TOGETHER')
  }
  const apart = mustNot.some(
    ([x, y]) =>
      (joined(x) === left && joined(y) === right) || (joined(x) === right && joined(y) === left),
  )
  if (answer === 'same' && apart) throw refusal(peopleErrors, 'LB_LINK_KEPT_APART')
}
