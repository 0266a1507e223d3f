import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Door, UnitOfWork, Who } from '../access/index.ts'
import type { DateOrder } from '../model/index.ts'
import type { DateOrderFound } from './dates/decide-order.ts'
import { LookedAhead } from './extracts/first-look.ts'
import { importExtract } from './extracts/import-extract.ts'
import { type FoundExtract, findExtracts } from './extracts/prepare-extracts.ts'
import { ReadingAhead } from './extracts/reading/reading-ahead.ts'
import { asRefused, type Refused } from './extracts/refused.ts'
import type { SourceExtract } from './extracts/source-extract.ts'
import { timeLeft } from './extracts/time-left.ts'
import { filesUnder } from './files/files-under.ts'
import type { NotRead } from './formats/not-read.ts'
import { Claims } from './keep/claims.ts'
import { ReadBefore } from './keep/items/read-before.ts'
import { Planner } from './keep/planner.ts'
import { type Counts, usualBatch } from './keep/row-importer.ts'
import type { ImportMap } from './maps/map-schema.ts'
import { ownMaps } from './maps/own-maps.ts'
import { parseMap } from './maps/parse-map.ts'
import { shippedMaps } from './maps/shipped-maps.ts'

export interface ImportOptions {
  /** The source, where no source.yml says so: `ID`, or `ID:KIND` for a new one. */
  readonly source?: string
  /** An import map of one's own. */
  readonly map?: string
  /** Whether maps of one's own that read a source before are tried on its files again; they are where nothing says. */
  readonly ownMaps?: boolean
  /** Whether dates of digits alone say the day first or the month, where the files do not show it. */
  readonly dateOrder?: DateOrder
  /** Say what would come of it, and keep nothing. */
  readonly dryRun?: boolean
  /** How many rows are kept together, 1,000 where nothing says: memory grows with it, what is kept is the same. */
  readonly batchRows?: number
  readonly progress?: (step: {
    readonly stage: string
    readonly done: number
    readonly total?: number | null
    /** Seconds until the end, as far as the bytes taken so far let it be guessed. */
    readonly left?: number | null
  }) => void
  /** Called where another import or a refresh has to end first. */
  readonly waits?: () => void
  /** What was seen of the files already (`lookAhead`); it ends here. */
  readonly looked?: LookedAhead | undefined
  /** Part of the transaction of each extract, once its rows are kept. */
  readonly kept?: (work: UnitOfWork) => Promise<void>
}

export interface ExtractResult extends Readonly<Counts> {
  readonly extractId: string
  readonly file: string
  readonly format: string
  readonly source: string
  /** The ids of the import maps that read it; null for documents. */
  readonly map: string | null
  /** What the file holds and nothing reads. */
  readonly notRead: readonly NotRead[]
  /** How its dates of digits alone are read, who says so, and how many show what; null: there are none. */
  readonly dates: DateOrderFound | null
}

export interface ImportResult {
  readonly extracts: readonly ExtractResult[]
  readonly refused: readonly Refused[]
}

/**
 * Takes files and folders in: recognised from their content, each extract in one transaction, every row imported,
 * unchanged or quarantined, with what was not read. A file that cannot be read at all is refused by itself; the
 * others go on.
 *
 * @throws LB_FILE_MISSING, LB_MAP_INVALID, before anything is read
 */
export async function importPaths(
  door: Door,
  who: Who,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const named = await mapNamed(options.map)
  const { sources, standing, own } = await whatStands(door, who)
  const { found, refused, over } = await findExtracts(await filesUnder(paths), {
    named,
    own: options.ownMaps === false ? [] : own,
    shipped: shippedMaps(),
    sources,
    standing,
    source: options.source,
    dateOrder: options.dateOrder,
    looked: await options.looked?.over(),
  })
  const { progress, batchRows } = options
  const most = 2 * (batchRows ?? usualBatch)
  const run: Run = {
    found,
    refused,
    claims: new Claims(),
    read: new ReadBefore(),
    planner: new Planner(),
    progress,
    batchRows,
    waits: options.waits,
    left: timeLeft(found.map(({ bytes }) => bytes)),
    ahead: new ReadingAhead(found, most, ({ hash }) => !standing.has(hash)),
  }
  const extracts = await (options.dryRun
    ? tryExtracts(door, who, run)
    : takeExtracts(door, who, run, options.kept)
  ).finally(() => run.ahead.close())
  await over()
  if (options.dryRun) return { extracts, refused }
  options.progress?.({ stage: 'import files', done: extracts.length, total: extracts.length })
  await settle(door, who, refused, run.planner)
  return { extracts, refused }
}

