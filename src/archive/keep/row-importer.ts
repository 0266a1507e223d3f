import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { PoleItem } from '../../model/index.ts'
import { idsFor, insertRows, type QuarantineReason, rowsSent } from '../../store/index.ts'
import { archiveErrors } from '../errors.ts'
import { hashOfFields } from '../formats/hash-of-fields.ts'
import type { StoredMaps } from '../maps/stored-maps.ts'
import type { MappedRow } from '../rows/mapped-row.ts'
import { applyRecords } from './apply-records.ts'
import type { Claims } from './claims.ts'
import { Contradictions } from './contradictions.ts'
import type { ReadBefore } from './items/read-before.ts'
import { anyId } from './items/sql-lists.ts'
import { StandingOfBatch } from './items/standing-of-batch.ts'
import { OtherSpellings } from './other-spellings.ts'
import type { Planner } from './planner.ts'
import { Questions, type WrittenByBatch } from './questions.ts'
import { mayBeReadAgain } from './rank.ts'
import {
  isOutranked,
  isSameBut,
  keyWithName,
  nameOf,
  readAlike,
  type StandingRecord,
} from './standing-records.ts'
import { causeOf, Writes } from './writes.ts'

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

interface Fresh {
  readonly row: MappedRow
  readonly key: string
  readonly hash: string
  readonly before: StandingRecord | null
  readonly items: readonly PoleItem[]
}

interface Bad {
  readonly row: MappedRow
  readonly reasons: readonly QuarantineReason[]
}

type Judgement = Fresh | Bad | 'unchanged' | 'afterwards'

export interface OfRun {
  /** Two of its files cannot both claim a key. */
  readonly claims: Claims
  /** What is remembered of records. */
  readonly read: ReadBefore
  readonly planner: Planner
  /** How many rows are kept together; what is kept is the same for any number. */
  readonly batchRows?: number | undefined
}

/** Enough to spread what a statement costs, few enough to keep memory flat. */
export const usualBatch = 1000

/** Takes rows in, batch by batch; each ends imported, unchanged or quarantined. */
export class RowImporter {
  readonly counts: Counts = { received: 0, imported: 0, unchanged: 0, quarantined: 0, noted: 0 }
  readonly #work: UnitOfWork
  readonly #origin: Origin
  readonly #maps: StoredMaps
  readonly #claims: Claims
  readonly #read: ReadBefore
  readonly #planner: Planner
  readonly #batchRows: number
  readonly #contradictions = new Contradictions()
  readonly #spellings = new OtherSpellings()
  #batch: MappedRow[] = []
  #underWay: Promise<void> = Promise.resolve()
  /** Of the batch before. */
  #writes = new Writes()
  #written: WrittenByBatch | null = null
  #areNew = true

  /** @param run what is kept in mind of the whole run */
  constructor(
    work: UnitOfWork,
    origin: Origin,
    maps: StoredMaps,
    { claims, read, planner, batchRows = usualBatch }: OfRun,
  ) {
    this.#work = work
    this.#origin = origin
    this.#maps = maps
    this.#claims = claims
    this.#read = read
    this.#planner = planner
    this.#batchRows = batchRows
  }

  /** Whether most rows of the last batch were: then all of the next will be read, and that can be done while others are kept. */
  get areNew(): boolean {
    return this.#areNew
  }

