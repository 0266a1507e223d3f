import { alikeFrom } from './copy-pairs.ts'
import { ShingleReader } from './shingle-reader.ts'
import { jaccard } from './shingles.ts'
import { mayBeAlike, type Sketch } from './sketch.ts'

/** What a text is a copy of: the first of its set, which is itself where it is the first. */
export interface SettledCopy {
  readonly id: number
  readonly copyOf: number
  /** With the first of its set. */
  readonly likeness: number
}

/** A text as it stands on the shelf; `copyOf` null: nobody has said yet. */
export interface ShelvedText extends Pick<Sketch, 'digest' | 'signature'> {
  readonly id: number
  readonly copyOf: number | null
}

/** By the id they were asked for. */
export type AlikeTexts = ReadonlyMap<number, readonly ShelvedText[]>

/** Where texts stand with their sketches. What it is asked for is asked for many at once. */
export interface CopyShelf {
  readonly shelved: (ids: readonly number[]) => Promise<readonly ShelvedText[]>
  readonly texts: (ids: readonly number[]) => Promise<ReadonlyMap<number, string>>
  /** Of a lower id, sharing a band: the first ones of sets, and those asked for themselves. */
  readonly before: (ids: readonly number[]) => Promise<AlikeTexts>
  /** Of a higher id, sharing a band: those of which somebody has said. */
  readonly after: (ids: readonly number[]) => Promise<AlikeTexts>
  readonly keep: (settled: readonly SettledCopy[]) => Promise<void>
  /** Nobody has said what these are, nor what their copies are; returns all of them. */
  readonly unsettle: (ids: readonly number[]) => Promise<readonly number[]>
}

export interface SettleOptions {
  readonly report?: (settled: number) => void
  /** How many are looked at together. */
  readonly atOnce?: number
}

/**
 * Says of each text that is due what it is a copy of: the first in order of id, among those that are copies of none, to which it
 * is 8 in 10 alike. What follows for others is settled with it, so that in the end stands what settling every text anew gives: the
 * rule looks at lower ids only, so there is one answer.
 *
 * Each of a set is 8 in 10 like its first, and no chain of small changes leads further. Returns how many were looked at.
 */
export async function settleCopies(
  shelf: CopyShelf,
  due: readonly number[],
  { report = () => undefined, atOnce = 500 }: SettleOptions = {},
): Promise<number> {
  const waiting = new Set(await shelf.unsettle(due))
  const reader = new ShingleReader(shelf)
  let settled = 0
  while (waiting.size > 0) {
    const batch = [...waiting].sort((a, b) => a - b).slice(0, atOnce)
    for (const id of batch) waiting.delete(id)
    const doubtful = await settleBatch(shelf, reader, batch)
    // Those of the batch that follow one that is in doubt now are in doubt with it.
    for (const id of await shelf.unsettle(doubtful)) waiting.add(id)
    settled += batch.length
    report(settled)
  }
  return settled
}

/** Returns the texts of which what was said may no longer hold. */
async function settleBatch(
  shelf: CopyShelf,
  reader: ShingleReader,
  ids: readonly number[],
): Promise<readonly number[]> {
  const shelved = new Map((await shelf.shelved(ids)).map((one) => [one.id, one]))
  const before = await shelf.before(ids)
  const near = (one: ShelvedText, others: AlikeTexts) =>
    (others.get(one.id) ?? []).filter((other) => isNear(one, other))
  await reader.ahead(
    [...shelved.values()].flatMap((one) => {
      const others = near(one, before).filter(({ digest }) => digest !== one.digest)
      return others.length > 0 ? [one.id, ...others.map(({ id }) => id)] : []
    }),
  )
  const answers = new Map<number, SettledCopy>()
  for (const id of ids) {
    const one = shelved.get(id)
    if (!one) continue
    const firsts = near(one, before)
      .filter((other) => (answers.get(other.id)?.copyOf ?? other.copyOf) === other.id)
      .sort((a, b) => a.id - b.id)
    answers.set(id, await answerFor(one, firsts, reader))
  }
  const firsts = [...answers.values()].filter(({ id, copyOf }) => id === copyOf)
  const after = await shelf.after(firsts.map(({ id }) => id))
  await shelf.keep([...answers.values()])
  return firsts.flatMap(({ id }) =>
    near(shelved.get(id) as ShelvedText, after)
      .filter(({ copyOf }) => copyOf !== null && copyOf > id)
      .map((later) => later.id),
  )
}

async function answerFor(
  one: ShelvedText,
  firsts: readonly ShelvedText[],
  reader: ShingleReader,
): Promise<SettledCopy> {
  for (const first of firsts) {
    const isSame = first.digest === one.digest
    const likeness = isSame ? 1 : jaccard(await reader.of(one.id), await reader.of(first.id))
    if (likeness >= alikeFrom) return { id: one.id, copyOf: first.id, likeness }
  }
  return { id: one.id, copyOf: one.id, likeness: 1 }
}

const isNear = (a: ShelvedText, b: ShelvedText) =>
  a.digest === b.digest || mayBeAlike(a.signature, b.signature)
