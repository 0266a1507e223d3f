/** A tie as it leads on, with the days of its records. */
export interface Step {
  readonly from: string
  readonly to: string
  /** Days since 1970. */
  readonly days: readonly number[]
  /** One of its records has no day: it may stand anywhere in time. */
  readonly undated: boolean
}

export interface Paths {
  /** Everything that stands on a shortest way, ends and all; empty where there is none. */
  readonly on: ReadonlySet<string>
  /** Ties from end to end. */
  readonly length: number
  /** Left out, because they are tied to too much to say anything. */
  readonly hubs: ReadonlySet<string>
}

/**
 * Every shortest way between two, of at most `most` ties, looked for from both ends, a step of the smaller in turn, so that little is
 * read; where ties have days, in the order of time, of at most `most` ties: each rests on a record of the same day as
 * the one before it or later, and a record without a day fits anywhere. From the first end the earliest day is kept at which each node is reached
 * in so many ties, from the last the latest day at which it can be left; where the first is not after the second they meet.
 *
 * @param stepsOf what leads on from these, and which of them have more ties than a way may lead through
 */
export async function findPaths(
  a: string,
  b: string,
  most: number,
  stepsOf: (
    keys: readonly string[],
  ) => Promise<{ steps: readonly Step[]; hubs: readonly string[] }>,
): Promise<Paths> {
  const hubs = new Set<string>()
  const steps = new Map<string, readonly Step[]>()
  const read = async (keys: readonly string[]) => {
    const fresh = keys.filter((key) => !steps.has(key))
    const found = await stepsOf(fresh)
    for (const key of found.hubs) if (key !== a && key !== b) hubs.add(key)
    for (const key of fresh) steps.set(key, [])
    for (const [from, all] of Map.groupBy(found.steps, (step) => step.from)) steps.set(from, all)
  }
  const onward = (key: string) => (steps.get(key) ?? []).filter(({ to }) => !hubs.has(to))
  // From the last end time runs backwards: days are turned round, so that one rule serves both.
  const sides = [sideOf(a, 1), sideOf(b, -1)] as const
  for (let length = 0; ; length++) {
    const meet = meetings(sides, length)
    if (meet.length > 0) {
      const on = new Set<string>()
      const [early, late] = [walkerOn(sides[0], onward, on), walkerOn(sides[1], onward, on)]
      for (const { key, reached } of meet) {
        early(key, sides[0].layers.length - 1, -reached[1])
        late(key, sides[1].layers.length - 1, -reached[0])
      }
      return { on, length, hubs }
    }
    const side = sides[0].edge.size <= sides[1].edge.size ? sides[0] : sides[1]
    if (length === most || side.edge.size === 0) return { on: new Set(), length: 0, hubs }
    await read([...side.edge.keys()])
    grow(side, onward)
  }
}

interface Side {
  readonly sign: 1 | -1
  /** By number of ties: the earliest day at which each is reached, days turned round from the last end. */
  readonly layers: Map<string, number>[]
  readonly best: Map<string, number>
  edge: ReadonlyMap<string, number>
}
const sideOf = (key: string, sign: 1 | -1): Side => {
  const first = new Map([[key, Number.NEGATIVE_INFINITY]])
  return { sign, layers: [first], best: new Map(first), edge: first }
}

/** The earliest day of a tie that is not before `after`; null where it has none. */
function dayAfter({ days, undated }: Step, sign: 1 | -1, after: number): number | null {
  if (undated) return after
  const later = days.map((day) => sign * day).filter((day) => day >= after)
  return later.length === 0 ? null : Math.min(...later)
}

function grow(side: Side, onward: (key: string) => readonly Step[]): void {
  const layer = new Map<string, number>()
  for (const [key, reached] of side.edge) {
    for (const step of onward(key)) {
      const day = dayAfter(step, side.sign, reached)
      if (day === null || day >= (side.best.get(step.to) ?? Number.POSITIVE_INFINITY)) continue
      layer.set(step.to, Math.min(day, layer.get(step.to) ?? Number.POSITIVE_INFINITY))
    }
  }
  for (const [key, day] of layer) side.best.set(key, day)
  side.layers.push(layer)
  side.edge = layer
}

interface Meeting {
  readonly key: string
  /** From the first end, and turned round from the last. */
  readonly reached: readonly [number, number]
}

/** Where ways from both ends can be joined in time, so many ties from end to end. */
function meetings([one, other]: readonly [Side, Side], length: number): readonly Meeting[] {
  if (one.layers.length + other.layers.length - 2 !== length) return []
  return [...one.edge].flatMap(([key, early]) => {
    const late = other.edge.get(key)
    return late === undefined || early > -late ? [] : [{ key, reached: [early, late] as const }]
  })
}

/** Puts on the way all that leads to a node in so many ties by a day that is not after `latest`. */
function walkerOn(side: Side, onward: (key: string) => readonly Step[], on: Set<string>) {
  const before = side.layers.map((_, layer) =>
    Map.groupBy(
      layer === 0 ? [] : [...side.layers[layer - 1]!.keys()].flatMap(onward),
      ({ to }) => to,
    ),
  )
  return function walk(key: string, layer: number, latest: number): void {
    on.add(key)
    for (const step of before[layer]!.get(key) ?? []) {
      const reached = side.layers[layer - 1]!.get(step.from)!
      const fits = step.days
        .map((day) => side.sign * day)
        .filter((day) => reached <= day && day <= latest)
      if (step.undated && reached <= latest) fits.push(latest)
      if (fits.length > 0) walk(step.from, layer - 1, Math.max(...fits))
    }
  }
}
