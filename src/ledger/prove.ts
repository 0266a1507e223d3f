import type { Kysely } from 'kysely'
import { refusal } from '../model/index.ts'
import type { Database } from '../store/index.ts'
import { emptyRange, rootOf, withLeaf } from './compact-range.ts'
import { readEntries } from './entries.ts'
import { ledgerErrors } from './errors.ts'
import { fromHex, type Hash, toHex } from './hash.ts'
import { asLedgerReader } from './head.ts'
import { consistencyPath, inclusionPath, type Proof } from './proofs.ts'
import { rootOfLeaves } from './tree.ts'

/**
 * The root (hex) when the ledger had `size` entries.
 *
 * @throws LB_LEDGER_SIZE
 */
export const rootAt = async (db: Kysely<Database>, size: number): Promise<string> =>
  toHex(rootOfLeaves(await leaves(db, size)))

/**
 * The root (hex) the ledger had at each of these sizes, in one pass over its hashes. A size it does not have, or that lies
 * behind a missing entry, is left out.
 */
export async function rootsAt(
  db: Kysely<Database>,
  sizes: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const wanted = new Set(sizes)
  const roots = new Map<number, string>()
  let range = emptyRange
  const keep = () => {
    if (wanted.has(range.size)) roots.set(range.size, toHex(rootOf(range)))
  }
  keep()
  await asLedgerReader(db, async (tx) => {
    for await (const rows of readEntries(tx)) {
      for (const { index, leaf } of rows) {
        if (index !== range.size) return
        range = withLeaf(range, fromHex(leaf))
        keep()
      }
    }
  })
  return roots
}

/** That entry `index` is in the ledger of `size` entries. @throws LB_LEDGER_SIZE */
export async function inclusionProof(
  db: Kysely<Database>,
  index: number,
  size: number,
): Promise<{ readonly leaf: Hash; readonly proof: Proof }> {
  const all = await leaves(db, size)
  const leaf = all[index]
  if (leaf === undefined) throw refusal(ledgerErrors, 'LB_LEDGER_SIZE')
  return { leaf, proof: inclusionPath(all, index) }
}

/** That the ledger of `first` entries is the start of the ledger of `second`. @throws LB_LEDGER_SIZE */
export async function consistencyProof(
  db: Kysely<Database>,
  first: number,
  second: number,
): Promise<Proof> {
  if (!Number.isSafeInteger(first) || first < 1 || first > second) {
    throw refusal(ledgerErrors, 'LB_LEDGER_SIZE')
  }
  return consistencyPath(await leaves(db, second), first)
}

async function leaves(db: Kysely<Database>, size: number): Promise<readonly Hash[]> {
  const rows = await asLedgerReader(db, (tx) =>
    tx
      .selectFrom('ledger_entry')
      .select('leaf')
      .where('index', '>=', 0)
      .where('index', '<', size)
      .orderBy('index')
      .execute(),
  )
  if (!Number.isSafeInteger(size) || rows.length !== size) {
    throw refusal(ledgerErrors, 'LB_LEDGER_SIZE')
  }
  return rows.map(({ leaf }) => leaf)
}
