import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import {
  csvText,
  odsCell,
  odsContent,
  odsHeading,
  odsParts,
  odsRow,
  odsSheetEnd,
  odsSheetStart,
  odsType,
} from '../../model/index.ts'
import type { ListFormat, ListValue } from './contract.ts'
import type { FileBeingWritten } from './kept-files.ts'

/** Writes the rows of a list into a file as they come. */
export interface ListWriter {
  rows(rows: readonly (readonly ListValue[])[]): Promise<void>
  /** @param about what the file is, line by line; a CSV file has its rows alone */
  end(about: readonly string[]): Promise<void>
}

export const writeList = (
  format: ListFormat,
  file: FileBeingWritten,
  title: string,
  headings: readonly string[],
): Promise<ListWriter> =>
  format === 'csv' ? csvWriter(file, headings) : odsWriter(file, title, headings)

async function csvWriter(file: FileBeingWritten, headings: readonly string[]): Promise<ListWriter> {
  await file.write(csvText([headings]))
  return {
    rows: (rows) => file.write(csvText(rows.map((row) => row.map((value) => value ?? '')))),
    end: async () => undefined,
  }
}

/** One sheet of the rows, and one that says what they are; deflated as they come. */
async function odsWriter(
  file: FileBeingWritten,
  title: string,
  headings: readonly string[],
): Promise<ListWriter> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    made.push(part)
  })
  const flush = async () => {
    for (const part of made.splice(0)) await file.write(part)
  }
  const type = new ZipPassThrough('mimetype')
  zip.add(type)
  type.push(strToU8(odsType), true)
  for (const [name, text] of Object.entries(odsParts(title, null))) {
    const part = new ZipDeflate(name)
    zip.add(part)
    part.push(strToU8(text), true)
  }
  const content = new ZipDeflate('content.xml', { level: 6 })
  zip.add(content)
  const add = (text: string, last = false) => content.push(strToU8(text), last)
  add(odsContent.before + odsSheetStart('List', headings.length))
  add(odsRow(headings.map((heading) => odsHeading(heading))))
  return {
    async rows(rows) {
      add(rows.map((row) => odsRow(row.map((value) => odsCell(value ?? '')))).join(''))
      await flush()
    },
    async end(about) {
      const lines = [[odsHeading(title, 'Title')], ...about.map((line) => [odsCell(line)])]
      const sheet = odsSheetStart('About', 1) + lines.map(odsRow).join('') + odsSheetEnd
      add(odsSheetEnd + sheet + odsContent.after, true)
      zip.end()
      await flush()
    },
  }
}
