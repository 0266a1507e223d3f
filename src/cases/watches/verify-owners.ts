import { sql } from 'kysely'
import { systemReader } from '../../access/index.ts'
import { inContext, type Store } from '../../store/index.ts'

export interface WatchFault {
  /** Of the entry after which it is so; null: the ledger and the table disagree now. */
  readonly index: number | null
  readonly what: string
}

export interface WatchVerdict {
  readonly watches: number
  readonly running: number
  readonly faults: readonly WatchFault[]
  readonly ok: boolean
}

/** What an entry of the ledger says, as far as owners of watches go. */
export interface WatchOwnerEntry {
  readonly index: number
  /** YYYY-MM-DD. */
  readonly day: string
  readonly subject: string
  readonly details: {
    readonly watches?: readonly {
      readonly watch: number
      readonly owner: string
      readonly open: boolean
    }[]
    readonly endsOn?: string
    readonly made?: boolean
    readonly enabled?: boolean
    readonly disabled?: boolean
  } | null
}

interface Kept {
  readonly owner: string
  /** Not ended by anybody; its last day may be over. */
  readonly open: boolean
  readonly endsOn: string
}

/** Whose each watch is, worked out from entries in their order and from nothing else. */
export function watchOwnersFrom(entries: Iterable<WatchOwnerEntry>): {
  readonly watches: ReadonlyMap<number, Kept>
  readonly faults: readonly WatchFault[]
} {
  const watches = new Map<number, Kept>()
  const enabled = new Set<string>()
  const faults: WatchFault[] = []
  for (const { index, day, subject, details } of entries) {
    const account = subject.startsWith('account:') ? subject.slice(8) : null
    if (account && (details?.made || details?.enabled)) enabled.add(account)
    if (account && details?.disabled) {
      enabled.delete(account)
      for (const [watch, { owner, open, endsOn }] of watches)
        if (owner === account && open && endsOn >= day)
          faults.push({ index, what: `watch ${watch} runs, and its owner is disabled` })
    }
    for (const { watch, owner, open } of details?.watches ?? []) {
      const endsOn = details?.endsOn ?? watches.get(watch)?.endsOn ?? ''
      watches.set(watch, { owner, open, endsOn })
      if (open && endsOn >= day && !enabled.has(owner))
        faults.push({ index, what: `watch ${watch} is owned by nobody who is enabled` })
    }
  }
  return { watches, faults }
}

/** Works out every owner from the ledger alone, and holds the watches that run against it. */
export const verifyWatches = ({ db }: Pick<Store, 'db'>): Promise<WatchVerdict> =>
  inContext(db, { accountId: 'verifier', role: 'ledgerReader', staffIds: [] }, async (tx) => {
    const { rows: entries } = await sql<WatchOwnerEntry>`
      select index, to_char(at, 'YYYY-MM-DD') as day, subject, body::jsonb -> 'details' as details from ledger_entry
      where body like '%"watches":[{%' or subject like 'account:%' order by index`.execute(tx)
    return watchOwnersFrom(entries)
  }).then(async ({ watches, faults }) => {
    const { rows } = await inContext(db, systemReader, (tx) =>
      sql<{ id: number; owner: string; runs: boolean }>`
        select id, owner, ended_at is null and ends_on >= current_date as runs from watch order by id`.execute(
        tx,
      ),
    )
    const differing = rows.flatMap(({ id, owner, runs }) => {
      const kept = watches.get(id)
      if (kept && (!runs || (kept.open && kept.owner === owner))) return []
      return [{ index: null, what: `watch ${id} is not as the ledger has it` }]
    })
    const all = [...faults, ...differing]
    const running = rows.filter(({ runs }) => runs).length
    return { watches: rows.length, running, faults: all, ok: all.length === 0 }
  })
