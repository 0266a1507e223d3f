import { below, randomFrom } from '../random.ts'

/** Places of the one relevant and one irrelevant record a replay starts from, drawn by the seed. */
export function startOf(
  relevant: readonly boolean[],
  seed: number,
): readonly [relevant: number, irrelevant: number] {
  const random = randomFrom(seed)
  const places = (wanted: boolean) => relevant.flatMap((each, i) => (each === wanted ? [i] : []))
  const pick = (among: readonly number[]) => among[below(random, among.length)]!
  return [pick(places(true)), pick(places(false))]
}
