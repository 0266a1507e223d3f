import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { LookbackError, refusal } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import type { FoundFile } from '../files/files-under.ts'
import { type Source, sourceAbove, sourceNamed } from '../files/sources.ts'
import type { OpenedFile } from '../formats/raw-row.ts'
import { recognise } from '../formats/recognise.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import { mapHash } from '../maps/stored-maps.ts'

/** One extract to be: where it is, what it is, and whose. */
export interface SourceExtract {
  readonly name: string
  readonly source: Source
  readonly format: string
  readonly map: string | null
  readonly bytes: number
  /** SHA-256 of source, maps and content; of names and contents for a folder of documents. */
  readonly hash: string
  readonly content:
    | {
        readonly kind: 'rows'
        readonly file: OpenedFile
        readonly maps: ReadonlyMap<string, ImportMap>
      }
    | { readonly kind: 'documents'; readonly folder: string; readonly paths: readonly string[] }
}

export interface Refused {
  readonly file: string
  readonly code: string
  readonly cause: string
  readonly remedy: string
}

export interface Surroundings {
  readonly maps: readonly ImportMap[]
  readonly sources: readonly Source[]
  /** What `--source` said. */
  readonly source: string | undefined
}

/** Recognises every file; those that cannot be read are refused one by one, the others become extracts. */
export async function prepareExtracts(
  files: readonly FoundFile[],
  around: Surroundings,
): Promise<{ readonly extracts: readonly SourceExtract[]; readonly refused: readonly Refused[] }> {
  const extracts: SourceExtract[] = []
  const refused: Refused[] = []
  const documents = new Map<string, FoundFile[]>()
  for (const file of files) {
    try {
      const opened = await recognise(file.path)
      if (opened.format === 'document') {
        const folder = dirname(file.path)
        documents.set(folder, [...(documents.get(folder) ?? []), file])
      } else extracts.push(await rowsExtract(file, opened, around))
    } catch (error) {
      refused.push(asRefused(file.name, error))
    }
  }
  for (const [folder, found] of documents) {
    try {
      extracts.push(await documentsExtract(folder, found, around))
    } catch (error) {
      refused.push(...found.map((file) => asRefused(file.name, error)))
    }
  }
  return { extracts, refused }
}

export function asRefused(file: string, error: unknown): Refused {
  if (!(error instanceof LookbackError)) throw error
  const { code, cause, remedy } = error
  return { file, code, cause, remedy }
}

async function rowsExtract(
  found: FoundFile,
  file: OpenedFile,
  around: Surroundings,
): Promise<SourceExtract> {
  const source = await sourceOf(found, around)
  const maps = new Map<string, ImportMap>()
  for (const table of file.tables) {
    const map = around.maps.find(
      ({ recognise, sources }) =>
        sources.includes(source.kind) &&
        recognise.every((column) => table.columns.includes(column)),
    )
    if (map) maps.set(table.name, map)
  }
  if (maps.size === 0)
    throw refusal(
      archiveErrors,
      'LB_FILE_UNKNOWN',
      `No map fits the columns of ${found.name} for a ${source.kind} source.`,
    )
  const first = [...maps.values()][0]
  const format =
    file.format === 'cin-census'
      ? 'cin-census'
      : first?.id.startsWith('ssda903')
        ? 'ssda903'
        : first?.id === 'annex-a'
          ? 'annex-a'
          : file.format
  return {
    name: found.name,
    source,
    format,
    map: first?.id ?? null,
    bytes: (await stat(found.path)).size,
    hash: await hashOfFile(found.path, startOf(source, maps.values())),
    content: { kind: 'rows', file, maps },
  }
}

async function documentsExtract(
  folder: string,
  found: readonly FoundFile[],
  around: Surroundings,
): Promise<SourceExtract> {
  const [first] = found
  if (!first) throw refusal(archiveErrors, 'LB_FILE_EMPTY')
  const source = await sourceOf(first, around)
  let bytes = 0
  const hash = createHash('sha256').update(source.id)
  for (const { path, name } of found) {
    bytes += (await stat(path)).size
    hash.update(`\n${name}\n${await hashOfFile(path, createHash('sha256'))}`)
  }
  return {
    name: found.length === 1 ? first.name : dirname(first.name),
    source,
    format: 'documents',
    map: null,
    bytes,
    hash: hash.digest('hex'),
    content: { kind: 'documents', folder, paths: found.map(({ path }) => path) },
  }
}

/** The same file read with another map is another extract: a map that was mended reads it again. */
function startOf(source: Source, maps: Iterable<ImportMap>): ReturnType<typeof createHash> {
  const hash = createHash('sha256').update(source.id)
  for (const one of [...maps].map(mapHash).sort()) hash.update(`\n${one}`)
  return hash
}

async function hashOfFile(path: string, hash: ReturnType<typeof createHash>): Promise<string> {
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex')
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
