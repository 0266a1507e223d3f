import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { decodeText } from '../../formats/bytes/decode.ts'
import { delimiterOf } from '../../formats/delimited/delimiter.ts'
import { firstRecords } from '../../formats/delimited/records.ts'
import type { NotRead } from '../../formats/not-read.ts'
import { columnName } from '../../formats/table.ts'

/** What the list beside a folder's documents says. */
export interface Manifest {
  /** As it is called; null: there is none. */
  readonly name: string | null
  /** The cases a file belongs to; none: the list does not name it. */
  refsOf(file: string): readonly string[]
  /** Of a file in folders: by its whole path, or by its name where the list names it without a folder. */
  refsAt(path: string): readonly string[]
  /** Why it says nothing, where it should. */
  readonly fault: string | null
  /** Files it names that are not in the folder. */
  notRead(files: readonly string[]): readonly NotRead[]
}

export const none: Manifest = {
  ...{ name: null, fault: null },
  refsOf: () => [],
  refsAt: () => [],
  notRead: () => [],
}

/** Names of the two columns as lists are kept in practice, without their blanks and signs. */
const fileColumns = new Set(['file', 'filename', 'document', 'documentname', 'path', 'filepath'])
const caseColumns = new Set(
  'caseref case casereference caseno casenumber crimeref crimereference crimenumber referralid ref reference'.split(
    ' ',
  ),
)

export const isManifest = (name: string): boolean => name.toLowerCase() === 'manifest.csv'

const most = 1_000_000

/** The manifest.csv of a folder: two columns, with any delimiter, naming the file and its case. */
export async function manifestOf(folder: string): Promise<Manifest> {
  const name = (await readdir(folder)).find(isManifest)
  if (name === undefined) return none
  return manifestFrom(name, decodeText(await readFile(join(folder, name))))
}

/** What a list says, wherever it lies. */
export function manifestFrom(name: string, text: string): Manifest {
  const rows = firstRecords(`${text}\n`, delimiterOf(text), most)
  const at = rows.findIndex(({ cells }) => columnOf(cells, fileColumns) >= 0)
  const cells = rows[at]?.cells ?? []
  const [file, ref] = [columnOf(cells, fileColumns), columnOf(cells, caseColumns)]
  if (file < 0 || ref < 0) return { ...none, name, fault: faultOf(name, file, ref) }
  const refs = new Map<string, string[]>()
  const paths = new Map<string, string[]>()
  for (const row of rows.slice(at + 1)) {
    const key = keyOf(row.cells[file] ?? '')
    const of = (row.cells[ref] ?? '').trim()
    if (key === '' || of === '') continue
    put(refs, key, of)
    put(paths, pathKeyOf(row.cells[file] ?? ''), of)
  }
  return {
    name,
    fault: null,
    refsOf: (one) => refs.get(keyOf(one)) ?? [],
    refsAt: (path) => paths.get(pathKeyOf(path)) ?? paths.get(keyOf(path)) ?? [],
    notRead: (files) => {
      const here = new Set(files.map(keyOf))
      const missing = [...refs.keys()].filter((one) => !here.has(one)).length
      return missing === 0 ? [] : [{ what: 'unjoinedRow', name, count: missing }]
    },
  }
}

const columnOf = (cells: readonly string[], names: ReadonlySet<string>): number =>
  cells.findIndex((cell) => names.has(columnName(cell).replace(/[^a-z0-9]/g, '')))

const put = (refs: Map<string, string[]>, key: string, of: string) => {
  const before = refs.get(key)
  if (!before) refs.set(key, [of])
  else if (!before.includes(of)) before.push(of)
}

const pathKeyOf = (file: string): string =>
  file
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '')
    .normalize('NFC')
    .toLowerCase()

const keyOf = (file: string): string =>
  basename(file.trim().replaceAll('\\', '/')).normalize('NFC').toLowerCase()

const faultOf = (name: string, file: number, ref: number): string => {
  const lacking = [file < 0 ? 'file' : '', ref < 0 ? 'case_ref' : ''].filter((one) => one !== '')
  return `${name} is there, but no column ${lacking.join(' and no column ')} could be read in it.`
}

/** The reference a file name begins with: `NB_2014_004211 closing report.txt` is of `NB/2014/004211`. */
export const refInName = (file: string): string => {
  const stem = basename(file, extname(file))
  return (stem.split(/[ ]/)[0] ?? stem).replaceAll('_', '/')
}
