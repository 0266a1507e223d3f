import { createHash, type Hash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type DateOrder, LookbackError, refusal } from '../../model/index.ts'
import { type DatesOfFile, dateColumns, datesOfFile, mapWithOrder } from '../dates/read-orders.ts'
import { archiveErrors } from '../errors.ts'
import type { FoundFile } from '../files/files-under.ts'
import { type Source, sourceAbove, sourceNamed } from '../files/sources.ts'
import { documentReader } from '../formats/documents/contents.ts'
import type { DocumentFormat } from '../formats/format.ts'
import type { OpenedFile } from '../formats/opened-file.ts'
import { xlsx } from '../formats/xlsx.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import type { OwnMap } from '../maps/own-maps.ts'
import { mapHash } from '../maps/stored-maps.ts'
import { type ChosenMaps, chooseMaps } from './choose-maps.ts'
import { isManifest, manifestOf, refInName } from './documents/manifest.ts'
import {
  type DocumentOfFolder,
  documentOf,
  type FirstLook,
  filesAtOnce,
  knownBy,
  lookAt,
} from './first-look.ts'
import { hashOfFile } from './hash-of-file.ts'
import { joinedFile, joinsOf } from './join-rows.ts'
import { type JoinedTable, type JoinedTables, type RowFile, takeJoined } from './joined-tables.ts'
import { asRefused, type Refused } from './refused.ts'
import type { SourceExtract } from './source-extract.ts'
import { type StandingExtracts, takenBefore } from './taken-before.ts'
import { lackingColumns } from './unread-columns.ts'

export interface Surroundings {
  /** One named by hand. */
  readonly named: readonly ImportMap[]
  /** Of one's own, each for its source. */
  readonly own: readonly OwnMap[]
  /** Those that come with Lookback. */
  readonly shipped: readonly ImportMap[]
  readonly sources: readonly Source[]
  /** What `--source` said. */
  readonly source: string | undefined
  /** What `--date-order` said. */
  readonly dateOrder?: DateOrder | undefined
  /** What the store has. */
  readonly standing: StandingExtracts
  /** Of files that were looked at already, by their paths. */
  readonly looked?: ReadonlyMap<string, FirstLook> | undefined
}

/** In the order they are tried: a person's word, what read the source before, what comes with Lookback. */
const mapsFor = ({ named, own, shipped }: Surroundings, source: string): readonly ImportMap[] => [
  ...named,
  ...own.filter((one) => one.source === source).map(({ map }) => map),
  ...shipped,
]

interface FolderOfDocuments {
  readonly format: DocumentFormat
  readonly files: DocumentOfFolder[]
}

/** What becomes an extract when its turn comes: until then only what kind of file it is was looked at. */
export interface FoundExtract {
  readonly kind: SourceExtract['content']['kind']
  readonly bytes: number
  readonly order: number
  /** Null: it was refused. Asked again it is the same. */
  extract(): Promise<SourceExtract | null>
}

export interface FoundExtracts {
  /** In the order they are to be taken: what others speak of comes first. */
  readonly found: readonly FoundExtract[]
  /** Grows as extracts are asked for. */
  readonly refused: Refused[]
  /** Resolves when all that can be refused of files of rows is. */
  over(): Promise<void>
}

