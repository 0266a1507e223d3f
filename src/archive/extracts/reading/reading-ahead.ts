import type { FoundExtract } from '../prepare-extracts.ts'
import type { SourceExtract } from '../source-extract.ts'
import { RowReader } from './row-reader.ts'

/** How many times the rows a reader holds at most are held of all together, and of how many extracts. */
const [mostHeld, mostReaders] = [4, 64]

/**
 * Makes extracts ready and reads them, one after the other, while the store keeps the rows of those before them: a few large
 * ones or many small ones, as far as their rows together are held.
 */
export class ReadingAhead {
  readonly #found: readonly FoundExtract[]
  readonly #most: number
  readonly #isNew: (extract: SourceExtract) => boolean
  readonly #readers = new Map<number, RowReader>()
  readonly #going: Promise<void>
  /** Whose turn it is, or will be next. */
  #at = 0
  #isClosed = false
  #wake: () => void = () => undefined

  /**
   * @param most how many rows of one are held at most
   * @param isNew whether it will be read at all
   */
  constructor(
    found: readonly FoundExtract[],
    most: number,
    isNew: (extract: SourceExtract) => boolean,
  ) {
    this.#found = found
    this.#most = most
    this.#isNew = isNew
    this.#going = this.#go()
  }

  /** The rows of the one whose turn it is; undefined where none are read of it. */
  take(at: number, extract: SourceExtract): RowReader | undefined {
    this.#at = at
    return this.#readerOf(at, extract)
  }

  /** It is kept, refused or left out. */
  async leave(at: number): Promise<void> {
    const reader = this.#readers.get(at)
    this.#readers.delete(at)
    this.#at = at + 1
    this.#wake()
    await reader?.close()
  }

  /** Whether or not all were taken: resolves when nothing is read any more. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#wake()
    for (const reader of this.#readers.values()) await reader.close()
    await this.#going
  }

  async #go(): Promise<void> {
    for (const [at, one] of this.#found.entries()) {
      const extract = await one.extract()
      if (extract === null) continue
      while (at > this.#at && !this.#isClosed && !this.#hasRoom()) await this.#change()
      if (this.#isClosed) return
      if (at >= this.#at) await this.#readerOf(at, extract)?.start()
    }
  }

  #readerOf(at: number, extract: SourceExtract): RowReader | undefined {
    if (extract.content.kind !== 'rows' || !this.#isNew(extract)) return undefined
    const reader =
      this.#readers.get(at) ?? new RowReader(extract.content, extract.source.id, this.#most)
    this.#readers.set(at, reader)
    void reader.start()
    return reader
  }

  #hasRoom(): boolean {
    let held = this.#most
    for (const reader of this.#readers.values()) held += reader.isAllRead ? reader.held : this.#most
    return held <= mostHeld * this.#most && this.#readers.size < mostReaders
  }

  #change(): Promise<void> {
    return new Promise((settle) => {
      this.#wake = settle
    })
  }
}
