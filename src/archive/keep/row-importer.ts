import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { PoleItem } from '../../model/index.ts'
import { analyze, insertRows, type QuarantineReason } from '../../store/index.ts'
import { archiveErrors } from '../errors.ts'
import type { StoredMaps } from '../maps/stored-maps.ts'
import type { MappedRow } from '../rows/mapped-row.ts'
import { applyRecords } from './apply-records.ts'
import type { Claims } from './claims.ts'
import { Contradictions } from './contradictions.ts'
import { OtherSpellings } from './other-spellings.ts'

export interface Counts {
  received: number
  imported: number
  unchanged: number
  quarantined: number
  /** Of those imported: taken with a note on what in them is no value or contradicts. */
  noted: number
}

interface Origin {
  readonly extractId: string
  readonly source: string
  readonly file: string
}

/** The current record of a key. */
interface Standing {
  readonly id: number
  readonly hash: string
  readonly mapHash: string | null
  readonly version: number
  /** When its return was handed in. */
  readonly submitted: string | null
  /** A row of a return that was submitted earlier is kept as a version of it. */
  readonly isVersion: boolean
  /** Taken by an earlier row of this batch. */
  readonly taken: boolean
}

interface Fresh {
  readonly row: MappedRow
  readonly key: string
  readonly hash: string
  readonly before: Standing | null
  readonly items: readonly PoleItem[]
}

interface Bad {
  readonly row: MappedRow
  readonly reasons: readonly QuarantineReason[]
}

const batchSize = 2000
const nameOf = (kind: string, key: string): string => `${kind}|${key}`

/** Takes rows in, batch by batch; each ends imported, unchanged or quarantined. */
export class RowImporter {
  readonly counts: Counts = { received: 0, imported: 0, unchanged: 0, quarantined: 0, noted: 0 }
  readonly #work: UnitOfWork
  readonly #origin: Origin
  readonly #maps: StoredMaps
  readonly #claims: Claims
  readonly #contradictions = new Contradictions()
  readonly #spellings = new OtherSpellings()
  #batch: MappedRow[] = []
  #batches = 0

  /** @param claims of the whole run, so that two of its files cannot both claim a key */
  constructor(work: UnitOfWork, origin: Origin, maps: StoredMaps, claims: Claims) {
    this.#work = work
    this.#origin = origin
    this.#maps = maps
    this.#claims = claims
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
    const bad: Bad[] = []
    const fresh: Fresh[] = []
    for (const row of rows) {
      const taken = this.#judge(row, standing)
      if (taken === 'unchanged') this.counts.unchanged++
      else if ('reasons' in taken) bad.push(taken)
      else fresh.push(taken)
    }
    await this.#quarantine(bad)
    await this.#keep(fresh)
  }

