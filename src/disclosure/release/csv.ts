import { neutraliseFormula, showHiddenCharacters } from '../../model/index.ts'
import { type Release, type ReleaseCell, shown } from './release.ts'

/**
 * RFC 4180, UTF-8. Words come from case files and a spreadsheet would run some of them as formulas:
 * those get an apostrophe in front, as OWASP advises on CSV injection.
 */
export function csvOf({ columns, rows }: Release): string {
  const lines = [columns.map(({ title }) => title), ...rows]
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')
}

function field(cell: ReleaseCell): string {
  if (typeof cell === 'number' || cell === null) return shown(cell)
  const words = neutraliseFormula(showHiddenCharacters(cell))
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
