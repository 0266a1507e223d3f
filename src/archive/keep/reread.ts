import type { UnitOfWork } from '../../access/index.ts'
import type { StoredMaps } from '../maps/stored-maps.ts'
import type { RecordItems } from './items/record-items.ts'
import { readAgain, recordsBehind } from './read-again.ts'
import { forget, type Touched, takeBack } from './take-back.ts'

/**
 * Records that are put together anew: all that bear on something that was taken back, with all they
 * say, so that what each of them says is applied once and in one order.
 */
export class Reread {
  readonly #work: UnitOfWork
  readonly #maps: StoredMaps
  readonly #batch: readonly RecordItems[]
  readonly #seen: Set<number>
  readonly #read: RecordItems[] = []
  readonly #touched: Touched[number][] = []

  /** @param batch the new records, which say their part anyway */
  constructor(work: UnitOfWork, maps: StoredMaps, batch: readonly RecordItems[]) {
    this.#work = work
    this.#maps = maps
    this.#batch = batch
    this.#seen = new Set(batch.map(({ recordId }) => recordId))
  }

  /** Those read again, and the new ones. */
  all(): readonly RecordItems[] {
    return [...this.#read, ...this.#batch]
  }

  /** Everything that has to be said again, or else goes. */
  get touched(): Touched {
    return this.#touched
  }

  /** From some items to the records that say them, to all those say, and so on. */
  async from(items: Touched): Promise<void> {
    let open = items
    while (open.length > 0) {
      this.#touched.push(...open)
      await forget(this.#work, open)
      open = await this.#takeBack(await recordsBehind(this.#work, open))
    }
  }

  async records(ids: readonly number[]): Promise<void> {
    await this.from(await this.#takeBack(ids))
  }

  async #takeBack(ids: readonly number[]): Promise<Touched> {
    const fresh = ids.filter((id) => !this.#seen.has(id))
    for (const id of fresh) this.#seen.add(id)
    const read = await readAgain(this.#work, this.#maps, fresh)
    this.#read.push(...read)
    return takeBack(
      this.#work,
      read.map(({ recordId }) => recordId),
    )
  }
}
