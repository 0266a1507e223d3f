import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { CaseItem, PoleItem } from '../../model/index.ts'
import { analyze, insertRows, type QuarantineReason } from '../../store/index.ts'
import { type ArchiveError, archiveErrors } from '../errors.ts'
import type { RawRow } from '../formats/raw-row.ts'
import { applyItems, type RecordItems } from './apply-items.ts'
import { mergeCases } from './merge-facts.ts'
import { reapply } from './reapply.ts'

/** A row with what its map makes of it, or why it is not taken. */
export interface MappedRow {
  readonly raw: RawRow
  readonly kind: string
  readonly key: string | null
  readonly reasons: readonly QuarantineReason[]
  readonly items: (resolve: CaseRefs) => readonly PoleItem[]
}

/** Case references that stand for others: a census referral for the case system's. */
export type CaseRefs = ReadonlyMap<string, string>

export interface Counts {
  received: number
  imported: number
  unchanged: number
  quarantined: number
}

/** Which file of this run first claimed a key, and with what content. */
export type Claims = Map<string, { readonly hash: string; readonly file: string }>

interface Extract {
  readonly id: string
  readonly source: string
  readonly file: string
}

const batchSize = 2000

/** Takes rows in, batch by batch; each ends imported, unchanged or quarantined. */
export class RowImporter {
  readonly counts: Counts = { received: 0, imported: 0, unchanged: 0, quarantined: 0 }
  readonly #work: UnitOfWork
  readonly #extract: Extract
  readonly #claims: Claims
  readonly #resolve: (rows: readonly MappedRow[]) => Promise<CaseRefs>
  readonly #cases = new Map<string, CaseItem>()
  #batch: MappedRow[] = []
  #batches = 0

  constructor(
    work: UnitOfWork,
    extract: Extract,
    claims: Claims,
    resolve: (rows: readonly MappedRow[]) => Promise<CaseRefs>,
  ) {
    this.#work = work
    this.#extract = extract
    this.#claims = claims
    this.#resolve = resolve
  }

  async take(row: MappedRow): Promise<void> {
    this.#batch.push(row)
    if (this.#batch.length >= batchSize) await this.flush()
  }

  async flush(): Promise<void> {
    const rows = this.#batch
    this.#batch = []
    if (rows.length === 0) return
    this.counts.received += rows.length
    await this.#tellPlanner()
    const standing = await this.#standing(rows)
    const bad: { readonly row: MappedRow; readonly reasons: readonly QuarantineReason[] }[] = []
    const fresh: {
      readonly row: MappedRow
      readonly key: string
      readonly hash: string
      readonly before: Standing | null
      readonly items: readonly PoleItem[]
    }[] = []
    const refs = await this.#resolve(rows)
    for (const row of rows) {
      if (row.reasons.length > 0 || row.key === null) {
        bad.push({ row, reasons: row.reasons })
        continue
      }
      const hash = hashOf(row.raw.fields)
      const claim = this.#claim(row.kind, row.key, hash)
      if (claim) {
        bad.push({ row, reasons: [claim] })
        continue
      }
      const before = standing.get(`${row.kind}|${row.key}`) ?? null
      if (before?.hash === hash || before?.taken) {
        this.counts.unchanged++
        continue
      }
      const items = row.items(refs)
      const contradiction = before ? null : this.#contradiction(items)
      if (contradiction) {
        bad.push({ row, reasons: [contradiction] })
        continue
      }
      standing.set(`${row.kind}|${row.key}`, { id: 0, hash, version: 0, taken: true })
      fresh.push({ row, key: row.key, hash, before, items })
    }
    await this.#quarantine(bad)
    await this.#keep(fresh)
  }

  /** Inside one long transaction the planner still believes the tables empty: tell it as they grow. */
  async #tellPlanner(): Promise<void> {
    this.#batches++
    if (Math.log2(this.#batches - 1) % 2 === 0) {
      await analyze(this.#work.db, ['record', 'case_file', 'mention', 'thing', 'provenance'])
    }
  }

  async #standing(rows: readonly MappedRow[]): Promise<Map<string, Standing>> {
    const keys = rows.flatMap(({ kind, key }) => (key === null ? [] : [{ kind, key }]))
    const found = await sql<{
      id: number
      kind: string
      key: string
      hash: string
      version: number
    }>`
      select r.id, r.kind, r.key, r.hash, r.version from record r
      join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(kind text, key text) on r.kind = k.kind and r.key = k.key
      where r.source_id = ${this.#extract.source} and r.current`.execute(this.#work.db)
    return new Map(
      found.rows.map(({ id, kind, key, hash, version }) => [
        `${kind}|${key}`,
        { id, hash, version, taken: false },
      ]),
    )
  }

  #claim(kind: string, key: string, hash: string): QuarantineReason | null {
    const name = `${this.#extract.source}|${kind}|${key}`
    const first = this.#claims.get(name)
    if (!first) {
      this.#claims.set(name, { hash, file: this.#extract.file })
      return null
    }
    if (first.hash === hash) return null
    const where = first.file === this.#extract.file ? 'this file' : first.file
    return reason(
      '',
      key,
      `A row of ${where} has this key and says something else.`,
      'LB_ROW_KEY_TWICE',
    )
  }

  /** Rows of one case must say the same of the case: the first counts, a later one that differs does not. */
  #contradiction(items: readonly PoleItem[]): QuarantineReason | null {
    const item = items.find((one): one is CaseItem => one.item === 'case')
    if (!item) return null
    const before = this.#cases.get(item.ref)
    if (!before) {
      this.#cases.set(item.ref, item)
      return null
    }
    const differing = differs(before, item) ?? differs(before.statements, item.statements)
    if (differing) {
      return reason(
        differing,
        item.ref,
        `Another row of this case says something else of ${differing}.`,
        'LB_ROW_CONTRADICTION',
      )
    }
    this.#cases.set(item.ref, mergeCases(before, item))
    return null
  }

