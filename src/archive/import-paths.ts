import { readFile } from 'node:fs/promises'
import type { Door, Who } from '../access/index.ts'
import { analyze } from '../store/index.ts'
import { importExtract } from './extracts/import-extract.ts'
import {
  asRefused,
  prepareExtracts,
  type Refused,
  type SourceExtract,
} from './extracts/prepare-extracts.ts'
import { filesUnder } from './files/files-under.ts'
import { Claims } from './keep/claims.ts'
import type { Counts } from './keep/row-importer.ts'
import type { ImportMap } from './maps/map-schema.ts'
import { parseMap } from './maps/parse-map.ts'
import { shippedMaps } from './maps/shipped-maps.ts'

export interface ImportOptions {
  /** The source, where no source.yml says so: `ID`, or `ID:KIND` for a new one. */
  readonly source?: string
  /** An import map of one's own. */
  readonly map?: string
  readonly progress?: (step: {
    readonly stage: string
    readonly done: number
    readonly total?: number | null
  }) => void
}

export interface ExtractResult extends Readonly<Counts> {
  readonly file: string
  readonly format: string
  readonly source: string
}

export interface ImportResult {
  readonly extracts: readonly ExtractResult[]
  readonly refused: readonly Refused[]
}

/**
 * Takes files and folders in: recognised from their content, each extract in one transaction, every row imported,
 * unchanged or quarantined. A file that cannot be read at all is refused by itself; the others go on.
 */
export async function importPaths(
  door: Door,
  who: Who,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const maps = await mapsFor(options.map)
  const sources = await knownSources(door, who)
  const prepared = await prepareExtracts(await filesUnder(paths), {
    maps,
    sources,
    source: options.source,
  })
  const refused = [...prepared.refused]
  // Case systems before censuses, documents last: what is spoken of should be there when it is spoken of.
  const queue = prepared.extracts.toSorted((a, b) => orderOf(a) - orderOf(b))
  const claims = new Claims()
  const extracts: ExtractResult[] = []
  for (const [index, extract] of queue.entries()) {
    options.progress?.({ stage: 'import files', done: index, total: queue.length })
    const rows = (done: number) => {
      if (done % 2000 === 0 && done > 0)
        options.progress?.({ stage: `import ${extract.name}`, done })
    }
    try {
      const counts = await importExtract(door, who, extract, claims, rows)
      extracts.push({
        file: extract.name,
        format: extract.format,
        source: extract.source.id,
        ...counts,
      })
    } catch (error) {
      refused.push(asRefused(extract.name, error))
    }
  }
  options.progress?.({ stage: 'import files', done: queue.length, total: queue.length })
  await settle(door, who, refused)
  return { extracts, refused }
}

const orderOf = ({ content, format }: SourceExtract): number =>
  content.kind === 'documents' ? 3 : format === 'cin-census' ? 2 : 1

async function mapsFor(path: string | undefined): Promise<readonly ImportMap[]> {
  if (!path) return shippedMaps()
  return [parseMap(await readFile(path, 'utf8'), path), ...shippedMaps()]
}

const knownSources = (door: Door, who: Who) =>
  door.enter(who, async (work) => {
    work.note({ action: 'consultation', subject: 'sources', purpose: 'dataQuality' })
    return work.db.selectFrom('source').selectAll().execute()
  })

/** Says on the ledger what was refused, and lets the planner see what came in. */
async function settle(door: Door, who: Who, refused: readonly Refused[]): Promise<void> {
  await door.enter(who, async (work) => {
    const files = refused.map(({ file, code }) => ({ file, code }))
    work.note({
      action: refused.length > 0 ? 'refused' : 'collection',
      subject: 'import',
      details: { refused: files },
    })
    await analyze(work.db, [
      'record',
      'case_file',
      'mention',
      'event',
      'thing',
      'thing_link',
      'case_staff',
      'document',
      'provenance',
    ])
  })
}