  /**
   * Three batches at a time: one that is read, one that is made ready, and one that the store writes. What the store has to be asked for
   * the first is asked before the second is sent.
   */
  async take(row: MappedRow): Promise<void> {
    this.#batch.push(row)
    if (this.#batch.length < this.#batchRows) return
    await this.#begin()
  }

  async flush(): Promise<void> {
    await this.#begin()
    await this.#underWay
    await this.#writes.done()
  }

  /** Resolves when nothing is under way: a transaction must not end before. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.#underWay, ...this.#writes.sent])
  }

  async #begin(): Promise<void> {
    const rows = this.#batch
    this.#batch = []
    if (rows.length === 0) return
    const questions = new Questions(this.#work, this.#origin.source, rows, this.#areNew)
    await this.#underWay.catch(async (error) => {
      throw await causeOf([Promise.reject(error), ...questions.sent])
    })
    this.#underWay = this.#takeAfter(rows, questions)
    // Whoever waits for it learns of it.
    this.#underWay.catch(() => {})
  }

  /** Makes a batch ready and sends it, while the store writes the one before it. */
  async #takeAfter(rows: readonly MappedRow[], questions: Questions): Promise<void> {
    const before = this.#writes
    const writes = new Writes()
    this.#writes = writes
    try {
      await this.#take(rows, questions)
      // What is asked from now on sees all of it.
      await rowsSent(this.#work.db)
      await before.done()
    } catch (error) {
      const all = [...before.sent, ...questions.sent, ...writes.sent, Promise.reject(error)]
      throw await causeOf(all)
    }
  }

  async #take(rows: readonly MappedRow[], questions: Questions): Promise<void> {
    await this.#planner.tell(this.#work)
    const standing = await questions.records(this.#written)
    const bad: Bad[] = []
    const fresh: Fresh[] = []
    const afterwards: MappedRow[] = []
    for (const row of rows) {
      const taken = this.#judge(row, standing)
      if (taken === 'unchanged') this.counts.unchanged++
      else if (taken === 'afterwards') afterwards.push(row)
      else if ('reasons' in taken) bad.push(taken)
      else fresh.push(taken)
    }
    this.counts.received += rows.length - afterwards.length
    this.#areNew = fresh.length > rows.length / 2
    this.#quarantine(bad)
    const { items } = this.#written ?? { items: [] }
    const made = new Map(items.flatMap(({ things }) => [...things]))
    const kept = new StandingOfBatch(this.#work, this.#origin.source, questions.items, made)
    await this.#keep(fresh, kept, questions)
    const written = {
      records: new Set(fresh.map(({ row, key }) => nameOf(row.kind, key))),
      items: [kept],
    }
    this.#written = written
    if (afterwards.length === 0) return
    await this.#writes.done()
    await this.#take(afterwards, new Questions(this.#work, this.#origin.source, afterwards, false))
    // The batch that waits has asked before either.
    const { records, items: more } = this.#written
    this.#written = {
      records: new Set([...written.records, ...records]),
      items: [...written.items, ...more],
    }
  }

  #judge(row: MappedRow, standing: Map<string, StandingRecord>): Judgement {
    const { kind } = row
    if (row.key === null || row.raw.faults?.length) {
      const { reasons } = row
      if (reasons.length > 0 || row.key === null) return { row, reasons }
    }
    const key = this.#keyAmongOthers(row, row.key, standing)
    const hash = row.hash?.() ?? hashOfFields(row.raw.fields)
    const before = standing.get(nameOf(kind, key)) ?? null
    const isSame = before?.hash === hash && readAlike(before, row)
    // What was taken once, read by this map, is not read again.
    if (!isSame && row.reasons.length > 0) return { row, reasons: row.reasons }
    const { unnumbered = null } = row
    const { source, file } = this.#origin
    const submitted = row.submission?.at ?? ''
    const claimed = this.#claims.claim({ source, kind, key, hash, file, unnumbered, submitted })
    if (claimed) return { row, reasons: [claimed] }
    if (isSame) return 'unchanged'
    // Another submission of the same return: what it is worth shows once the first is kept.
    if (before?.taken) return 'afterwards'
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
  #keyAmongOthers(
    row: MappedRow,
    key: string,
    standing: ReadonlyMap<string, StandingRecord>,
  ): string {
    const own = keyWithName(row)
    if (own === null) return key
    const { source } = this.#origin
    const submitted = row.submission?.at ?? ''
    const isOwn =
      standing.has(nameOf(row.kind, own)) ||
      this.#claims.isOfOthers({ source, kind: row.kind, key, submitted }, row.unnumbered ?? '')
    return isOwn ? own : key
  }

