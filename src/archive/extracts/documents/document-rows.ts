import { hash } from 'node:crypto'
import { basename } from 'node:path'
import { sql } from 'kysely'
import type { KeptOriginals, UnitOfWork } from '../../../access/index.ts'
import { LookbackError } from '../../../model/index.ts'
import { bytesOf } from '../../formats/bytes/short-file.ts'
import type { FamilyMember } from '../../formats/documents/contents.ts'
import { readDocument } from '../../formats/documents/document-reader.ts'
import type { NotRead } from '../../formats/not-read.ts'
import { type KeptMember, keepOriginals } from '../../pages/keep-original.ts'
import type { MappedRow } from '../../rows/mapped-row.ts'
import type { DocumentContent } from '../source-extract.ts'
import { type DocumentFile, documentKey, familyRow, refusedRow } from './document-row.ts'
import { type Manifest, manifestOf, refInName } from './manifest.ts'
import { type Most, readAhead } from './read-ahead.ts'
import { isZip, splitZip } from './split-zip.ts'

/**
 * The documents of a folder, each with all that stands in it. What is not read of them is told
 * through `notRead` once the last is given.
 */
export async function* documentRows(
  work: UnitOfWork,
  source: string,
  { folder, files }: DocumentContent,
  originals: KeptOriginals,
  notRead: (all: readonly NotRead[]) => void,
): AsyncGenerator<MappedRow> {
  const manifest = await manifestOf(folder)
  const [refs, keys] = await Promise.all([caseRefs(work, source), standingKeys(work, source)])
  const told: NotRead[] = [...manifest.notRead(files.map(({ path }) => basename(path)))]
  const seen = new Map<string, MappedRow>()
  const read = readAhead(files, mostAtOnce, ({ path }, index) =>
    readOne(path, index + 1, { manifest, refs }),
  )
  for await (const { file, contents } of kept(read, originals)) {
    const copied = seen.get(documentKey(file))
    if (copied) {
      told.push({ what: 'copy', name: file.name, where: copied.raw.fields.file ?? '', count: 1 })
      yield copied
      continue
    }
    const row = rowOf(file, contents, keys)
    if ('members' in contents) told.push(...contents.notRead)
    if (row.reasons.length === 0) seen.set(documentKey(file), row)
    yield row
  }
  notRead(told)
}

/** Each waits for the disk and its reader in turn. */
const mostAtOnce: Most = { items: 8, bytes: 32 * 2 ** 20 }

interface Surroundings {
  readonly manifest: Manifest
  readonly refs: ReadonlySet<string>
}

type Contents<Member> =
  | { readonly members: readonly Member[]; readonly notRead: readonly NotRead[] }
  | { readonly refused: Pick<LookbackError, 'code' | 'cause'> }

interface ReadDocument<Member = FamilyMember> {
  readonly file: DocumentFile
  readonly contents: Contents<Member>
}

/** Rows are held until the originals they name are sent. */
const mostHeld = 100

/** Each with its originals sent to the store. What stands in the way of keeping one is no fault of the document. */
async function* kept(
  documents: AsyncIterable<readonly ReadDocument[]>,
  originals: KeptOriginals,
): AsyncGenerator<ReadDocument<KeptMember>> {
  let held: ReadDocument<KeptMember>[] = []
  for await (const some of documents) {
    for (const { file, contents } of some)
      held.push({
        file,
        contents:
          'refused' in contents
            ? contents
            : { ...contents, members: keepOriginals(originals, contents.members) },
      })
    if (held.length < mostHeld && !originals.areMany) continue
    await originals.send()
    yield* held
    held = []
  }
  await originals.send()
  yield* held
  await originals.done()
}

/** A file of the folder: itself, or each that stands in a ZIP whose own name tells no case. */
async function readOne(
  path: string,
  line: number,
  surroundings: Surroundings,
): Promise<readonly ReadDocument[]> {
  const { manifest, refs } = surroundings
  const bytes = await bytesOf(path)
  const file = fileOf(path, line, bytes, manifest)
  const unknown = file.refs.find((ref) => !refs.has(ref))
  if (unknown !== undefined) {
    const which = `There is no case “${unknown.slice(0, 80)}” of this source.`
    const split = /\.zip$/i.test(path) && (await splitOf(file, bytes, surroundings))
    if (split) return split
    const cause = [which, manifest.fault].filter(Boolean).join(' ')
    return [{ file, contents: { refused: { code: 'LB_DOCUMENT_NO_CASE', cause } } }]
  }
  const read = await readDocument(file.name, bytes).catch((error: unknown) => {
    if (error instanceof LookbackError) return error
    throw error
  })
  if (read instanceof LookbackError) return [{ file, contents: { refused: read } }]
  return [{ file, contents: read }]
}

/** Null: it is no ZIP of files, or an empty one, and is refused by its name. */
async function splitOf(
  file: DocumentFile,
  bytes: Buffer,
  { manifest, refs }: Surroundings,
): Promise<readonly ReadDocument[] | null> {
  const family = await readDocument(file.name, bytes).catch((error: unknown) => {
    if (error instanceof LookbackError) return error
    throw error
  })
  if (family instanceof LookbackError) return [{ file, contents: { refused: family } }]
  if (!isZip(family)) return null
  const documents: ReadDocument[] = []
  for (const { name, sha256, refs: of, refused, members, notRead } of splitZip(
    family,
    manifest,
    refs,
  )) {
    const own = { name, line: file.line, sha256, refs: of }
    if (refused !== null) {
      const code = refused.isUnreadable ? 'LB_DOCUMENT_UNREADABLE' : 'LB_DOCUMENT_NO_CASE'
      documents.push({ file: own, contents: { refused: { code, cause: refused.cause } } })
    } else {
      documents.push({ file: own, contents: { members, notRead } })
    }
  }
  return documents.length === 0 ? null : documents
}

function rowOf(
  file: DocumentFile,
  contents: Contents<KeptMember>,
  keys: ReadonlyMap<string, string>,
): MappedRow {
  if ('refused' in contents) return refusedRow(file, contents.refused)
  const own = documentKey(file)
  return familyRow(file, keys.get(own) ?? own, contents.members)
}

function fileOf(path: string, line: number, bytes: Buffer, manifest: Manifest): DocumentFile {
  const name = basename(path)
  const named = manifest.refsOf(name)
  return {
    name,
    line,
    sha256: hash('sha256', bytes, 'hex'),
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
