export type Pairs = readonly (readonly [from: string, to: string])[]

export interface Paths {
  /** Everything that stands on a shortest way, ends and all; empty where there is none. */
  readonly on: ReadonlySet<string>
  /** Ties from end to end. */
  readonly length: number
  /** Left out, because they are tied to too much to say anything. */
  readonly hubs: ReadonlySet<string>
}

/**
 * Every shortest way between two, of at most `most` ties. It is looked for from both ends, a step of each in turn, so that
 * little is read.
 *
 * @param tiesOf what each of these is tied to, and which of them have more ties than a way may lead through
 */
export async function findPaths(
  a: string,
  b: string,
  most: number,
  tiesOf: (keys: readonly string[]) => Promise<{ pairs: Pairs; hubs: readonly string[] }>,
): Promise<Paths> {
  const hubs = new Set<string>()
  const sides = [side(a), side(b)] as const
  let length = 0
  for (; length < most && ![...sides[0].at.keys()].some((key) => sides[1].at.has(key)); length++) {
    const one = sides[0].edge.length <= sides[1].edge.length ? sides[0] : sides[1]
    const { pairs, hubs: more } = await tiesOf(one.edge)
    for (const key of more) if (key !== a && key !== b) hubs.add(key)
    one.step++
    const edge = new Set<string>()
    for (const [from, to] of pairs) {
      if (hubs.has(from) || hubs.has(to)) continue
      if (!one.at.has(to)) {
        one.at.set(to, one.step)
        edge.add(to)
      }
      if (one.at.get(to) === one.step) one.back.set(to, [...(one.back.get(to) ?? []), from])
    }
    one.edge = [...edge]
    if (one.edge.length === 0) break
  }
  const meet = [...sides[0].at].flatMap(([key, far]) => {
    const other = sides[1].at.get(key)
    return other === undefined || hubs.has(key) ? [] : [{ key, far: far + other }]
  })
  if (meet.length === 0) return { on: new Set(), length: 0, hubs }
  const shortest = Math.min(...meet.map(({ far }) => far))
  const on = new Set<string>()
  const walk = (key: string, back: ReadonlyMap<string, readonly string[]>) => {
    on.add(key)
    for (const before of back.get(key) ?? []) walk(before, back)
  }
  for (const { key, far } of meet) {
    if (far !== shortest) continue
    for (const { back } of sides) walk(key, back)
  }
  return { on, length: shortest, hubs }
}

const side = (key: string) => ({
  at: new Map([[key, 0]]),
  back: new Map<string, readonly string[]>(),
  edge: [key] as readonly string[],
  step: 0,
})
