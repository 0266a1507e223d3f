import { alikeFrom } from './copy-pairs.ts'
import { Crowd } from './crowd.ts'
import { ShingleReader } from './shingle-reader.ts'
import { jaccard } from './shingles.ts'
import { mayBeAlike, type Sketch } from './sketch.ts'

/** What a text is a copy of: the first of its set, which is itself where it is the first. */
export interface SettledCopy {
  readonly id: number
  readonly copyOf: number
  /** With the first of its set. */
  readonly likeness: number
  /** The first ones of other sets that it is 8 in 10 like as well; few, as no two of them are alike. */
  readonly also: readonly AlsoAlike[]
}

export interface AlsoAlike {
  readonly copyOf: number
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
 * is 8 in 10 alike; and which others of these it is like. What follows for others is settled with it, so that in the end stands what settling every text anew gives: the
 * rule looks at lower ids only, so there is one answer.
 *
 * Each of a set is 8 in 10 like its first, and no chain of small changes leads further. Returns how many were looked at.
 */
export async function settleCopies(
  shelf: CopyShelf,
  due: readonly number[],
  { report = () => undefined, atOnce = 2_000 }: SettleOptions = {},
): Promise<number> {
  let waiting = inOrder(await shelf.unsettle(due))
  const reader = new ShingleReader(shelf)
  const crowd = new Crowd()
  let [from, settled] = [0, 0]
  while (from < waiting.length) {
    const batch = waiting.slice(from, from + atOnce)
    from += batch.length
    const doubtful = await settleBatch(shelf, reader, crowd, batch)
    // Those of the batch that follow one that is in doubt now are in doubt with it.
    const again = await shelf.unsettle(doubtful)
    if (again.length > 0) {
      waiting = inOrder([...waiting.slice(from), ...again])
      from = 0
    }
    settled += batch.length
    report(settled)
  }
  return settled
}

/** Each once. */
const inOrder = (ids: readonly number[]): readonly number[] =>
  [...new Set(ids)].sort((a, b) => a - b)

/** Returns the texts of which what was said may no longer hold. */
async function settleBatch(
  shelf: CopyShelf,
  reader: ShingleReader,
  crowd: Crowd,
  ids: readonly number[],
): Promise<readonly number[]> {
  const shelved = new Map((await shelf.shelved(ids)).map((one) => [one.id, one]))
  const before = await shelf.before(ids)
  await reader.ahead(
    [...shelved.values()].flatMap((one) => toRead(one, before.get(one.id) ?? [], crowd)),
  )
  const answers = new Map<number, SettledCopy>()
  for (const id of ids) {
    const one = shelved.get(id)
    if (!one) continue
    const firsts = (before.get(id) ?? []).filter(
      (other) => (answers.get(other.id)?.copyOf ?? other.copyOf) === other.id,
    )
    answers.set(id, await answerFor(one, firsts, reader, crowd))
  }
  const firsts = [...answers.values()].filter(({ id, copyOf }) => id === copyOf)
  const after = await shelf.after(firsts.map(({ id }) => id))
  await shelf.keep([...answers.values()])
  return firsts.flatMap(({ id }) =>
    (after.get(id) ?? [])
      .filter((later) => later.copyOf !== null && isNear(shelved.get(id) as ShelvedText, later))
      .map((later) => later.id),
  )
}

/** From so many on, those that share a band with a text are told apart by the runs that few have. */
const crowded = 32

/** Whose runs of words will be asked for, to say what one is a copy of. */
function toRead(one: ShelvedText, others: readonly ShelvedText[], crowd: Crowd): readonly number[] {
  const unknown = others.filter(({ id, digest }) => digest !== one.digest && !crowd.has(id))
  if (others.length >= crowded) return [one.id, ...unknown.map(({ id }) => id)]
  const near = unknown.filter((other) => isNear(one, other))
  return near.length > 0 ? [one.id, ...near.map(({ id }) => id)] : []
}

async function answerFor(
  one: ShelvedText,
  firsts: readonly ShelvedText[],
  reader: ShingleReader,
  crowd: Crowd,
): Promise<SettledCopy> {
  // Whatever is like it is like the one with its words, and no two first ones are alike.
  const same = firsts.find(({ digest }) => digest === one.digest)
  if (same) return { id: one.id, copyOf: same.id, likeness: 1, also: [] }
  const alike: AlsoAlike[] = []
  const likely = await likelyOf(one, firsts, reader, crowd)
  for (const first of likely.toSorted((a, b) => a - b)) {
    const likeness = jaccard(await reader.of(one.id), await reader.of(first))
    if (likeness >= alikeFrom) alike.push({ copyOf: first, likeness })
  }
  const [own = { copyOf: one.id, likeness: 1 }, ...also] = alike
  return { id: one.id, ...own, also }
}

/** Those that are worth comparing with it: by their sketches, and where there is a crowd of them by the runs that few have. */
async function likelyOf(
  one: ShelvedText,
  firsts: readonly ShelvedText[],
  reader: ShingleReader,
  crowd: Crowd,
): Promise<readonly number[]> {
  const apart = firsts.filter((first) => !crowd.has(first.id) && isNear(one, first))
  if (firsts.length < crowded && apart.length === firsts.length) return apart.map(({ id }) => id)
  if (firsts.length >= crowded) for (const { id } of apart) crowd.add(id, await reader.of(id))
  const known = firsts.flatMap(({ id }) => (crowd.has(id) ? [id] : []))
  return [
    ...crowd.mayBeAlike(known.length > 0 ? await reader.of(one.id) : none, known),
    ...apart.flatMap(({ id }) => (crowd.has(id) ? [] : [id])),
  ]
}

const none = new Float64Array(0)

const isNear = (a: ShelvedText, b: ShelvedText) =>
  a.digest === b.digest || mayBeAlike(a.signature, b.signature)
