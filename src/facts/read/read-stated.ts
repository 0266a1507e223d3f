import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import {
  type CaseFacts,
  type FactsRead,
  type ReadableWord,
  readableFacts,
  type Says,
} from '../../definitions/index.ts'
import { agreedFacts } from './agree.ts'

/** Which statements of readers count. */
export interface StatedBy {
  /** No later than this one; null: all there are. */
  readonly upTo: number | null
  /** Made by then, an ISO time; null: whenever. */
  readonly until: string | null
}

export const everStated: StatedBy = { upTo: null, until: null }

/**
 * What readings come to, by case. A reading that its officer replaced by then says nothing, and what somebody stated before
 * a decision was reopened counts until another states anew what the file shows.
 *
 * @param caseIds null: of every case
 */
export async function readStated(
  { db }: UnitOfWork,
  { upTo, until }: StatedBy,
  caseIds: Iterable<number> | null = null,
): Promise<ReadonlyMap<number, FactsRead>> {
  const only = caseIds && [...caseIds]
  // Said in the statement and not by a parameter: a page’s plan is made once for all values, and would read every statement there is.
  const { rows } = await sql<{
    id: number
    caseId: number
    reader: string
    arbitrates: boolean
    fact: string
    says: Says
  }>`
    with counted as (select f.id, f.case_id, f.reading_id, f.account_id, f.fact, f.says, f.stated_at
      from reading_fact f
      where ${only === null ? sql`true` : sql`f.case_id = any(${only}::bigint[])`}
        and (${upTo}::bigint is null or f.id <= ${upTo})
        and (${until}::timestamptz is null or f.stated_at <= ${until}))
    select f.id, f.case_id as "caseId", f.account_id as reader, f.fact, f.says,
      exists (select from counted o join reading_head h on h.reading_id = o.reading_id
        where o.case_id = f.case_id and o.account_id = f.account_id
          and h.ordinal = 'arbitration') as arbitrates
    from counted f
    where (f.reading_id is null or not exists (select from counted o
        join reading_head h on h.reading_id = o.reading_id where h.supersedes = f.reading_id))
      and not exists (select from earlier_part e
        join counted o on o.case_id = e.case_id and o.stated_at > e.noted_at
        where e.case_id = f.case_id and e.account_id = f.account_id)
    order by f.id`.execute(db)
  return agreedFacts(
    rows.flatMap(({ fact, ...row }) =>
      fact in readableFacts ? [{ ...row, fact: fact as ReadableWord }] : [],
    ),
  )
}

/** The last statement the last refresh counted: what stands in the findings rests on no later one. */
export async function lastCounted({ db }: UnitOfWork): Promise<number> {
  const { rows } = await sql<{ stated: number | null }>`
    select (counts->>'stated')::bigint as stated from refresh order by id desc limit 1`.execute(db)
  return rows[0]?.stated ?? 0
}

/** The last statement there is; 0: nobody stated anything. */
export async function lastStated({ db }: UnitOfWork): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(id), 0) as last from reading_fact`.execute(db)
  return rows[0]?.last ?? 0
}

/** Cases of which something was stated since the last refresh. */
export async function statedSince({ db }: UnitOfWork, counted: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct case_id as id from reading_fact where id > ${counted}`.execute(db)
  return rows.map(({ id }) => id)
}

/** The facts with what readers found; those of cases nobody read are as they were. */
export const withRead = (
  facts: readonly CaseFacts[],
  stated: ReadonlyMap<number, FactsRead>,
): readonly CaseFacts[] =>
  stated.size === 0
    ? facts
    : facts.map((one) => {
        const read = stated.get(one.caseId)
        return read === undefined ? one : { ...one, read }
      })
