import { sql } from 'kysely'
import { z } from 'zod'
import { type Purpose, purposeNames, type UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { casesErrors } from '../errors.ts'
import { leafRows } from './leaf-rows.ts'
import type { Leaf } from './query/query.ts'

/** Of the same short list as the purpose for which a case is opened; left out where nobody is named. */
export const searchPurpose = z.enum(purposeNames, { error: 'Choose a purpose' }).optional()

/**
 * Whoever looks somebody up says why; the command line cannot be asked.
 *
 * @throws LB_SEARCH_PURPOSE
 */
export function needSearchPurpose(session: string | null, purpose: Purpose | undefined): void {
  if (session !== null && purpose === undefined) {
    throw refusal(casesErrors, 'LB_SEARCH_PURPOSE', { field: 'purpose' })
  }
}

/** Whether a part of a search is the name of somebody the asker may see: that they are asked tells them nothing else. */
export async function namesAnybody(
  { db }: Pick<UnitOfWork, 'db'>,
  leaves: readonly Leaf[],
): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    with leaf as (${leafRows(leaves)})
    select exists (select from leaf cross join lateral lookback_mentions_named(leaf.names) n (id)
      join mention m on m.id = n.id) as some`.execute(db)
  return rows[0]?.some ?? false
}
