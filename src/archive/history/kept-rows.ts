import type { MappedRecord } from '../maps/stored-maps.ts'
import type { KeptRecord } from '../rows/items-of-record.ts'

/** A row of a record as the store gives it. */
export interface StoredRow extends KeptRecord {
  readonly id: number
  readonly key: string
  /** It was corrected, or corrects: its chain is looked at as a whole. */
  readonly corrected: boolean
  /** When its file arrived, in milliseconds. */
  readonly receivedAt: number
}

/** What is needed to read a row again. `chain`: of records that were corrected; null: it stands alone. */
export interface KeptRow extends Omit<StoredRow, 'key' | 'corrected'> {
  readonly chain: number | null
  /** The day its file arrived (UTC). */
  readonly received: string
}

/** Rows of one source and kind have the same columns and map: those are kept once. */
interface Shape extends MappedRecord {
  readonly columns: readonly string[]
}

interface Block {
  readonly values: Buffer
  readonly starts: Uint32Array
  readonly shapes: Uint16Array
  readonly rest: readonly (readonly [id: number, chain: number | null, received: number])[]
}

// No value of a jsonb column holds it.
const between = '\u0000'

/** All rows of a review, their values as bytes outside the heap: some hundred bytes a row. */
export class KeptRows {
  readonly #blocks: Block[] = []
  readonly #size: number
  readonly #shapes: Shape[] = []
  readonly #shapeOf = new Map<string, number>()
  readonly #chains = new Map<string, number>()
  #length = 0

  /** @param size of every block added but the last */
  constructor(size: number) {
    this.#size = size
  }

  get length(): number {
    return this.#length
  }

  add(rows: readonly StoredRow[]): void {
    const starts = new Uint32Array(rows.length + 1)
    const shapes = new Uint16Array(rows.length)
    const parts = rows.map(({ source, kind, mapHash, raw }, at) => {
      const columns = Object.keys(raw)
      shapes[at] = this.#shape({ source, kind, mapHash, columns })
      const bytes = Buffer.from(columns.map((column) => raw[column] ?? '').join(between))
      starts[at + 1] = (starts[at] as number) + bytes.length
      return bytes
    })
    const rest = rows.map((row) => [row.id, this.#chain(row), row.receivedAt] as const)
    this.#blocks.push({ values: Buffer.concat(parts), starts, shapes, rest })
    this.#length += rows.length
  }

  at(index: number): KeptRow {
    const block = this.#blocks[Math.floor(index / this.#size)] as Block
    const own = index % this.#size
    const { source, kind, mapHash, columns } = this.#shapes[block.shapes[own] as number] as Shape
    const values = block.values
      .toString('utf8', block.starts[own], block.starts[own + 1])
      .split(between)
    const [id, chain, receivedAt] = block.rest[own] as Block['rest'][number]
    const raw = Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']))
    const received = new Date(receivedAt).toISOString().slice(0, 10)
    return { id, source, kind, mapHash, raw, chain, received, receivedAt }
  }

  #shape(shape: Shape): number {
    const { source, kind, mapHash, columns } = shape
    const key = JSON.stringify([source, kind, mapHash, columns])
    const found = this.#shapeOf.get(key)
    if (found !== undefined) return found
    this.#shapes.push(shape)
    this.#shapeOf.set(key, this.#shapes.length - 1)
    return this.#shapes.length - 1
  }

  #chain({ source, kind, key, corrected }: StoredRow): number | null {
    if (!corrected) return null
    const name = `${source}${between}${kind}${between}${key}`
    const chain = this.#chains.get(name) ?? this.#chains.size
    this.#chains.set(name, chain)
    return chain
  }
}
