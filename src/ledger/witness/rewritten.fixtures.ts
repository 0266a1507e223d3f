import type { Store } from '../../store/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { canonicalJson } from '../canonical-json.ts'
import { emptyRange, rootOf, withLeaf } from '../compact-range.ts'
import { leafHash, toHex } from '../hash.ts'

/**
 * What the owner of the database can do so that the ledger agrees with itself again: every entry rewritten by `change`, or dropped
 * where it gives null, all hashes computed anew, and the head with them.
 */
export async function rewriteLedger(
  store: Store,
  change: (
    body: Readonly<Record<string, unknown>>,
    index: number,
  ) => Readonly<Record<string, unknown>> | null,
): Promise<void> {
  let range = emptyRange
  await asOwner(store, 'ledger_entry', async (tx) => {
    const rows = await tx
      .selectFrom('ledger_entry')
      .select(['index', 'body'])
      .orderBy('index')
      .execute()
    for (const { index, body } of rows) {
      const changed = change(JSON.parse(body), index)
      if (changed === null) {
        await tx.deleteFrom('ledger_entry').where('index', '=', index).execute()
        continue
      }
      const text = canonicalJson({ ...changed, prior: toHex(rootOf(range)) })
      const leaf = leafHash(text)
      range = withLeaf(range, leaf)
      await tx
        .updateTable('ledger_entry')
        .set({ body: text, leaf })
        .where('index', '=', index)
        .execute()
    }
  })
  await asOwner(store, 'ledger_head', (tx) =>
    tx
      .updateTable('ledger_head')
      .set({
        size: range.size,
        root: rootOf(range),
        edge: JSON.stringify({ nodes: range.nodes.map(toHex), at: new Date().toISOString() }),
      })
      .execute(),
  )
}