/** Begins to look at files whose store is still to be made, and has no maps of its own. */
export const lookAhead = (paths: readonly string[]): LookedAhead => new LookedAhead(paths)

interface Run {
  readonly found: readonly FoundExtract[]
  readonly refused: Refused[]
  readonly claims: Claims
  readonly read: ReadBefore
  readonly planner: Planner
  readonly progress: ImportOptions['progress']
  readonly batchRows: number | undefined
  readonly waits: (() => void) | undefined
  readonly left: (done: number) => number | null
  readonly ahead: ReadingAhead
}

/** Each in a unit of work of its own. */
async function takeExtracts(
  door: Door,
  who: Who,
  run: Run,
  kept: ImportOptions['kept'],
): Promise<readonly ExtractResult[]> {
  const extracts: ExtractResult[] = []
  for (const [at, one] of run.found.entries()) {
    const extract = await one.extract()
    try {
      if (extract === null) continue
      extracts.push(
        await door.enter(who, async (work) => {
          const taken = await takeExtract(work, run, extract, at)
          await kept?.(work)
          return taken
        }),
      )
    } catch (error) {
      run.planner.forget()
      run.refused.push(asRefused(extract?.name ?? '', error))
    } finally {
      await run.ahead.leave(at)
    }
  }
  return extracts
}

async function takeExtract(
  work: UnitOfWork,
  run: Run,
  extract: SourceExtract,
  at: number,
): Promise<ExtractResult> {
  const { found, claims, read, planner, progress, batchRows, waits } = run
  progress?.({ stage: 'import files', done: at, total: found.length, left: run.left(at) })
  const { name, format, map, source } = extract
  const tell = (done: number) => {
    if (done % 2000 === 0 && done > 0) progress?.({ stage: `import ${name}`, done })
  }
  const reader = run.ahead.take(at, extract)
  const isLast = found.slice(at).every(({ kind }) => kind !== 'rows')
  const meanwhile = isLast ? () => planner.tellOfRows(work) : undefined
  const how = { claims, read, planner, progress: tell, batchRows, meanwhile, waits, reader }
  const imported = await importExtract(work, extract, how)
  return { file: name, format, source: source.id, map, ...imported }
}

/** All extracts in one unit of work that is given up at its end: what would be kept is seen, and nothing is. */
async function tryExtracts(door: Door, who: Who, run: Run): Promise<readonly ExtractResult[]> {
  const extracts: ExtractResult[] = []
  const files: string[] = []
  const giveUp = new Error('a dry run keeps nothing')
  const tried = door.enter(who, async (work) => {
    for (const [at, one] of run.found.entries()) {
      const extract = await one.extract()
      if (extract !== null) files.push(extract.name)
      await sql`savepoint extract`.execute(work.db)
      try {
        if (extract !== null) extracts.push(await takeExtract(work, run, extract, at))
      } catch (error) {
        await sql`rollback to savepoint extract`.execute(work.db)
        run.planner.forget()
        run.refused.push(asRefused(extract?.name ?? '', error))
      } finally {
        await run.ahead.leave(at)
      }
    }
    throw giveUp
  })
  await tried.catch((error: unknown) => {
    if (error !== giveUp) throw error
  })
  await door.enter(who, async (work) => {
    work.note({ action: 'consultation', subject: 'import', details: { dryRun: true, files } })
  })
  return extracts
}

const mapNamed = async (path: string | undefined): Promise<readonly ImportMap[]> =>
  path ? [parseMap(await readFile(path, 'utf8'), path)] : []

const whatStands = (door: Door, who: Who) =>
  door.enter(who, async (work) => {
    work.note({ action: 'consultation', subject: 'sources', purpose: 'dataQuality' })
    const sources = await work.db.selectFrom('source').selectAll().execute()
    const extracts = await work.db.selectFrom('extract').select(['id', 'dates']).execute()
    const standing = extracts.map(({ id, dates }) => [id, dates as DateOrderFound | null] as const)
    return { sources, standing: new Map(standing), own: await ownMaps(work) }
  })

/** Says on the ledger what was refused, and lets the planner see what came in, if anything did. */
const settle = (
  door: Door,
  who: Who,
  refused: readonly Refused[],
  planner: Planner,
): Promise<void> =>
  door.enter(who, async (work) => {
    const files = refused.map(({ file, code }) => ({ file, code }))
    work.note({
      action: refused.length > 0 ? 'refused' : 'collection',
      subject: 'import',
      details: { refused: files },
    })
    await planner.tellAll(work)
  })
