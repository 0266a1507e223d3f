import type { DocumentItem, LookbackError } from '../../../model/index.ts'
import type { QuarantineReason } from '../../../store/index.ts'
import { type ArchiveError, archiveErrors } from '../../errors.ts'
import { documentReader } from '../../formats/documents/contents.ts'
import type { KeptMember } from '../../pages/keep-original.ts'
import type { MappedRow } from '../../rows/mapped-row.ts'

/** A file of the folder, and the cases it belongs to. */
export interface DocumentFile {
  readonly name: string
  readonly line: number
  readonly sha256: string
  readonly refs: readonly string[]
}

/**
 * What a document is known by: its cases and its content. Another file of its name is another
 * document, and never takes its place; a copy of it under another name is the same.
 */
export const documentKey = ({ refs, sha256 }: Pick<DocumentFile, 'refs' | 'sha256'>): string =>
  `${refs.join('; ')}|${sha256}`

/** A document as a row: a document of its case for itself, and one for each that stands in it. */
export function familyRow(
  file: DocumentFile,
  key: string,
  members: readonly KeptMember[],
): MappedRow {
  return {
    ...rowOf(file),
    key,
    items: () => file.refs.flatMap((ref) => itemsFor(file, key, ref, members)),
  }
}

function itemsFor(
  { refs }: DocumentFile,
  key: string,
  ref: string,
  members: readonly KeptMember[],
): readonly DocumentItem[] {
  const own = refs.length === 1 ? key : `${key}|${ref}`
  const keys = keysOf(own, members)
  return members.map(({ name, attachedTo, mediaType, text, pages, mail, original }, at) => ({
    item: 'document',
    key: keys[at] as string,
    caseRef: ref,
    name,
    attachedTo: attachedTo === null ? null : (keys[attachedTo] ?? null),
    mediaType,
    text,
    original,
    mail,
    pages,
  }))
}

/** By name and, of several of one name, their order: a reader that finds more leaves the others what they are. */
function keysOf(own: string, members: readonly KeptMember[]): readonly string[] {
  const times = new Map<string, number>()
  return members.map(({ name }, at) => {
    if (at === 0) return own
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    return `${own}|${time}|${name}`
  })
}

/** A document that is not taken, and why. */
export const refusedRow = (
  file: DocumentFile,
  { code, cause }: Pick<LookbackError, 'code' | 'cause'>,
): MappedRow => ({
  ...rowOf(file),
  key: file.name,
  reasons: [reasonOf(file, code as ArchiveError, cause)],
})

const reasonOf = ({ name }: DocumentFile, code: ArchiveError, rule: string): QuarantineReason => ({
  field: 'file',
  value: name,
  rule,
  code,
  remedy: archiveErrors[code].remedy,
})

const rowOf = ({ name, line, sha256, refs }: DocumentFile): MappedRow => ({
  raw: {
    table: 'documents',
    line,
    fields: { file: name, case_ref: refs.join('; '), sha256, reader: documentReader },
  },
  kind: 'document',
  key: null,
  mapHash: null,
  reasons: [],
  items: () => [],
})
