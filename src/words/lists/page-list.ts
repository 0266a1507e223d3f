import type { z } from 'zod'
import type { Act } from '../../access/index.ts'
import type { ListColumn, WholeList } from '../../review/index.ts'

/** A list as a page declares it: what its columns are, once, for the page and for both kinds of file. */
export interface PageList extends WholeList {
  /** The template of the page. */
  readonly view: string
  /** A parameter of the address without which the page shows no list yet. */
  readonly needs?: string
  readonly permission: Act['permission']
  /** What stands above the columns of the page, as its table takes it. */
  readonly headings: readonly (string | { readonly text: string; readonly numeric: true })[]
}

interface Declared<S extends z.ZodType, O, Row> {
  readonly name: string
  readonly title: string
  readonly view: string
  readonly needs?: string
  readonly act: Act<S, O>
  /** The act's input, as the page reads it from its address. */
  readonly asked?: (sent: Readonly<Record<string, string>>) => Readonly<Record<string, unknown>>
  readonly words?: readonly string[]
  readonly looksFirst?: true
  readonly askedOnce?: true
  /** What asks for the rows after these, where rows come meanwhile. */
  readonly after?: (output: O) => Readonly<Record<string, unknown>>
  /** A page of rows, or all of them. */
  readonly rows: (
    output: O,
  ) => { readonly rows: readonly Row[]; readonly total: number } | readonly Row[]
  readonly columns: readonly ListColumn<Row>[]
}

/** Declares a list whose act gives it page by page. */
export const pagedList = <S extends z.ZodType, O, Row>(list: Declared<S, O, Row>): PageList =>
  declared(list, true)

/** Declares a list whose act gives it whole. */
export const wholeList = <S extends z.ZodType, O, Row>(list: Declared<S, O, Row>): PageList =>
  declared(list, false)

function declared<S extends z.ZodType, O, Row>(
  { rows, columns, asked = (sent) => sent, words = [], after, ...list }: Declared<S, O, Row>,
  paged: boolean,
): PageList {
  const all = columns.flatMap(({ beneath = [], ...column }) => [column, ...beneath])
  return {
    ...list,
    // What an act takes and answers is its own business here.
    act: list.act as unknown as Act,
    permission: list.act.permission,
    words,
    paged,
    asked,
    ...(after && { after: (output: unknown) => after(output as O) }),
    read(output) {
      const read = rows(output as O)
      return 'total' in read ? read : { rows: read, total: read.length }
    },
    columns: all.map((column) => ({ ...column, value: (row) => column.value(row as Row) })),
    headings: columns.map(({ heading, isNumber }) =>
      isNumber ? { text: heading, numeric: true } : heading,
    ),
  }
}
