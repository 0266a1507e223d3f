import { sql, type Transaction } from 'kysely'
import { afterCommit, type Database } from '../store/index.ts'
import { rootOf, withLeaf } from './compact-range.ts'
import { entryBody, type LedgerAuthor, type LedgerNote } from './entry.ts'
import { fromHex, leafHash, toHex } from './hash.ts'
import { type Head, storedHead } from './head.ts'
import { traceEntries } from './trace.ts'

/**
 * Appends notes in the caller's transaction, last before it commits. The lock on the head's row,
 * held until then, is what orders the ledger: no isolation level is trusted with it.
 */
export async function append(
  tx: Transaction<Database>,
  author: LedgerAuthor,
  notes: readonly LedgerNote[],
): Promise<Head> {
  const stored = await storedHead(tx, true)
  const now = new Date().toISOString()
  // A clock set back does not set the ledger back.
  const at = now > stored.at ? now : stored.at
  let range = stored.range
  let root = stored.root
  const rows = notes.map((note) => {
    const index = range.size
    const body = entryBody(author, note, { index, prior: root, at })
    const leaf = leafHash(body)
    range = withLeaf(range, leaf)
    root = toHex(rootOf(range))
    return { index, body, leaf: `\\x${toHex(leaf)}`, at }
  })
  const edge = JSON.stringify({ nodes: range.nodes.map(toHex), at })
  await sql`
    with written as (
      insert into ledger_entry (index, body, leaf, at)
      select index, body, leaf, at from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(index bigint, body text, leaf bytea, at timestamptz)
    )
    update ledger_head set size = ${range.size}, root = ${fromHex(root)}, edge = ${edge}::jsonb
  `.execute(tx)
  afterCommit(tx, () => traceEntries(stored.range.size, notes.length))
  return { size: range.size, root }
}
