import type { UnitOfWork } from '../../access/index.ts'
import type { StoredMaps } from '../maps/stored-maps.ts'
import { codeOf } from './items/item-codes.ts'
import type { ReadBefore } from './items/read-before.ts'
import type { RecordItems } from './items/record-items.ts'
import { readAgain, recordsBehind } from './read-again.ts'
import { saidBy, type Touched } from './take-back.ts'

/**
 * Records that are put together anew: all that bear on something that was taken back, with all they
 * say, so that what each of them says is applied once and in one order.
 */
export class Reread {
  readonly #work: UnitOfWork
  readonly #maps: StoredMaps
  readonly #batch: readonly RecordItems[]
  readonly #before: ReadBefore
  readonly #seen: Set<number>
  readonly #read: RecordItems[] = []
  readonly #touched = new Map<number, Touched[number]>()

  /** @param batch the new records, which say their part anyway */
  constructor(
    work: UnitOfWork,
    maps: StoredMaps,
    batch: readonly RecordItems[],
    before: ReadBefore,
  ) {
    this.#work = work
    this.#maps = maps
    this.#batch = batch
    this.#before = before
    this.#seen = new Set(batch.map(({ recordId }) => recordId))
  }

  /** Those read again, and the new ones. */
  all(): readonly RecordItems[] {
    return [...this.#read, ...this.#batch]
  }

  /** Everything that has to be said again, or else goes: what stands of it counts for nothing. */
  get touched(): Touched {
    return [...this.#touched.values()]
  }

  /** From some items to the records that say them, to all those say, and so on. */
  async from(items: Touched): Promise<void> {
    let open = this.#untouched(items)
    while (open.length > 0) {
      const behind = await recordsBehind(this.#work, open)
      const read = new Set(await this.#readAll(behind.map(({ id }) => id)))
      open = this.#untouched(behind.flatMap(({ id, items: said }) => (read.has(id) ? said : [])))
    }
  }

  async records(ids: readonly number[]): Promise<void> {
    await this.from(await saidBy(this.#work, await this.#readAll(ids)))
  }

  #untouched(items: Touched): Touched {
    const fresh = items.filter((one) => !this.#touched.has(codeOf(one)))
    for (const one of fresh) this.#touched.set(codeOf(one), one)
    return fresh
  }

  /** Reads those that were not read yet, and returns which a map here reads. */
  async #readAll(ids: readonly number[]): Promise<readonly number[]> {
    const fresh = ids.filter((id) => !this.#seen.has(id))
    for (const id of fresh) this.#seen.add(id)
    const read = await readAgain(this.#work, this.#maps, fresh, this.#before)
    this.#read.push(...read)
    return read.map(({ recordId }) => recordId)
  }
}
