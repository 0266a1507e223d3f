import type { DatesOfFile } from '../dates/read-orders.ts'
import type { Source } from '../files/sources.ts'
import type { NotRead } from '../formats/not-read.ts'
import type { OpenedFile } from '../formats/opened-file.ts'
import type { HeaderRow } from '../formats/table.ts'
import type { MappedTable } from './choose-maps.ts'

/** One extract to be: where it is, what it is, and whose. */
export interface SourceExtract {
  readonly name: string
  readonly source: Source
  readonly format: string
  /** The ids of the maps that read it; null for documents. */
  readonly map: string | null
  readonly bytes: number
  /** SHA-256 of source, maps and content; of names and contents for a folder of documents. */
  readonly hash: string
  /** Where in a run it stands. */
  readonly order: number
  readonly content: RowContent | DocumentContent
}

export interface RowContent {
  readonly kind: 'rows'
  readonly file: OpenedFile
  readonly tables: ReadonlyMap<string, MappedTable>
  readonly headers: ReadonlyMap<string, HeaderRow>
  /** How its dates are read, found before a row is kept. */
  readonly dates: DatesOfFile
  /** What is known to be left out before a row is read. */
  readonly notRead: readonly NotRead[]
}

export interface DocumentContent {
  readonly kind: 'documents'
  readonly folder: string
  readonly files: readonly { readonly path: string; readonly size: number }[]
}
