import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../../access/index.ts'
import { LookbackError } from '../../../model/index.ts'
import { readDocument } from '../../formats/documents/document-reader.ts'
import type { NotRead } from '../../formats/not-read.ts'
import { keepOriginals } from '../../pages/keep-original.ts'
import type { MappedRow } from '../../rows/mapped-row.ts'
import type { DocumentContent } from '../source-extract.ts'
import { type DocumentFile, documentKey, familyRow, refusedRow } from './document-row.ts'
import { type Manifest, manifestOf, refInName } from './manifest.ts'

/**
 * The documents of a folder, each with all that stands in it. What is not read of them is told
 * through `notRead` once the last is given.
 */
export async function* documentRows(
  work: UnitOfWork,
  source: string,
  { folder, paths }: DocumentContent,
  notRead: (all: readonly NotRead[]) => void,
): AsyncGenerator<MappedRow> {
  const manifest = await manifestOf(folder)
  const refs = await caseRefs(work, source)
  const keys = await standingKeys(work, source)
  const told: NotRead[] = [...manifest.notRead(paths.map((path) => basename(path)))]
  const seen = new Map<string, MappedRow>()
  for (const [index, path] of paths.entries()) {
    const bytes = await readFile(path)
    const file = fileOf(path, index + 1, bytes, manifest)
    const copied = seen.get(documentKey(file))
    if (copied) {
      told.push({ what: 'copy', name: file.name, where: copied.raw.fields.file ?? '', count: 1 })
      yield copied
      continue
    }
    const row = await rowOf(work, file, bytes, { manifest, refs, keys, told })
    if (row.reasons.length === 0) seen.set(documentKey(file), row)
    yield row
  }
  notRead(told)
}

interface Surroundings {
  readonly manifest: Manifest
  readonly refs: ReadonlySet<string>
  readonly keys: ReadonlyMap<string, string>
  readonly told: NotRead[]
}

async function rowOf(
  work: UnitOfWork,
  file: DocumentFile,
  bytes: Buffer,
  { manifest, refs, keys, told }: Surroundings,
): Promise<MappedRow> {
  const unknown = file.refs.find((ref) => !refs.has(ref))
  if (unknown !== undefined) {
    const which = `There is no case “${unknown.slice(0, 80)}” of this source.`
    const cause = manifest.fault === null ? which : `${which} ${manifest.fault}`
    return refusedRow(file, { code: 'LB_DOCUMENT_NO_CASE', cause })
  }
  try {
    const family = await readDocument(file.name, bytes)
    told.push(...family.notRead)
    const own = documentKey(file)
    return familyRow(file, keys.get(own) ?? own, await keepOriginals(work, family.members))
  } catch (error) {
    if (error instanceof LookbackError) return refusedRow(file, error)
    throw error
  }
}

function fileOf(path: string, line: number, bytes: Buffer, manifest: Manifest): DocumentFile {
  const name = basename(path)
  const named = manifest.refsOf(name)
  return {
    name,
    line,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    refs: named.length > 0 ? named : [refInName(name)],
  }
}

async function caseRefs({ db }: UnitOfWork, source: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ ref: string }>`
    select ref from case_file where source_id = ${source}`.execute(db)
  return new Set(rows.map(({ ref }) => ref))
}

/** Documents that stand already keep the key they have: before this version it was their name. */
async function standingKeys(
  { db }: UnitOfWork,
  source: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ key: string; ref: string; sha256: string }>`
    select key, raw->>'case_ref' as ref, raw->>'sha256' as sha256 from record
    where source_id = ${source} and kind = 'document' and current`.execute(db)
  return new Map(rows.map(({ key, ref, sha256 }) => [documentKey({ refs: [ref], sha256 }), key]))
}
