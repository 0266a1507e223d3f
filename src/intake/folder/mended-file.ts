import { readFile, writeFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { quarantineColumns } from '../../archive/index.ts'
import { neutraliseFormula } from '../../model/index.ts'
import { headOfFile } from './head-of-file.ts'

const mostBytes = 256 * 1024 ** 2

/**
 * A quarantine that comes back mended becomes what it was before it was downloaded: without the columns of line and reasons, and
 * without the apostrophe that kept a spreadsheet from running a cell. Any other file stays as it is.
 *
 * @param bytes the size of the file
 * @returns whether it was one
 */
export async function takeBackMended(path: string, bytes: number): Promise<boolean> {
  if (bytes > mostBytes) return false
  const head = (await headOfFile(path)).toString('latin1').split(/\r?\n/, 1)[0] ?? ''
  if (!head.includes(quarantineColumns.reasons) || !head.includes(quarantineColumns.line))
    return false
  const delimiter = [';', '\t', ','].find((one) => head.includes(one)) ?? ','
  const rows: readonly (readonly string[])[] = parse(decoded(await readFile(path)), {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
  })
  const [header = [], ...lines] = rows
  const own: ReadonlySet<string> = new Set(Object.values(quarantineColumns))
  const kept = header.flatMap((name, at) => (own.has(name.trim().toLowerCase()) ? [] : [at]))
  const text = [header, ...lines]
    .map((cells) => kept.map((at) => cellOf(asItWas(cells[at] ?? ''))).join(','))
    .join('\r\n')
  await writeFile(path, `${text}\r\n`)
  return true
}

/** A spreadsheet may have saved it in the character set of its machine. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function asItWas(cell: string): string {
  const inner = cell.slice(1)
  return cell.startsWith("'") && neutraliseFormula(inner) === cell ? inner : cell
}

const cellOf = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
