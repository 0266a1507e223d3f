import { LookbackError, refusal } from '../../../model/index.ts'
import { archiveErrors } from '../../errors.ts'
import type { CellRow } from '../table.ts'

/** More characters than any record has: a quote was never closed, or the file has no line ends. */
export const longestRecord = 1_048_576

/**
 * Records of a delimited text (RFC 4180), however its lines end: CR LF, LF and CR may stand in one
 * file. Quoted fields may hold delimiters, line ends and doubled quotes. What spreadsheets write to keep
 * a text a text, `="0012"`, is 0012. A quote inside a field that does not begin with one is a letter.
 */
export class RecordReader {
  readonly #delimiter: string
  #text = ''
  #at = 0
  #line = 1
  #next = { lf: -2, cr: -2, quote: -2 }

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  /**
   * The records that are whole now. A line of blanks and delimiters is none.
   *
   * @throws LB_CSV_BROKEN, LB_CSV_LINE_TOO_LONG
   */
  *take(text: string, isLast: boolean): Generator<CellRow> {
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + text : text
    this.#at = 0
    this.#next = { lf: -2, cr: -2, quote: -2 }
    while (this.#at < this.#text.length) {
      const line = this.#line
      const cells = this.#record(isLast)
      if (cells === null) break
      if (cells.some((cell) => cell !== '' && cell.trim() !== '')) yield { line, cells }
    }
    if (this.#text.length - this.#at > longestRecord)
      throw refusal(
        archiveErrors,
        'LB_CSV_LINE_TOO_LONG',
        `The record that begins on line ${this.#line} is longer than a million characters.`,
      )
  }

  /** Where a character stands next; looked for again only once it lies behind. */
  #find(what: 'lf' | 'cr' | 'quote'): number {
    const found = this.#next[what]
    if (found === -1 || found >= this.#at) return found
    const character = what === 'lf' ? '\n' : what === 'cr' ? '\r' : '"'
    this.#next[what] = this.#text.indexOf(character, this.#at)
    return this.#next[what]
  }

  /** Null: the record is not whole yet. */
  #record(isLast: boolean): string[] | null {
    const [lf, cr] = [this.#find('lf'), this.#find('cr')]
    const end = lf === -1 ? cr : cr === -1 ? lf : Math.min(lf, cr)
    const quote = this.#find('quote')
    if (quote !== -1 && (end === -1 || quote < end)) return this.#quoted(isLast)
    if (end === -1 || (end === cr && end === this.#text.length - 1)) {
      if (!isLast) return null
      const stop = end === -1 ? this.#text.length : end
      const rest = this.#text.slice(this.#at, stop)
      this.#at = this.#text.length
      return rest.split(this.#delimiter)
    }
    const cells = this.#text.slice(this.#at, end).split(this.#delimiter)
    this.#endLine(end)
    return cells
  }

  #endLine(end: number): void {
    this.#at = this.#text[end] === '\r' && this.#text[end + 1] === '\n' ? end + 2 : end + 1
    this.#line += 1
  }

  /** A record with a quote in it, field by field. */
  #quoted(isLast: boolean): string[] | null {
    const cells: string[] = []
    const start = this.#at
    let at = start
    for (;;) {
      const field = this.#field(at, isLast)
      if (field === null) return null
      cells.push(field.value)
      const after = this.#text[field.end]
      if (after === this.#delimiter) {
        at = field.end + 1
        continue
      }
      if (after === '\r' && field.end === this.#text.length - 1 && !isLast) return null
      this.#line += lineEnds(this.#text, start, field.end)
      if (after === undefined) this.#at = this.#text.length
      else this.#endLine(field.end)
      return cells
    }
  }

  /** One field from where it begins to its delimiter or the end of its line. */
  #field(start: number, isLast: boolean): { value: string; end: number } | null {
    const text = this.#text
    const isFormula = text.startsWith('="', start)
    const open = isFormula ? start + 1 : start
    if (text[open] !== '"') return this.#plain(start, isLast)
    let from = open + 1
    for (;;) {
      const close = text.indexOf('"', from)
      if (close === -1) {
        if (!isLast) return null
        throw this.#broken(start, 'a quote is never closed')
      }
      if (close === text.length - 1 && !isLast) return null
      if (text[close + 1] === '"') {
        from = close + 2
        continue
      }
      let end = close + 1
      while (text[end] === ' ') end += 1
      if (end === text.length && !isLast) return null
      const after = text[end]
      const isEnd =
        after === undefined || after === this.#delimiter || after === '\n' || after === '\r'
      if (isEnd) {
        const value = text.slice(open + 1, close).replaceAll('""', '"')
        return { value: isFormula ? value : kept(value), end }
      }
      if (isFormula) return this.#plain(start, isLast)
      throw this.#broken(close, 'text stands behind a closing quote')
    }
  }

  #plain(start: number, isLast: boolean): { value: string; end: number } | null {
    let end = start
    for (; end < this.#text.length; end += 1) {
      const character = this.#text[end]
      if (character === this.#delimiter || character === '\n' || character === '\r') break
    }
    if (end === this.#text.length && !isLast) return null
    return { value: this.#text.slice(start, end), end }
  }

  #broken(at: number, what: string): LookbackError {
    const line = this.#line + lineEnds(this.#text, this.#at, at)
    return new LookbackError(
      'LB_CSV_BROKEN',
      `On line ${line} ${what}.`,
      archiveErrors.LB_CSV_BROKEN.remedy,
    )
  }
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count += 1
  }
  return count
}

/** A text that a spreadsheet was told to keep as it is. */
const kept = (value: string): string => /^="([^"]*)"$/.exec(value)?.[1] ?? value

/** The first records of a text, of which perhaps only the beginning is there. */
export function firstRecords(text: string, delimiter: string, most: number): readonly CellRow[] {
  const records: CellRow[] = []
  for (const record of new RecordReader(delimiter).take(text, false)) {
    records.push(record)
    if (records.length >= most) break
  }
  return records
}
