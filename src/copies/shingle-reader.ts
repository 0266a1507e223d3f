import { shinglesOf } from './shingles.ts'
import { wordsOf } from './words.ts'

interface Texts {
  readonly texts: (ids: readonly number[]) => Promise<ReadonlyMap<number, string>>
}

/** Some 100 MB, of texts of a page. */
const most = 16_000
const atOnce = 2_000

/** The runs of words of texts; those asked for last are kept, as first texts of large sets are asked for again and again. */
export class ShingleReader {
  readonly #texts: Texts
  readonly #kept = new Map<number, Float64Array>()

  constructor(texts: Texts) {
    this.#texts = texts
  }

  /** Reads those that will be asked for, as many as are kept. */
  async ahead(ids: readonly number[]): Promise<void> {
    const unread = [...new Set(ids)].filter((id) => !this.#kept.has(id)).slice(0, most / 2)
    for (let at = 0; at < unread.length; at += atOnce) {
      const texts = await this.#texts.texts(unread.slice(at, at + atOnce))
      for (const [id, text] of texts) this.#keep(id, shinglesOf(wordsOf(text)))
    }
  }

  async of(id: number): Promise<Float64Array> {
    const known = this.#kept.get(id)
    const shingles = known ?? shinglesOf(wordsOf((await this.#texts.texts([id])).get(id) ?? ''))
    this.#kept.delete(id)
    this.#keep(id, shingles)
    return shingles
  }

  #keep(id: number, shingles: Float64Array): void {
    this.#kept.set(id, shingles)
    if (this.#kept.size <= most) return
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined) this.#kept.delete(oldest)
  }
}
