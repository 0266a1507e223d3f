import { createHash, hash as hashOf } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type FoundFile, filesUnder } from '../files/files-under.ts'
import type { FileBytes } from '../formats/bytes/pieces.ts'
import type { KnowsHeader } from '../formats/file-look.ts'
import type { DocumentFormat, RowFormat } from '../formats/format.ts'
import { type Recognised, recognise } from '../formats/recognise.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import { shippedMaps } from '../maps/shipped-maps.ts'
import { recognises } from './choose-maps.ts'
import { hashOfFile } from './hash-of-file.ts'

export interface DocumentOfFolder extends FoundFile {
  readonly size: number
  /** Of its content, SHA-256. */
  readonly hash: string
}

/** What a file is, as its content alone says: a document is done with, rows are still to be read. */
export type FirstLook =
  | { readonly format: DocumentFormat; readonly document: DocumentOfFolder }
  | { readonly format: RowFormat; readonly look: Recognised['look'] }

/** @throws as `recognise` does */
export async function lookAt(file: FoundFile, knowsHeader: KnowsHeader): Promise<FirstLook> {
  const { look, format } = await recognise(file.path, knowsHeader)
  return format.kind === 'document'
    ? { format, document: await documentOf(file, look) }
    : { format, look }
}

export const documentOf = async (
  file: FoundFile,
  { size, bytes }: Recognised['look'],
): Promise<DocumentOfFolder> => ({ ...file, size, hash: await hashOfDocument(bytes) })

const hashOfDocument = async (bytes: FileBytes): Promise<string> =>
  typeof bytes === 'string'
    ? await hashOfFile(bytes, createHash('sha256'))
    : hashOf('sha256', bytes, 'hex')

/** Short files are read without a pause: whoever else this process serves is heard between so many. */
export const filesAtOnce = 20

/** Whether one of these maps reads a table with these columns. */
export const knownBy =
  (maps: readonly ImportMap[]): KnowsHeader =>
  (columns) =>
    maps.some(({ recognise: own, joins = [] }) =>
      [own, ...joins.map((join) => join.recognise)].some((all) => recognises(all, columns)),
    )

/**
 * Looks at files while the store they go to is being made, which has no maps of its own yet. A file that cannot be read is left to whoever
 * takes them in.
 */
export class LookedAhead {
  readonly #seen = new Map<string, FirstLook>()
  readonly #going: Promise<void>
  #isOver = false

  constructor(paths: readonly string[]) {
    this.#going = this.#go(paths).catch(() => {})
  }

  /** Ends it, and says what each file is that was come to, by its path. */
  async over(): Promise<ReadonlyMap<string, FirstLook>> {
    this.#isOver = true
    await this.#going
    return this.#seen
  }

  async #go(paths: readonly string[]): Promise<void> {
    const knowsHeader = knownBy(shippedMaps())
    for (const [at, file] of (await filesUnder(paths)).entries()) {
      if (at % filesAtOnce === 0) await setImmediate()
      if (this.#isOver) return
      try {
        this.#seen.set(file.path, await lookAt(file, knowsHeader))
      } catch {
        // It is looked at again, and refused with its reason.
      }
    }
  }
}
