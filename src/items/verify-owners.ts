import { sql } from 'kysely'
import { inContext, type Store } from '../store/index.ts'

export interface OwnerFault {
  /** Of the entry after which it is so; null: the ledger and the table disagree now. */
  readonly index: number | null
  readonly what: string
}

export interface OwnerVerdict {
  readonly items: number
  readonly open: number
  readonly faults: readonly OwnerFault[]
  readonly ok: boolean
}

/** What an entry of the ledger says, as far as owners go. */
export interface OwnerEntry {
  readonly index: number
  readonly subject: string
  readonly details: {
    readonly items?: readonly {
      readonly item: number
      readonly owner: string
      readonly open: boolean
    }[]
    readonly made?: boolean
    readonly enabled?: boolean
    readonly disabled?: boolean
  } | null
}

/** Who owns what, worked out from entries in their order and from nothing else. */
export function ownersFrom(entries: Iterable<OwnerEntry>): {
  readonly owners: ReadonlyMap<number, { readonly owner: string; readonly open: boolean }>
  readonly faults: readonly OwnerFault[]
} {
  const owners = new Map<number, { readonly owner: string; readonly open: boolean }>()
  const enabled = new Set<string>()
  const openOf = new Map<string, Set<number>>()
  const faults: OwnerFault[] = []
  for (const { index, subject, details } of entries) {
    const account = subject.startsWith('account:') ? subject.slice(8) : null
    if (account && (details?.made || details?.enabled)) enabled.add(account)
    if (account && details?.disabled) {
      enabled.delete(account)
      for (const item of openOf.get(account) ?? [])
        faults.push({ index, what: `item ${item} is open, and its owner is disabled` })
    }
    for (const { item, owner, open } of details?.items ?? []) {
      const before = owners.get(item)
      if (before) openOf.get(before.owner)?.delete(item)
      if (before && !before.open)
        faults.push({ index, what: `item ${item} had ended, and something was done to it` })
      owners.set(item, { owner, open })
      if (!open) continue
      if (!enabled.has(owner))
        faults.push({ index, what: `item ${item} is owned by nobody who is enabled` })
      openOf.set(owner, (openOf.get(owner) ?? new Set()).add(item))
    }
  }
  return { owners, faults }
}

/** Works out every owner from the ledger alone, and holds the table of items against it. */
export const verifyOwners = ({ db }: Pick<Store, 'db'>): Promise<OwnerVerdict> =>
  inContext(db, { accountId: 'verifier', role: 'ledgerReader', staffIds: [] }, async (tx) => {
    const { rows: entries } = await sql<OwnerEntry>`
      select index, subject, body::jsonb -> 'details' as details from ledger_entry
      where body like '%"items":[{%' or subject like 'account:%' order by index`.execute(tx)
    const { owners, faults } = ownersFrom(entries)
    const rows = await tx.selectFrom('item_owner').selectAll().execute()
    const differing = rows.flatMap(({ item_id, owner, is_open }) => {
      const kept = owners.get(item_id)
      if (kept && kept.open === is_open && (!is_open || kept.owner === owner)) return []
      return [{ index: null, what: `item ${item_id} is not as the ledger has it` }]
    })
    const stored = new Set(rows.map(({ item_id }) => item_id))
    const lost = [...owners.keys()]
      .filter((item) => !stored.has(item))
      .map((item) => ({ index: null, what: `item ${item} is on the ledger alone` }))
    const all = [...faults, ...differing, ...lost]
    return {
      items: rows.length,
      open: rows.filter(({ is_open }) => is_open).length,
      faults: all,
      ok: all.length === 0,
    }
  })
