import { sql } from 'kysely'
import type { UnitOfWork } from '../door.ts'

/** Mentions of people: what is worked out from no more of them takes seconds, and is waited for in any case. */
export const smallArchive = 50_000

/** How many mentions of people there are, whoever asks; 0 to whoever is told no numbers. */
export async function mentionsInAll({ db }: Pick<UnitOfWork, 'db'>): Promise<number> {
  const kept = await db.selectFrom('review_count').select('mentions').executeTakeFirst()
  return kept?.mentions ?? 0
}

/** Whether whoever asks is kept from no case: what rests on all cases is shown them as it is. */
export async function isKeptFromNone({ db }: Pick<UnitOfWork, 'db'>): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`select lookback_free() as free`.execute(db)
  return rows[0]?.free === true
}
