import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { analyze } from '../../store/index.ts'

/** Those that are asked while rows are kept. */
const asked = ['record', 'case_file', 'mention', 'thing', 'provenance'] as const

/** What a run may write, but for documents. */
const ofRows = ['case_file', 'mention', 'event', 'thing', 'thing_link', 'case_staff'] as const
const ofAll = ['record', 'document', 'provenance'] as const

/** Tables that have grown as many times over are told of. */
const growth = 4

/**
 * Inside a run of imports the planner still believes tables as large as they were before it: it is told as they grow, and seldom
 * where they are large already. Of the whole run.
 */
export class Planner {
  /** Records, as far as the planner knows of them; null: nobody asked yet. */
  #known: number | null = null
  #kept = 0
  #isNew = false
  #knowsRows = false

  /** Before more rows are kept. */
  async tell(work: Pick<UnitOfWork, 'db'>): Promise<void> {
    if (this.#kept === 0) return
    const known = this.#known ?? (await leastKnown(work))
    this.#known = known
    if (this.#kept < (growth - 1) * known) return
    this.#known = known + this.#kept
    this.#kept = 0
    await analyze(work.db, asked, { roughly: true })
  }

  /** Once all but documents are kept: looking at what came then costs the store time that it has, and not whoever waits for the end. */
  async tellOfRows(work: Pick<UnitOfWork, 'db'>): Promise<void> {
    if (!this.#isNew || this.#knowsRows) return
    this.#knowsRows = true
    await analyze(work.db, ofRows)
  }

  /** All that came in. */
  async tellAll(work: Pick<UnitOfWork, 'db'>): Promise<void> {
    if (!this.#isNew) return
    await analyze(work.db, this.#knowsRows ? ofAll : [...ofAll, ...ofRows])
  }

  kept(records: number): void {
    this.#kept += records
    this.#isNew = true
  }

  /** Of a transaction that was given up what it said of its tables is gone as well. */
  forget(): void {
    this.#known = null
    this.#knowsRows = false
  }
}

/** Of the smallest of the tables: one that is believed empty is read from its start for each question. */
async function leastKnown({ db }: Pick<UnitOfWork, 'db'>): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select min(greatest(reltuples, 0))::float8 as rows from pg_class
    where oid = any (${asked.map((table) => table)}::regclass[])`.execute(db)
  return rows[0]?.rows ?? 0
}
