import { sql } from 'kysely'
import { inContext, type Store } from '../../store/index.ts'

/**
 * The last entry of the ledger that can have changed what a count gives: files, joins and splits,
 * erasures, a refresh; and how many definitions there are. That somebody looked changes nothing.
 */
export const lastChangeIn = (store: Store) => (): Promise<string> =>
  inContext(store.db, { accountId: 'verifier', role: 'ledgerReader', staffIds: [] }, async (tx) => {
    const { rows } = await sql<{ change: string }>`
      select (select coalesce(max(index), -1) from ledger_entry
          where action in ('combination', 'collection', 'erasure') or subject like 'refresh:%'
            or subject like 'definition draft:%') as change`.execute(tx)
    return String(rows[0]?.change ?? '')
  })
