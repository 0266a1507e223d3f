import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { LookbackError } from '../../model/index.ts'
import { type ArchiveError, archiveErrors } from '../errors.ts'
import { readDocument } from '../formats/documents/document-reader.ts'
import type { MappedRow } from '../rows/mapped-row.ts'

/** file name → case reference, from the manifest.csv beside the documents. */
export async function manifestOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(folder, 'manifest.csv'), 'utf8').catch(() => null)
  if (text === null) return new Map()
  const rows: { file?: string; case_ref?: string }[] = parse(text, {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
  })
  return new Map(
    rows.flatMap(({ file, case_ref }) => (file && case_ref ? [[file, case_ref] as const] : [])),
  )
}

/** The reference a file name begins with: `NB_2014_004211 closing report.txt` is of `NB/2014/004211`. */
export const refInName = (file: string): string => {
  const stem = basename(file, extname(file))
  return (stem.split(/[ ]/)[0] ?? stem).replaceAll('_', '/')
}

/** One document as a row: its words, and the case its manifest or name gives. */
export async function documentRow(
  path: string,
  line: number,
  manifest: ReadonlyMap<string, string>,
  known: (ref: string) => boolean,
): Promise<MappedRow> {
  const name = basename(path)
  const ref = manifest.get(name) ?? refInName(name)
  const bytes = await readFile(path)
  const fields = {
    file: name,
    case_ref: ref,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const raw = { table: 'documents', line, fields }
  const bad = (code: ArchiveError, rule: string): MappedRow => ({
    raw,
    kind: 'document',
    key: name,
    mapHash: null,
    reasons: [{ field: 'file', value: name, rule, code, remedy: archiveErrors[code].remedy }],
    items: () => [],
  })
  if (!known(ref))
    return bad('LB_DOCUMENT_NO_CASE', `There is no case “${ref.slice(0, 80)}” of this source.`)
  try {
    const { text, mediaType } = await readDocument(path, bytes)
    const item = { item: 'document', key: name, caseRef: ref, name, mediaType, text } as const
    return { raw, kind: 'document', key: name, mapHash: null, reasons: [], items: () => [item] }
  } catch (error) {
    if (error instanceof LookbackError) return bad(error.code as ArchiveError, error.cause)
    throw error
  }
}

export const folderOf = (path: string): string => dirname(path)
