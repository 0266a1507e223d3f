import { setImmediate } from 'node:timers/promises'
import type { NotRead } from '../../formats/not-read.ts'
import type { MappedRow } from '../../rows/mapped-row.ts'
import { mappedRows } from '../mapped-rows.ts'
import type { RowContent } from '../source-extract.ts'

/** A few milliseconds’ worth: between them the store's answers, and whoever else this process serves, are heard. */
export const rowsAtOnce = 20

/**
 * The rows of one extract, once. They are read while the store is busy with others, as many as fit; what fails then fails
 * when its turn comes.
 */
export class RowReader {
  readonly #rows: AsyncGenerator<MappedRow>
  readonly #most: number
  #ahead: MappedRow[] = []
  #reading: Promise<void> | null = null
  #isEnded = false
  #isClosed = false
  #fault: { readonly error: unknown } | null = null
  #notRead: readonly NotRead[] = []
  /** Whoever waits for a row, or for room for one. */
  #wake: () => void = () => undefined

  /** Whether most rows are new, so that all of each will be read: that can be done before its turn. */
  areNew = true

  /**
   * @param most how many rows are kept in memory before they are asked for
   */
  constructor(content: RowContent, source: string, most: number) {
    this.#most = most
    this.#rows = mappedRows(content, source, (all) => {
      this.#notRead = all
    })
  }

  /** What is not read of them; all of it once the last row was given. */
  get notRead(): readonly NotRead[] {
    return this.#notRead
  }

  get isAllRead(): boolean {
    return this.#isEnded
  }

  /** How many rows are read and not asked for. */
  get held(): number {
    return this.#ahead.length
  }

  /**
   * Begins to read, before the rows are asked for.
   *
   * @returns when the last row is read, or none can be: the file is done with
   */
  start(): Promise<void> {
    this.#reading ??= this.#read()
    return this.#reading
  }

  async #read(): Promise<void> {
    try {
      for (let read = 1; !this.#isClosed; read++) {
        const next = await this.#rows.next()
        if (next.done) break
        if (this.areNew) prepare(next.value)
        this.#ahead.push(next.value)
        this.#wake()
        while (this.#ahead.length >= this.#most && !this.#isClosed) await this.#change()
        if (read % rowsAtOnce === 0) await setImmediate()
      }
    } catch (error) {
      this.#fault = { error }
    }
    this.#isEnded = true
    this.#wake()
  }

  #change(): Promise<void> {
    return new Promise((settle) => {
      this.#wake = settle
    })
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<MappedRow> {
    void this.start()
    for (;;) {
      const some = this.#ahead
      if (some.length > 0) {
        this.#ahead = []
        this.#wake()
        yield* some
      } else if (this.#fault !== null) throw this.#fault.error
      else if (this.#isEnded) return
      else await this.#change()
    }
  }

  /** Lets go of the file, whether or not its rows were asked for. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#wake()
    await this.#reading
    await this.#rows.return(undefined)
  }
}

/** Has what is worked out when first asked for worked out now, and kept. */
const prepare = (row: MappedRow): void => {
  if (row.reasons.length > 0) return
  row.items()
  row.notes?.()
  row.hash?.()
}
