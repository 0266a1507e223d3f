import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Table } from './table.ts'
import { xmlHead, xmlText, type ZipEntry, zipOf } from './zip.ts'

/** A cell: text, a whole number, or a date given as days since 1 January 1970. */
export type Cell = string | number | { readonly day: number } | null

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

/** Day 0 of the 1900 date system as spreadsheets count it, to 1 January 1970. */
const spreadsheetEpoch = 25_569

function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

function cellXml(cell: Cell, reference: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if (typeof cell === 'object') {
    return `<c r="${reference}" s="1"><v>${cell.day + spreadsheetEpoch}</v></c>`
  }
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
}

const rowXml = (cells: readonly Cell[], line: number): string =>
  `<row r="${line}">${cells.map((cell, at) => cellXml(cell, `${columnName(at)}${line}`)).join('')}</row>`

const sheetXml = (rows: string) =>
  `${xmlHead}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`

/** The parts of a workbook (ECMA-376), with one style beside the plain one: dates. */
function workbook(sheets: readonly { readonly name: string; readonly rows: string }[]): Buffer {
  const numbers = sheets.map((_, at) => at + 1)
  const parts: ZipEntry[] = [
    {
      name: '[Content_Types].xml',
      text: `${xmlHead}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${numbers.map((each) => `<Override PartName="/xl/worksheets/sheet${each}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      text: `${xmlHead}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${xmlHead}<Relationships xmlns="${packaged}/relationships">${numbers.map((each) => `<Relationship Id="rId${each}" Type="${relations}/worksheet" Target="worksheets/sheet${each}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      text: `${xmlHead}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    ...sheets.map(({ rows }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      text: sheetXml(rows),
    })),
  ]
  return zipOf(parts)
}

export const workbookOf = (sheets: readonly Sheet[]): Buffer =>
  workbook(
    sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((cells, at) => rowXml(cells, at + 1)).join(''),
    })),
  )

/** One sheet of text cells, written if it has a row. Held in memory until closed, so only for worlds of modest size. */
export function openXlsx(path: string, columns: readonly string[]): Table {
  const rows = [rowXml(columns, 1)]
  return {
    write(row) {
      rows.push(
        rowXml(
          columns.map((column) => row[column] ?? ''),
          rows.length + 1,
        ),
      )
      return { file: path, line: rows.length }
    },
    close() {
      if (rows.length === 1) return 0
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, workbook([{ name: 'Extract', rows: rows.join('') }]))
      return 1
    },
  }
}
