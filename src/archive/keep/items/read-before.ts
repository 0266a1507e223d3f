import type { RecordItems } from './record-items.ts'

/** What is remembered of records, so that a yearly return need not have those of all earlier years read for each of its files. */
const usualMost = 30_000

/**
 * What records say, by their ids, those read last: neither a record nor the map that reads it changes once it is kept. Of one
 * run, whose ids no other transaction is given, even where one of its own is given up.
 */
export class ReadBefore {
  readonly #most: number
  readonly #records = new Map<number, RecordItems>()

  /** @param most how many records are remembered */
  constructor(most: number = usualMost) {
    this.#most = most
  }

  get(id: number): RecordItems | undefined {
    return this.#records.get(id)
  }

  add(record: RecordItems): void {
    this.#records.delete(record.recordId)
    this.#records.set(record.recordId, record)
    if (this.#records.size <= this.#most) return
    const [oldest] = this.#records.keys()
    if (oldest !== undefined) this.#records.delete(oldest)
  }
}