/** Recognises every file; those that cannot be read are refused one by one, the others become extracts. */
export async function findExtracts(
  files: readonly FoundFile[],
  around: Surroundings,
): Promise<FoundExtracts> {
  const refused: Refused[] = []
  const folders = new Map<string, FolderOfDocuments>()
  const rowFiles: RowFile[] = []
  const joined = new Map<string, JoinedTable>()
  const own = around.own.map(({ map }) => map)
  const knowsHeader = knownBy([...around.named, ...own, ...around.shipped])
  for (const [at, file] of files.entries()) {
    if (at % filesAtOnce === 0) await setImmediate()
    try {
      const seen = around.looked?.get(file.path) ?? (await lookAt(file, knowsHeader))
      if ('document' in seen) {
        const folder = dirname(file.path)
        const found = folders.get(folder)
        if (found) found.files.push(seen.document)
        else folders.set(folder, { format: seen.format, files: [seen.document] })
      } else if (!(await takeJoined({ file, ...seen }, await mapsOf(file, around), joined)))
        rowFiles.push({ file, ...seen })
    } catch (error) {
      refused.push(asRefused(file.name, error))
    }
  }
  const taken = new Set<string>()
  const ofRows = rowFiles.map((one): FoundExtract => {
    const { look, format } = one
    const extract = once(async () => {
      try {
        const { extract: made, files: with_ } = await rowsExtract(one, around, joined)
        for (const name of with_) taken.add(name)
        return made
      } catch (error) {
        const folder = folders.get(dirname(one.file.path))
        if (folder && (await isDocumentToo(one, error)))
          folder.files.push(await documentOf(one.file, look))
        else refused.push(asRefused(one.file.name, error))
        return null
      }
    })
    return { kind: 'rows', bytes: look.size, order: format.order, extract }
  })
  const over = once(async () => {
    for (const one of ofRows) await one.extract()
    for (const name of [...joined.values()].flatMap((table) => table.files))
      if (!taken.has(name)) refused.push(asRefused(name, refusal(archiveErrors, 'LB_MAP_JOIN')))
  })
  const ofDocuments = [...folders].map(([folder, found]): FoundExtract => {
    const extract = once(async () => {
      // A workbook may turn out to be a document among them.
      await over()
      try {
        return await documentsExtract(folder, found, around)
      } catch (error) {
        refused.push(...found.files.map((file) => asRefused(file.name, error)))
        return null
      }
    })
    const bytes = found.files.reduce((sum, { size }) => sum + size, 0)
    return { kind: 'documents', bytes, order: found.format.order, extract }
  })
  const found = [...ofRows, ...ofDocuments].toSorted((one, other) => one.order - other.order)
  return { found, refused, over }
}

/** All at once, for whoever wants to know what they are and takes none. */
export async function prepareExtracts(
  files: readonly FoundFile[],
  around: Surroundings,
): Promise<{ readonly extracts: readonly SourceExtract[]; readonly refused: readonly Refused[] }> {
  const { found, refused, over } = await findExtracts(files, around)
  const extracts: SourceExtract[] = []
  for (const one of found) {
    const extract = await one.extract()
    if (extract !== null) extracts.push(extract)
  }
  await over()
  return { extracts, refused }
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | null = null
  return () => {
    done ??= work()
    return done
  }
}

/** A workbook that no map reads, among documents, and called or listed as one of a case: it is read as they are. */
async function isDocumentToo({ file, format }: RowFile, error: unknown): Promise<boolean> {
  if (format.id !== xlsx.id || !(error instanceof LookbackError)) return false
  if (error.code !== 'LB_FILE_UNKNOWN' && error.code !== 'LB_FILE_NO_ROWS') return false
  const manifest = await manifestOf(dirname(file.path))
  return manifest.refsOf(file.name).length > 0 || /\d/.test(refInName(file.name))
}

/** @returns the extract, and the names of the files that it is joined with */
async function rowsExtract(
  { file: found, look, format }: RowFile,
  around: Surroundings,
  joined: JoinedTables,
): Promise<{ readonly extract: SourceExtract; readonly files: readonly string[] }> {
  const source = await sourceOf(found, around)
  const opened = await format.open(look)
  const added = [...joined.values()].flatMap(({ columns }) => [...columns])
  const context = [...format.context, ...added]
  const chosen = chooseMaps(found.name, opened.tables, {
    source,
    maps: mapsFor(around, source.id),
    context,
  })
  const joins = new Map(
    [...chosen.tables].map(([name, { map }]) => [name, joinsOf(map, joined)] as const),
  )
  const used = [...new Set([...joins.values()].flat().map(({ table }) => table))]
  const files = used.flatMap((table) => table.files)
  const file = used.length === 0 ? opened : joinedFile(opened, (name) => joins.get(name) ?? [])
  const { headers, notRead } = chosen
  const start = (maps: readonly ImportMap[]) => {
    const hash = startOf(source, mapsById(maps))
    for (const other of used.flatMap(({ hashes }) => hashes)) hash.update(`\n${other}`)
    return hash
  }
  const unread = [...chosen.tables.values()].map(({ map }) => map)
  const before = await takenBefore(
    { bytes: look.bytes, maps: unread, stated: around.dateOrder, start },
    around.standing,
  )
  const dates = before
    ? { found: before.dates, numbersAreDays: false }
    : await datesIn(found.name, file, chosen, added, around.dateOrder)
  const tables = new Map(
    [...chosen.tables].map(([name, { map, header }]) => [
      name,
      { map: mapWithOrder(map, dates), header },
    ]),
  )
  const maps = mapsById([...tables.values()].map(({ map }) => map))
  const extract: SourceExtract = {
    name: [found.name, ...(files.length > 0 ? [files.join(', ')] : [])].join(' with '),
    source,
    format: maps.find((map) => map.format !== undefined)?.format ?? format.id,
    map: maps.map(({ id }) => id).join(', '),
    bytes: look.size,
    hash: before?.hash ?? (await hashOfFile(look.bytes, start(maps))),
    order: format.order,
    content: {
      kind: 'rows',
      file,
      tables,
      headers,
      dates,
      notRead: [...notRead, ...lackingColumns(file.tables, tables, context)],
    },
  }
  return { extract, files }
}

