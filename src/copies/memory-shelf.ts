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
}

/** Texts in memory, to be settled as they come, change and go. */
export class MemoryShelf implements CopyShelf {
  readonly #kept = new Map<number, Kept>()
  readonly #byBand = new Map<number, Set<number>>()
  readonly #members = new Map<number, Set<number>>()

  /** Puts a text there, or another in its place; returns what is due by it. */
  put({ id, text }: CopyText): readonly number[] {
    const due = this.take(id)
    const sketch = sketchOf(text)
    this.#kept.set(id, { ...sketch, text, settled: null })
    for (const band of sketch.bands) {
      const sharing = this.#byBand.get(band)
      if (sharing) sharing.add(id)
      else this.#byBand.set(band, new Set([id]))
    }
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
    const asked = new Set(ids)
    const isFirst = (id: number) => this.#kept.get(id)?.settled?.copyOf === id
    return this.#alike(ids, (other, id) => other < id && (asked.has(other) || isFirst(other)))
  }

  readonly after = async (ids: readonly number[]): Promise<AlikeTexts> =>
    this.#alike(ids, (other, id) => other > id && this.#kept.get(other)?.settled != null)

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
    this.#members.get(kept.settled?.copyOf ?? id)?.delete(id)
    kept.settled = settled
    if (settled === null || settled.copyOf === id) return
    const members = this.#members.get(settled.copyOf)
    if (members) members.add(id)
    else this.#members.set(settled.copyOf, new Set([id]))
  }

  #shelved(id: number): readonly ShelvedText[] {
    const kept = this.#kept.get(id)
    if (!kept) return []
    const { digest, signature, settled } = kept
    return [{ id, digest, signature, copyOf: settled?.copyOf ?? null }]
  }

  #alike(ids: readonly number[], isAsked: (other: number, id: number) => boolean): AlikeTexts {
    return new Map(
      ids.map((id) => {
        const sharing = new Set<number>()
        for (const band of this.#kept.get(id)?.bands ?? [])
          for (const other of this.#byBand.get(band) ?? [])
            if (isAsked(other, id)) sharing.add(other)
        return [id, [...sharing].flatMap((other) => this.#shelved(other))]
      }),
    )
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
