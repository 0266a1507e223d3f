import type { Act } from '../../access/index.ts'
import { serviceKey } from '../../access/index.ts'

/** One value of a list's row; null where the record does not say. */
export type ListValue = string | number | null

/** A column of a list: on the page, in its CSV file and in its ODS file. */
export interface ListColumn<Row> {
  readonly heading: string
  /** Numbers stand at the right, and are numbers in a spreadsheet. */
  readonly isNumber?: true
  readonly value: (row: Row) => ListValue
  /** What the page shows beneath it; in a file each is a column of its own. */
  readonly beneath?: readonly Omit<ListColumn<Row>, 'beneath'>[]
}

/** A list as it can be read whole, whatever its rows are. */
export interface WholeList {
  /** In an address and on the ledger: `decisions`. */
  readonly name: string
  readonly title: string
  readonly act: Act
  /** The act's input, but for the page. */
  readonly asked: (sent: Readonly<Record<string, string>>) => Readonly<Record<string, unknown>>
  /** Fields of what was sent that are somebody's words: the ledger keeps a digest of them. */
  readonly words: readonly string[]
  readonly paged: boolean
  /** Its act first looks over all cases, in a transaction of its own: it is asked once as on its page, and leaves that entry too. */
  readonly looksFirst?: true
  /** Its act counts over all cases, as the system: it is asked once for all rows, in transactions and with entries of its own. */
  readonly askedOnce?: true
  /**
   * Where rows come while the list is written: what asks for those after the ones answered, in place of a number of a page. What
   * came after the first page is left out, and nobody who is at work keeps the file from being whole.
   */
  readonly after?: (output: unknown) => Readonly<Record<string, unknown>>
  readonly read: (output: unknown) => { readonly rows: readonly unknown[]; readonly total: number }
  /** Every column of a file. */
  readonly columns: readonly Omit<ListColumn<unknown>, 'beneath'>[]
}

export const listFormats = ['csv', 'ods'] as const
export type ListFormat = (typeof listFormats)[number]

/** The lists that can be saved as files: the pages say which, since a page declares what its columns are. */
export const wholeLists = serviceKey<ReadonlyMap<string, WholeList>>(
  'lists that can be saved',
  () => new Map(),
)