  #quarantine(bad: readonly Bad[]): void {
    this.counts.quarantined += bad.length
    const rows = bad.map(({ row: { raw, kind, key }, reasons }) => ({
      extract_id: this.#origin.extractId,
      line: raw.line,
      kind,
      key,
      raw: JSON.stringify(raw.fields),
      reasons: JSON.stringify(reasons),
    }))
    this.#writes.add(
      insertRows(this.#work.db, 'quarantine', rows, { nul: 'strip', together: true }),
    )
  }

  async #keep(
    fresh: readonly Fresh[],
    standing: StandingOfBatch,
    questions: Questions,
  ): Promise<void> {
    if (fresh.length === 0) return
    const nextId = await idsFor(this.#work.db, 'record', fresh.length, await questions.drawn())
    this.counts.imported += fresh.length
    this.#planner.kept(fresh.length)
    const corrected = fresh.flatMap(({ before }) => (before ? [before.id] : []))
    if (corrected.length > 0) {
      await this.#work.db
        .updateTable('record')
        .set({ current: false })
        .where(sql<boolean>`id = ${anyId(corrected)}`)
        .execute()
    }
    const writes = this.#writes
    const ids = fresh.map(() => nextId())
    writes.add(this.#write(fresh, ids))
    await this.#note(fresh, ids, questions)
    const records = fresh.map(({ row, items }, at) => ({
      recordId: ids[at] as number,
      items,
      asAt: row.asAt ?? null,
      submitted: row.submission?.at ?? null,
    }))
    for (const [at, record] of records.entries())
      if (mayBeReadAgain(record) && isKeptAsItCame(fresh[at]!.row)) this.#read.add(record)
    await applyRecords(
      this.#work,
      this.#maps,
      this.#origin.source,
      records,
      corrected,
      writes,
      standing,
      this.#read,
    )
  }

  #write(fresh: readonly Fresh[], ids: readonly number[]): Promise<unknown> {
    const rows = fresh.map(({ row, key, hash, before }, at) => ({
      id: ids[at],
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
    return insertRows(this.#work.db, 'record', rows, { nul: 'strip', together: true })
  }

  async #note(
    fresh: readonly Fresh[],
    ids: readonly number[],
    { spellings }: Questions,
  ): Promise<void> {
    const items = fresh.map((one) => one.items)
    const { source } = this.#origin
    const spelt = await this.#spellings.notes(this.#work, source, items, spellings)
    const rows = fresh.flatMap(({ row }, at) => {
      const notes = [...(row.notes?.() ?? []), ...(spelt[at] ? [spelt[at]] : [])]
      if (notes.length === 0) return []
      const { extractId } = this.#origin
      return [
        {
          record_id: ids[at],
          extract_id: extractId,
          line: row.raw.line,
          notes: JSON.stringify(notes),
        },
      ]
    })
    this.counts.noted += rows.length
    const options = { nul: 'strip', together: true } as const
    this.#writes.add(insertRows(this.#work.db, 'record_note', rows, options))
  }
}

/** The store keeps neither NUL nor half a surrogate pair: what it keeps of such a row may be read otherwise. */
const isKeptAsItCame = ({ raw }: MappedRow): boolean =>
  Object.entries(raw.fields)
    .flat()
    .every((text) => text.isWellFormed() && !text.includes('\0'))

const outranked = ({ submitted }: StandingRecord, key: string): QuarantineReason => ({
  field: '',
  value: key,
  rule: `The return submitted at ${submitted}, later than this one, says something else.`,
  code: 'LB_ROW_OUTRANKED',
  remedy: archiveErrors.LB_ROW_OUTRANKED.remedy,
})
