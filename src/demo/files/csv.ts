import type { Table } from './table.ts'
import { openText, type TextFile } from './text-file.ts'

/** RFC 4180: quotes only where a cell needs them, CRLF between lines. */
const cell = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value

/** The file is made with its first row: a source that has nothing to report sends nothing. */
export function openCsv(path: string, columns: readonly string[]): Table {
  let file: TextFile | undefined
  let line = 1
  const begin = () => {
    const begun = openText(path)
    begun.write(`${columns.join(',')}\r\n`)
    return begun
  }
  return {
    write(row) {
      file ??= begin()
      let text = ''
      for (const column of columns) {
        const value = row[column]
        text += value ? `${cell(value)},` : ','
      }
      file.write(`${text.slice(0, -1)}\r\n`)
      return { file: path, line: ++line }
    },
    close() {
      file?.close()
      return file ? 1 : 0
    },
  }
}

/** `crimes.csv` as `crimes-2010.csv`, `crimes-2011.csv`…, as forces split what is large. */
export function openCsvByYear(path: string, columns: readonly string[]): Table {
  const years = new Map<number, Table>()
  return {
    write(row, year = 0) {
      const named = path.replace(/(\.\w+)$/, `-${year}$1`)
      const table = years.get(year) ?? openCsv(named, columns)
      years.set(year, table)
      return table.write(row)
    },
    close() {
      for (const table of years.values()) table.close()
      return years.size
    },
  }
}
