import type { Kysely } from 'kysely'
import type { Database } from '../store/index.ts'
import { type CompactRange, emptyRange, rootOf, withLeaf } from './compact-range.ts'
import { type EntryRow, readEntries } from './entries.ts'
import { fromHex, type Hash, leafHash, sameHash, toHex } from './hash.ts'
import { asLedgerReader, type Head, storedHead } from './head.ts'

/** What is wrong, at which entry. `index` is -1 where it is the head that differs. */
export interface LedgerFault {
  readonly index: number
  readonly what: string
}

export interface LedgerVerdict {
  readonly entries: number
  /** Over the entries as they stand now. */
  readonly root: string
  readonly ok: boolean
  readonly faults: readonly LedgerFault[]
}

/**
 * Recomputes the ledger from its first entry and names every entry that is not as it was written.
 * A ledger rewritten from some entry to its head, or cut short with its head, agrees with itself:
 * that only an outside checkpoint shows (`verifyAgainstCheckpoint`).
 *
 * @param options.waits false: appends go on meanwhile, and only what was written before is recomputed
 */
export async function verifyLedger(
  db: Kysely<Database>,
  { waits = true }: { readonly waits?: boolean } = {},
): Promise<LedgerVerdict> {
  return asLedgerReader(db, async (tx) => {
    // With the lock nothing is appended between. Without it the entries up to the head are read, none of
    // which changes: whoever reads cases meanwhile is not kept waiting.
    const stored = await storedHead(tx, waits)
    const check = new Check()
    const end = waits ? Number.POSITIVE_INFINITY : stored.range.size
    reading: for await (const rows of readEntries(tx)) {
      for (const row of rows) {
        if (row.index >= end) break reading
        check.entry(row)
      }
    }
    return check.verdict({ size: stored.range.size, root: stored.root }, stored.range)
  })
}

class Check {
  #range: CompactRange = emptyRange
  #root = toHex(rootOf(emptyRange))
  #at = ''
  #next = 0
  #entries = 0
  /** Once the tree of before cannot be rebuilt, `prior` proves nothing more. */
  #broken = false
  readonly #faults: LedgerFault[] = []

  entry(row: EntryRow): void {
    if (row.index > this.#next) this.#removed(row.index)
    const body = parsed(row.body)
    const leaf = fromHex(row.leaf)
    if (!sameHash(leafHash(row.body), leaf)) {
      this.#fault(row.index, 'altered: its text is not what was hashed')
    } else if (body === null) {
      this.#fault(row.index, 'altered: its text is no entry')
    }
    if (body !== null) this.#held(row, body)
    this.#append(row.index, leaf)
  }

  verdict(head: Head, stored: CompactRange): LedgerVerdict {
    if (head.size > this.#next) this.#removed(head.size)
    const agrees =
      head.size === this.#range.size &&
      head.root === this.#root &&
      stored.nodes.length === this.#range.nodes.length &&
      stored.nodes.every((node, i) => sameHash(node, this.#range.nodes[i] as Uint8Array))
    if (!agrees && this.#faults.length === 0) this.#headFault(head)
    const faults = this.#faults
    return { entries: this.#entries, root: this.#root, ok: faults.length === 0, faults }
  }

  /** Entries are checked against their own words and against the tree before them. */
  #held(row: EntryRow, body: ParsedBody): void {
    if (body.index !== row.index) {
      this.#fault(row.index, `reordered: it was written as entry ${body.index}`)
    }
    if (Math.abs(Date.parse(body.at) - row.at * 1000) > 0.0005) {
      const column = new Date(row.at * 1000).toISOString()
      this.#fault(row.index, `back-dated: the entry says ${body.at}, its column says ${column}`)
    }
    if (body.at < this.#at) {
      this.#fault(row.index, `back-dated: ${body.at} is before the entry before it`)
    }
    if (!this.#broken && body.prior !== this.#root) {
      this.#broken = true
      if (row.index === 0) this.#fault(0, 'altered: the first entry names entries before it')
      else this.#fault(row.index - 1, 'altered, and hashed again: the next entry disagrees with it')
    }
    if (body.at > this.#at) this.#at = body.at
  }

  #append(index: number, leaf: Hash): void {
    this.#range = withLeaf(this.#range, leaf)
    this.#root = toHex(rootOf(this.#range))
    this.#entries++
    this.#next = index + 1
  }

  #removed(until: number): void {
    const last = until - 1
    const what =
      this.#next === last
        ? 'removed: the entry is not there'
        : `removed: entries ${this.#next} to ${last} are not there`
    this.#fault(this.#next, what)
    this.#broken = true
  }

  #headFault(head: Head): void {
    if (this.#range.size > head.size) {
      this.#fault(head.size, 'added: the head ends before this entry')
    } else {
      const last = this.#range.size - 1
      this.#fault(last, 'altered, and hashed again, or the head was: the head disagrees with it')
    }
  }

  #fault(index: number, what: string): void {
    this.#faults.push({ index, what })
  }
}

interface ParsedBody {
  readonly index: number
  readonly prior: string
  readonly at: string
}

function parsed(body: string): ParsedBody | null {
  try {
    const { index, prior, at } = JSON.parse(body)
    return typeof index === 'number' && typeof prior === 'string' && typeof at === 'string'
      ? { index, prior, at }
      : null
  } catch {
    return null
  }
}
