import { setImmediate } from 'node:timers/promises'
import type { NotRead } from '../formats/not-read.ts'
import type { MappedRow } from '../rows/mapped-row.ts'
import { mappedRows } from './mapped-rows.ts'
import type { RowContent } from './source-extract.ts'

/** A few milliseconds’ worth: between them the store's answers, and whoever else this process serves, are heard. */
export const rowsAtOnce = 20

/**
 * The rows of one extract, once. Some can be read before they are asked for, while the store is busy with others; what
 * fails then fails when they are asked for.
 */
export class RowReader {
  readonly #rows: AsyncGenerator<MappedRow>
  readonly #ahead: MappedRow[] = []
  #reading: Promise<void> = Promise.resolve()
  #isWanted = false
  #fault: { readonly error: unknown } | null = null
  #notRead: readonly NotRead[] = []

  constructor(content: RowContent, source: string) {
    this.#rows = mappedRows(content, source, (all) => {
      this.#notRead = all
    })
  }

  /** What is not read of them; all of it once the last row was given. */
  get notRead(): readonly NotRead[] {
    return this.#notRead
  }

  /** @param most how many rows are kept in memory */
  readAhead(most: number): void {
    this.#reading = this.#read(most)
  }

  async #read(most: number): Promise<void> {
    try {
      while (this.#ahead.length < most && !this.#isWanted) {
        const next = await this.#rows.next()
        if (next.done) return
        this.#ahead.push(next.value)
        // Worked out when first asked for, and kept.
        if (next.value.reasons.length === 0) next.value.items()
        if (this.#ahead.length % rowsAtOnce === 0) await setImmediate()
      }
    } catch (error) {
      this.#fault = { error }
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<MappedRow> {
    this.#isWanted = true
    await this.#reading
    yield* this.#ahead.splice(0)
    if (this.#fault !== null) throw this.#fault.error
    yield* this.#rows
  }

  /** Lets go of the file, whether or not its rows were asked for. */
  async close(): Promise<void> {
    this.#isWanted = true
    await this.#reading
    await this.#rows.return(undefined)
  }
}
