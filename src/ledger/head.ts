import type { Kysely } from 'kysely'
import { z } from 'zod'
import { type Database, inContext } from '../store/index.ts'
import type { CompactRange } from './compact-range.ts'
import { fromHex, toHex } from './hash.ts'

/** How many entries the ledger has, and the root (hex) over them. */
export interface Head {
  readonly size: number
  readonly root: string
}

/** `ledger_head.edge`: the compact range's nodes in hex, and when the last entry was written. */
const edgeSchema = z.object({ nodes: z.array(z.string()), at: z.string() })

export interface StoredHead {
  readonly range: CompactRange
  readonly root: string
  readonly at: string
}

/** Reads the ledger as its verifier, whoever asks: hashes and places, not case text. */
export const asLedgerReader = <T>(
  db: Kysely<Database>,
  act: (tx: Kysely<Database>) => Promise<T>,
): Promise<T> =>
  db.isTransaction
    ? act(db)
    : inContext(db, { accountId: 'verifier', role: 'ledgerReader', staffIds: [] }, act)

/** Inside a transaction, that transaction's own entries are not in it yet. */
export async function head(db: Kysely<Database>): Promise<Head> {
  return asLedgerReader(db, async (tx) => {
    const { size, root } = await tx
      .selectFrom('ledger_head')
      .select(['size', 'root'])
      .executeTakeFirstOrThrow()
    return { size, root: toHex(root) }
  })
}

export async function storedHead(tx: Kysely<Database>, lock: boolean): Promise<StoredHead> {
  const query = tx.selectFrom('ledger_head').select(['size', 'root', 'edge'])
  const row = await (lock ? query.forUpdate() : query).executeTakeFirstOrThrow()
  const { nodes, at } = edgeSchema.parse(row.edge)
  return { range: { size: row.size, nodes: nodes.map(fromHex) }, root: toHex(row.root), at }
}
