import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { head, rootAt } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'
import { type Database, inContext, type Store } from '../../store/index.ts'
import { figuresErrors } from '../errors.ts'

const computation = z.object({
  index: z.number(),
  details: z.object({
    digest: z.string(),
    /** The last statement of a reader that counted; before any could be made there was none. */
    stated: z.number().default(0),
    definitions: z.record(z.string(), z.object({ digest: z.string() })),
    /** Of live cases, under the definitions that count them. */
    live: z.record(z.string(), z.object({ digest: z.string() })).default({}),
  }),
})
export type Computation = z.infer<typeof computation>

/**
 * What was last computed when the ledger had this root. The ledger is read as its verifier: hashes
 * and digests, not case text.
 *
 * @throws LB_ROOT_UNKNOWN, LB_NOT_REFRESHED
 */
export const computationAt = (store: Store, root: string): Promise<Computation> =>
  inContext(store.db, { accountId: 'verifier', role: 'ledgerReader', staffIds: [] }, async (tx) => {
    const size = await sizeWhen(tx, root.trim().toLowerCase())
    if (size === null) throw refusal(figuresErrors, 'LB_ROOT_UNKNOWN')
    const { rows } = await sql<{ body: string }>`
        select body from ledger_entry where action = 'computation' and subject like 'refresh:%' and index < ${size}
        order by index desc limit 1`.execute(tx)
    const [row] = rows
    if (!row) throw refusal(figuresErrors, 'LB_NOT_REFRESHED')
    return computation.parse(JSON.parse(row.body))
  })

/** An entry names the root of all before it; the leaves must give that root again. */
async function sizeWhen(tx: Kysely<Database>, root: string): Promise<number | null> {
  const now = await head(tx)
  const { rows } = await sql<{ index: number }>`
    select index from ledger_entry where body::jsonb->>'prior' = ${root}
    order by index limit 1`.execute(tx)
  const size = now.root === root ? now.size : (rows[0]?.index ?? null)
  return size !== null && (await rootAt(tx, size)) === root ? size : null
}
