import type { Row } from '../columns.ts'
import { openText } from './text-file.ts'

/** RFC 4180: quotes only where a cell needs them, CRLF between lines. */
const cell = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value

export interface Table {
  /** Returns the line the row came to stand on; the header is line 1. */
  write(row: Row): number
  close(): void | Promise<void>
}

export function openCsv(path: string, columns: readonly string[]): Table {
  const file = openText(path)
  let line = 1
  file.write(`${columns.join(',')}\r\n`)
  return {
    write(row) {
      let text = ''
      for (const column of columns) {
        const value = row[column]
        text += value ? `${cell(value)},` : ','
      }
      file.write(`${text.slice(0, -1)}\r\n`)
      return ++line
    },
    close: () => file.close(),
  }
}