  #judge(row: MappedRow, standing: Map<string, Standing>): Fresh | Bad | 'unchanged' {
    const { kind, reasons, unnumbered = null } = row
    if (reasons.length > 0 || row.key === null) return { row, reasons }
    const key = this.#keyAmongOthers(row, row.key, standing)
    const hash = hashOf(row.raw.fields)
    const { source, file } = this.#origin
    const submitted = row.submission?.at ?? ''
    const claimed = this.#claims.claim({ source, kind, key, hash, file, unnumbered, submitted })
    if (claimed) return { row, reasons: [claimed] }
    const before = standing.get(nameOf(kind, key)) ?? null
    if (before?.taken || (before?.hash === hash && readAlike(before, row))) return 'unchanged'
    if (before && isOutranked(before, row))
      return before.isVersion || isSameBut(before, row)
        ? 'unchanged'
        : { row, reasons: [outranked(before, key)] }
    const items = row.items()
    const contradiction = before ? null : this.#contradictions.find(items)
    if (contradiction) return { row, reasons: [contradiction] }
    const { mapHash } = row
    standing.set(nameOf(kind, key), {
      id: 0,
      hash,
      mapHash,
      version: 0,
      submitted,
      isVersion: false,
      taken: true,
    })
    return { row, key, hash, before, items }
  }

  /**
   * Rows of one key that name different people without a number are records of their own: the first has the key, so that a
   * row which comes alone and names somebody else is a correction, and the others have the name in theirs.
   */
  #keyAmongOthers(row: MappedRow, key: string, standing: ReadonlyMap<string, Standing>): string {
    const own = keyWithName(row)
    if (own === null) return key
    const { source } = this.#origin
    const submitted = row.submission?.at ?? ''
    const isOwn =
      standing.has(nameOf(row.kind, own)) ||
      this.#claims.isOfOthers({ source, kind: row.kind, key, submitted }, row.unnumbered ?? '')
    return isOwn ? own : key
  }

  /** Inside one long transaction the planner still believes the tables empty: tell it as they grow. */
  async #tellPlanner(): Promise<void> {
    this.#batches++
    if (Math.log2(this.#batches - 1) % 2 === 0) {
      await analyze(this.#work.db, ['record', 'case_file', 'mention', 'thing', 'provenance'])
    }
  }

  async #standing(rows: readonly MappedRow[]): Promise<Map<string, Standing>> {
    const keys = rows.flatMap((row) =>
      [row.key, keyWithName(row)].flatMap((key) =>
        key === null ? [] : [{ kind: row.kind, key, ...submittedBy(row) }],
      ),
    )
    const found = await sql<Omit<Standing, 'taken'> & { kind: string; key: string }>`
      select r.id, r.kind, r.key, r.hash, r.map_hash as "mapHash", r.version, r.raw ->> k."by" as submitted,
        exists (select from record o where o.source_id = r.source_id and o.kind = r.kind
          and o.key = r.key and o.hash = k.hash) as "isVersion"
      from record r
      join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
        as k(kind text, key text, "by" text, hash text) on r.kind = k.kind and r.key = k.key
      where r.source_id = ${this.#origin.source} and r.current`.execute(this.#work.db)
    return new Map(
      found.rows.map(({ kind, key, ...one }) => [nameOf(kind, key), { ...one, taken: false }]),
    )
  }

  async #quarantine(bad: readonly Bad[]): Promise<void> {
    this.counts.quarantined += bad.length
    const rows = bad.map(({ row: { raw, kind, key }, reasons }) => ({
      extract_id: this.#origin.extractId,
      line: raw.line,
      kind,
      key,
      raw: JSON.stringify(raw.fields),
      reasons: JSON.stringify(reasons),
    }))
    await insertRows(this.#work.db, 'quarantine', rows, { nul: 'strip' })
  }

  async #keep(fresh: readonly Fresh[]): Promise<void> {
    if (fresh.length === 0) return
    this.counts.imported += fresh.length
    const corrected = fresh.flatMap(({ before }) => (before ? [before.id] : []))
    if (corrected.length > 0) {
      await this.#work.db
        .updateTable('record')
        .set({ current: false })
        .where('id', 'in', corrected)
        .execute()
    }
    const rows = fresh.map(({ row, key, hash, before }) => ({
      source_id: this.#origin.source,
      kind: row.kind,
      key,
      version: (before?.version ?? 0) + 1,
      hash,
      map_hash: row.mapHash,
      raw: JSON.stringify(row.raw.fields),
      extract_id: this.#origin.extractId,
      line: row.raw.line,
    }))
    const kept = await insertRows(this.#work.db, 'record', rows, {
      returning: ['id', 'kind', 'key'],
      nul: 'strip',
    })
    const idOf = new Map(
      kept.map(({ id, kind, key }) => [nameOf(String(kind), String(key)), Number(id)]),
    )
    await this.#note(fresh, idOf)
    const records = fresh.map(({ row, key, items }) => ({
      recordId: idOf.get(nameOf(row.kind, key)) ?? 0,
      items,
      asAt: row.asAt ?? null,
      submitted: row.submission?.at ?? null,
    }))
    await applyRecords(this.#work, this.#maps, this.#origin.source, records, corrected)
  }

  async #note(fresh: readonly Fresh[], idOf: ReadonlyMap<string, number>): Promise<void> {
    const items = fresh.map((one) => one.items)
    const spelt = await this.#spellings.notes(this.#work, this.#origin.source, items)
    const rows = fresh.flatMap(({ row, key }, at) => {
      const notes = [...(row.notes?.() ?? []), ...(spelt[at] ? [spelt[at]] : [])]
      const record = idOf.get(nameOf(row.kind, key))
      if (notes.length === 0 || record === undefined) return []
      const { extractId } = this.#origin
      return [
        {
          record_id: record,
          extract_id: extractId,
          line: row.raw.line,
          notes: JSON.stringify(notes),
        },
      ]
    })
    this.counts.noted += rows.length
    await insertRows(this.#work.db, 'record_note', rows, { nul: 'strip' })
  }
}

const keyWithName = ({ key, unnumbered = null }: MappedRow): string | null =>
  key === null || unnumbered === null ? null : `${key}|${unnumbered}`

/** Records kept before they said which map read them count as read by any. */
const readAlike = (before: Standing, row: MappedRow): boolean =>
  before.mapHash === null || before.mapHash === row.mapHash

const submittedBy = ({ submission, raw }: MappedRow) =>
  submission ? { by: submission.column, hash: hashOf(raw.fields) } : {}

/** The standing record is of a later submission of the same return. */
const isOutranked = ({ submitted }: Standing, { submission }: MappedRow): boolean =>
  submitted !== null && submission != null && submission.at < submitted

const isSameBut = (before: Standing, { raw, submission }: MappedRow): boolean =>
  before.hash ===
  hashOf({ ...raw.fields, ...(submission && { [submission.column]: before.submitted ?? '' }) })

const outranked = ({ submitted }: Standing, key: string): QuarantineReason => ({
  field: '',
  value: key,
  rule: `The return submitted at ${submitted}, later than this one, says something else.`,
  code: 'LB_ROW_OUTRANKED',
  remedy: archiveErrors.LB_ROW_OUTRANKED.remedy,
})

/** The same content in any column order has the same hash. */
function hashOf(fields: Readonly<Record<string, string>>): string {
  const canonical = JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))
  return createHash('sha256').update(canonical).digest('base64url')
}
