import { foldingBy } from '../memory/records/text-folder.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { LinkRecord } from '../records/link-record.ts'
import { checkId } from '../records/order-records.ts'
import { IndexedColumn } from './indexed-column.ts'

/** Takes records in one by one and keeps none: of each only what the settings read, as numbers and as texts held once. */
export class RecordIntake {
  readonly folding: ReturnType<typeof foldingBy>
  readonly columns: ReadonlyMap<string, IndexedColumn>
  readonly #sources = new Map<string, number>()
  #ids = new Float64Array(0)
  #sourceAt = new Int32Array(0)
  #count = 0

  constructor(plan: LinkPlan) {
    this.folding = foldingBy(plan.settings)
    this.columns = new Map(
      [...plan.fields].map(([name, field]) => [name, new IndexedColumn(name, field, this.folding)]),
    )
  }

  /** @throws LB_LINKAGE_BAD_ID */
  add({ id, source, fields }: LinkRecord): void {
    checkId(id)
    const at = this.#count
    if (at === this.#ids.length) this.#grow(Math.max(1 << 10, at * 2))
    this.#ids[at] = id
    if (!this.#sources.has(source)) this.#sources.set(source, this.#sources.size)
    this.#sourceAt[at] = this.#sources.get(source)!
    for (const [name, column] of this.columns) column.set(at, fields[name])
    this.#count++
  }

  /** All are in; behind the last there is a place for one mention more. */
  end() {
    this.#grow(this.#count + 1)
    return {
      ids: this.#ids.subarray(0, this.#count),
      sourceAt: this.#sourceAt,
      /** By number. */
      sources: [...this.#sources.keys()],
    }
  }

  #grow(room: number): void {
    this.#ids = new Float64Array(this.#ids.buffer.transfer(room * 8))
    this.#sourceAt = new Int32Array(this.#sourceAt.buffer.transfer(room * 4))
    for (const column of this.columns.values()) column.grow(room)
  }
}
