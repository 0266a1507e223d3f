/**
 * Which number formats of a workbook show a number as a day (ECMA-376 part 1, 18.8.30 and 18.8.31). Times alone are none:
 * a length of time is no day.
 */

/** Formats every workbook has without saying them; 27 to 36 and 50 to 58 are those of East Asian languages. */
const builtIn: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 22],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58],
])

/** Whether a format's code shows a day, month or year. What stands in quotes, brackets or behind \ is shown as it is. */
export function showsDay(code: string): boolean {
  const [first = ''] = code.split(';')
  const bare = first
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
  if (/general/.test(bare) || /[0#?]/.test(bare.replace(/\.0+/g, ''))) return false
  if (/[dye]/.test(bare)) return true
  // Between hours and seconds m stands for minutes.
  return /m/.test(bare) && !/[hs]/.test(bare)
}

/** Numbers of days from 1927 to 2099 in either system of a workbook; earlier ones have too few digits to tell. */
export const mayBeDay = (number: number): boolean =>
  Number.isInteger(number) && number >= 10_000 && number <= 73_050

const builtInStyle = (id: number): NumberStyle =>
  builtIn.has(id) ? 'day' : id === 0 ? 'general' : 'other'

const styleOf = (code: string): NumberStyle =>
  showsDay(code) ? 'day' : /^\s*(general)?\s*$/i.test(code) ? 'general' : 'other'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** How a style shows a number: as a day, as it is, or in some other form. */
export type NumberStyle = 'day' | 'general' | 'other'

/** By a cell's style (its `s`), how it shows a number; read from the elements of the part of styles, in their order. */
export function numberStyles(elements: Iterable<Element>): readonly NumberStyle[] {
  const own = new Map<number, NumberStyle>()
  const styles: NumberStyle[] = []
  let isOfCells = false
  for (const { name, attributes } of elements) {
    if (name === 'numFmt')
      own.set(Number(attributes.numFmtId), styleOf(attributes.formatCode ?? ''))
    else if (name === 'xf') {
      const id = Number(attributes.numFmtId ?? 0)
      if (isOfCells) styles.push(own.get(id) ?? builtInStyle(id))
    } else if (/Xfs$|^cellStyles$|^dxfs$/.test(name)) isOfCells = name === 'cellXfs'
  }
  return styles
}
