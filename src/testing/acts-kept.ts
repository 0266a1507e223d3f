import { sql } from 'kysely'
import { verifyLedger } from '../ledger/index.ts'
import { inContext, type Store } from '../store/index.ts'

export interface ActsKept {
  /** Of the acts that were acknowledged (`holder.ts`), those the store does not hold. */
  readonly lost: readonly string[]
  /** Acts of which a part stands. */
  readonly half: readonly string[]
  /** Whether the ledger is as it was written, with one entry an act. */
  readonly verified: boolean
  readonly acts: number
}

/** Holds a store against what processes of `holder.ts` said they had committed. */
export async function actsKept(store: Store, said: readonly string[]): Promise<ActsKept> {
  const verdict = await verifyLedger(store.db)
  const operator = { accountId: 'operator', role: 'dataManager', staffIds: [] }
  const { rows } = await inContext(store.db, operator, (tx) =>
    sql<{ id: string; cases: number }>`
      select s.id, count(c.id) as cases from source s
      left join case_file c on c.source_id = s.id group by s.id`.execute(tx),
  )
  const kept = new Set(rows.map(({ id }) => id))
  return {
    lost: said.filter((act) => !kept.has(`s${act}`)),
    half: rows.filter(({ cases }) => cases !== 50).map(({ id }) => id),
    verified: verdict.ok && verdict.entries === rows.length,
    acts: rows.length,
  }
}

export const allKept = { lost: [], half: [], verified: true } as const