/** A file without a column of dates is not read for them. */
async function datesIn(
  name: string,
  file: OpenedFile,
  { tables, headers }: ChosenMaps,
  joined: readonly string[],
  stated: DateOrder | undefined,
): Promise<DatesOfFile> {
  const hasDates = [...tables.values()].some(({ map, header }) =>
    dateColumns(map).some((column) => header.columns.includes(column) || joined.includes(column)),
  )
  if (!hasDates) return { found: null, numbersAreDays: false }
  return datesOfFile(name, file.rows(headers), (table) => tables.get(table)?.map, stated)
}

async function documentsExtract(
  folder: string,
  { format, files }: FolderOfDocuments,
  around: Surroundings,
): Promise<SourceExtract> {
  const [first] = files
  if (!first) throw refusal(archiveErrors, 'LB_FILE_EMPTY')
  const source = await sourceOf(first, around)
  let bytes = 0
  const hash = createHash('sha256').update(`${source.id}\nreader ${documentReader}`)
  for (const { name, size, hash: content } of files) {
    bytes += size
    hash.update(`\n${name}\n${content}`)
  }
  // A list that was mended gives the documents anew.
  for (const list of (await readdir(folder)).filter(isManifest).sort())
    hash.update(`\n${list}\n${await hashOfFile(join(folder, list), createHash('sha256'))}`)
  return {
    name: files.length === 1 ? first.name : dirname(first.name),
    source,
    format: 'documents',
    map: null,
    bytes,
    hash: hash.digest('hex'),
    order: format.order,
    content: { kind: 'documents', folder, files },
  }
}

/** Several tables may be read with one map. */
const mapsById = (maps: readonly ImportMap[]): readonly ImportMap[] => [
  ...new Map(maps.map((map) => [map.id, map])).values(),
]

/** The same file read with another map is another extract: a map that was mended reads it again. */
function startOf(source: Source, maps: readonly ImportMap[]): Hash {
  const hash = createHash('sha256').update(source.id)
  for (const one of maps.map(mapHash).sort()) hash.update(`\n${one}`)
  return hash
}

/** Whose source nobody says is refused where it would be read. */
async function mapsOf(file: FoundFile, around: Surroundings): Promise<readonly ImportMap[]> {
  const { named, own, shipped } = around
  if (own.length === 0) return [...named, ...shipped]
  const source = await sourceOf(file, around).catch(() => null)
  return mapsFor(around, source?.id ?? '')
}

async function sourceOf(file: FoundFile, { source, sources }: Surroundings): Promise<Source> {
  const above = source ? null : await sourceAbove(file.path, file.top)
  if (above) return above
  if (!source)
    throw refusal(
      archiveErrors,
      'LB_SOURCE_UNKNOWN',
      `Nothing says which source ${file.name} came from.`,
    )
  const { id, kind } = sourceNamed(source)
  const known = sources.find((one) => one.id === id)
  if (known) return known
  if (!kind)
    throw refusal(
      archiveErrors,
      'LB_SOURCE_UNKNOWN',
      `The review knows no source “${id}”; name its kind too: ${id}:policeCrime.`,
    )
  return { id, name: id, agency: id, kind }
}
