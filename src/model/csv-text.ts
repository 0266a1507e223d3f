import { neutraliseFormula } from './formula.ts'
import { showHiddenCharacters } from './hidden-characters.ts'

/**
 * RFC 4180, UTF-8. Words come from case files and a spreadsheet would run some of them as formulas:
 * those get an apostrophe in front, as OWASP advises on CSV injection.
 */
export const csvText = (lines: readonly (readonly (string | number)[])[]): string =>
  lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')

function field(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const words = neutraliseFormula(showHiddenCharacters(cell))
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