  async #quarantine(
    bad: readonly { readonly row: MappedRow; readonly reasons: readonly QuarantineReason[] }[],
  ): Promise<void> {
    this.counts.quarantined += bad.length
    const rows = bad.map(({ row: { raw, kind, key }, reasons }) => ({
      extract_id: this.#extract.id,
      line: raw.line,
      kind,
      key,
      raw: JSON.stringify(raw.fields),
      reasons: JSON.stringify(reasons),
    }))
    await insertRows(this.#work.db, 'quarantine', rows, { nul: 'strip' })
  }

  async #keep(
    fresh: readonly {
      readonly row: MappedRow
      readonly key: string
      readonly hash: string
      readonly before: Standing | null
      readonly items: readonly PoleItem[]
    }[],
  ): Promise<void> {
    if (fresh.length === 0) return
    this.counts.imported += fresh.length
    const old = fresh.flatMap(({ before }) => (before ? [before.id] : []))
    if (old.length > 0) {
      await this.#work.db
        .updateTable('record')
        .set({ current: false })
        .where('id', 'in', old)
        .execute()
    }
    const rows = fresh.map(({ row, key, hash, before }) => ({
      source_id: this.#extract.source,
      kind: row.kind,
      key,
      version: (before?.version ?? 0) + 1,
      hash,
      raw: JSON.stringify(row.raw.fields),
      extract_id: this.#extract.id,
      line: row.raw.line,
    }))
    const ids = await insertRows(this.#work.db, 'record', rows, {
      returning: ['id', 'kind', 'key'],
      nul: 'strip',
    })
    const idOf = new Map(ids.map(({ id, kind, key }) => [`${kind}|${key}`, Number(id)]))
    const said: RecordItems[] = fresh.map(({ row, key, items }) => ({
      recordId: idOf.get(`${row.kind}|${key}`) ?? 0,
      items,
    }))
    if (old.length > 0) await reapply(this.#work, this.#extract.source, old, said)
    else await applyItems(this.#work, this.#extract.source, said)
  }
}

interface Standing {
  readonly id: number
  readonly hash: string
  readonly version: number
  /** Taken by an earlier row of this batch. */
  readonly taken: boolean
}

function differs(before: object, after: object): string | null {
  for (const [name, value] of Object.entries(after)) {
    const old = (before as Record<string, unknown>)[name] as
      | { known?: boolean; value?: unknown }
      | undefined
    const now = value as { known?: boolean; value?: unknown } | undefined
    if (old?.known && now?.known && JSON.stringify(old.value) !== JSON.stringify(now.value))
      return name
  }
  return null
}

const reason = (
  field: string,
  value: string,
  rule: string,
  code: ArchiveError,
): QuarantineReason => ({
  field,
  value,
  rule,
  code,
  remedy: archiveErrors[code].remedy,
})

/** The same content in any column order has the same hash. */
function hashOf(fields: Readonly<Record<string, string>>): string {
  const canonical = JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))
  return createHash('sha256').update(canonical).digest('base64url')
}
