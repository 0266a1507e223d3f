import type { CopyText } from './copy-pairs.ts'
import {
  type AlikeTexts,
  type CopyShelf,
  type SettledCopy,
  type ShelvedText,
  settleCopies,
} from './settle-copies.ts'
import { type Sketch, sketchOf } from './sketch.ts'

interface Kept extends Sketch {
  readonly text: string
  settled: SettledCopy | null
  /** As it is given out. */
  shelved: ShelvedText
}

/** Texts in memory, to be settled as they come, change and go. */
export class MemoryShelf implements CopyShelf {
  readonly #kept = new Map<number, Kept>()
  readonly #byBand = new Map<number, Set<number>>()
  /** Of those sharing a band, the ones that are copies of none. */
  readonly #firstsByBand = new Map<number, Set<number>>()
  /** The highest that was ever settled. */
  #last = -1
  readonly #members = new Map<number, Set<number>>()
  /** Those of other sets that are like a first one. */
  readonly #likeToo = new Map<number, Set<number>>()

  /** Puts a text there, or another in its place; returns what is due by it. */
  put({ id, text }: CopyText): readonly number[] {
    const due = this.take(id)
    const sketch = sketchOf(text)
    const { digest, signature } = sketch
    const shelved = { id, digest, signature, copyOf: null }
    this.#kept.set(id, { ...sketch, text, settled: null, shelved })
    addTo(this.#byBand, sketch.bands, id)
    return [id, ...due]
  }

  /** Takes a text away; returns its copies, which are due. */
  take(id: number): readonly number[] {
    for (const band of this.#kept.get(id)?.bands ?? []) this.#byBand.get(band)?.delete(id)
    this.#settle(id, null)
    this.#kept.delete(id)
    return [...(this.#members.get(id) ?? [])]
  }

  get settled(): readonly SettledCopy[] {
    const all = [...this.#kept.values()].flatMap(({ settled }) => settled ?? [])
    return all.sort((a, b) => a.id - b.id)
  }

  readonly shelved = async (ids: readonly number[]): Promise<readonly ShelvedText[]> =>
    ids.flatMap((id) => this.#shelved(id))

  readonly texts = async (ids: readonly number[]): Promise<ReadonlyMap<number, string>> =>
    new Map(ids.map((id) => [id, this.#kept.get(id)?.text ?? '']))

  readonly before = async (ids: readonly number[]): Promise<AlikeTexts> => {
    const asked = new Map<number, Set<number>>()
    for (const id of ids) addTo(asked, this.#kept.get(id)?.bands ?? [], id)
    return this.#alike(ids, [this.#firstsByBand, asked], (other, id) => other < id)
  }

  readonly after = async (ids: readonly number[]): Promise<AlikeTexts> =>
    this.#alike(
      ids.filter((id) => id < this.#last),
      [this.#byBand],
      (other, id) => other > id && this.#kept.get(other)?.settled != null,
    )

  readonly keep = async (all: readonly SettledCopy[]): Promise<void> => {
    for (const settled of all) this.#settle(settled.id, settled)
  }

  readonly unsettle = async (ids: readonly number[]): Promise<readonly number[]> => {
    const here = ids.filter((id) => this.#kept.has(id))
    const all = new Set([...here, ...here.flatMap((id) => [...(this.#members.get(id) ?? [])])])
    for (const id of all) this.#settle(id, null)
    return [...all]
  }

  #settle(id: number, settled: SettledCopy | null): void {
    const kept = this.#kept.get(id)
    if (!kept) return
    if (kept.settled?.copyOf === id) {
      for (const band of kept.bands) this.#firstsByBand.get(band)?.delete(id)
      for (const other of this.#likeToo.get(id) ?? []) this.#forget(other, id)
      this.#likeToo.delete(id)
    }
    for (const { copyOf } of kept.settled?.also ?? []) this.#likeToo.get(copyOf)?.delete(id)
    addTo(
      this.#likeToo,
      (settled?.also ?? []).map(({ copyOf }) => copyOf),
      id,
    )
    if (settled?.copyOf === id) addTo(this.#firstsByBand, kept.bands, id)
    this.#members.get(kept.settled?.copyOf ?? id)?.delete(id)
    kept.settled = settled
    kept.shelved = { ...kept.shelved, copyOf: settled?.copyOf ?? null }
    if (settled !== null) this.#last = Math.max(this.#last, id)
    if (settled === null || settled.copyOf === id) return
    const members = this.#members.get(settled.copyOf)
    if (members) members.add(id)
    else this.#members.set(settled.copyOf, new Set([id]))
  }

  /** What is no first one any more, nobody is like as well. */
  #forget(id: number, first: number): void {
    const kept = this.#kept.get(id)
    if (!kept?.settled) return
    const also = kept.settled.also.filter(({ copyOf }) => copyOf !== first)
    kept.settled = { ...kept.settled, also }
  }

  #shelved(id: number): readonly ShelvedText[] {
    const kept = this.#kept.get(id)
    return kept ? [kept.shelved] : []
  }

  #alike(
    ids: readonly number[],
    where: readonly ReadonlyMap<number, ReadonlySet<number>>[],
    isAsked: (other: number, id: number) => boolean,
  ): AlikeTexts {
    return new Map(
      ids.map((id) => {
        const sharing = new Set<number>()
        for (const band of this.#kept.get(id)?.bands ?? [])
          for (const byBand of where)
            for (const other of byBand.get(band) ?? []) if (isAsked(other, id)) sharing.add(other)
        return [id, [...sharing].flatMap((other) => this.#shelved(other))]
      }),
    )
  }
}

function addTo(sets: Map<number, Set<number>>, keys: readonly number[], id: number): void {
  for (const key of keys) {
    const held = sets.get(key)
    if (held) held.add(id)
    else sets.set(key, new Set([id]))
  }
}

/** What each text is a copy of, in order of id. */
export async function findCopies(texts: readonly CopyText[]): Promise<readonly SettledCopy[]> {
  const shelf = new MemoryShelf()
  for (const text of texts) shelf.put(text)
  await settleCopies(
    shelf,
    texts.map(({ id }) => id),
  )
  return shelf.settled
}
