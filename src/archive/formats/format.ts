import type { LookbackError } from '../../model/index.ts'
import type { FileLook } from './file-look.ts'
import type { OpenedFile } from './opened-file.ts'

interface Recognisable {
  /** As results and the ledger call it. */
  readonly id: string
  /** As people call it. */
  readonly title: string
  /** Whether a file is of this format, judged by its content; the first format that says yes takes it. */
  recognise(look: FileLook): boolean | Promise<boolean>
}

/** A file of tables, of which import maps make cases, people and events. */
export interface RowFormat extends Recognisable {
  readonly kind: 'rows'
  open(look: FileLook): Promise<OpenedFile>
  /** Where in a run its files stand: what others speak of comes first. */
  readonly order: number
  /** Columns that the place of a row adds to it, for a map to read. */
  readonly context: readonly string[]
}

/** A document about one case; all of a folder are one extract. */
export interface DocumentFormat extends Recognisable {
  readonly kind: 'document'
  readonly order: number
}

/** A format that is known and not read: told by its name, with what to do. */
export interface RefusedFormat extends Recognisable {
  readonly kind: 'refused'
  refuse(look: FileLook): LookbackError
}

export type Format = RowFormat | DocumentFormat | RefusedFormat
