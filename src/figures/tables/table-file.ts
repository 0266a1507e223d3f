import { csvOf, csvwZip, odsOf, type Release } from '../../disclosure/index.ts'
import type { TableFile, TableFormat, TableView } from '../table-contract.ts'

interface Format {
  readonly ending: string
  readonly type: string
  readonly write: (release: Release) => Uint8Array
}

const formats: Readonly<Record<TableFormat, Format>> = {
  csv: {
    ending: 'csv',
    type: 'text/csv; charset=utf-8; header=present',
    write: (release) => new TextEncoder().encode(csvOf(release)),
  },
  ods: {
    ending: 'ods',
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    write: odsOf,
  },
  csvw: { ending: 'csvw.zip', type: 'application/zip', write: csvwZip },
}

export const fileOf = (view: TableView, format: TableFormat): TableFile =>
  writeRelease(releaseOf(view), format)

export function writeRelease(release: Release, format: TableFormat): TableFile {
  const { ending, type, write } = formats[format]
  return { name: `${release.name}.${ending}`, type, bytes: write(release) }
}

/** The same for everybody: a file says nothing of why a number is hidden. */
function releaseOf(view: TableView): Release {
  const { tableId, state, title, heads, columns, rows, notes, settledAt } = view
  const by = heads.map((head) => `${head.charAt(0).toLowerCase()}${head.slice(1)}`)
  const draft = state === 'published' ? [] : ['A draft, not published: not to be passed on.']
  return {
    name: `table-${tableId ?? 'preview'}`,
    title: `${title}: cases by ${by.join(', ')}`,
    publisher: 'the review',
    published: state === 'published' ? settledAt : null,
    notes: [...draft, ...notes],
    columns: [
      ...heads.map((head, index) => ({ id: view.by[index] ?? head, title: head, numeric: false })),
      ...columns.map((column) => ({
        id: column.toLowerCase().replaceAll(/[^a-z]+/g, '_'),
        title: column,
        numeric: true,
      })),
    ],
    rows: rows.map((row) => [...row.heads, ...row.cells.map(({ value }) => value)]),
  }
}
