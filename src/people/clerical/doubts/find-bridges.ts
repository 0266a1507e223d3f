export interface Tie {
  readonly a: number
  readonly b: number
  readonly weight: number
}
export interface FoundBridge extends Tie {
  /** How many records are on the side of `a`, and on that of `b`. */
  readonly left: number
  readonly right: number
  /** The records of the smaller side, those of `b` where both are as many. */
  readonly smaller: () => readonly number[]
}

/**
 * Ties without which a connected set of records would fall in two (Tarjan 1974), with either side of
 * each. `fast` pairs are held together whatever happens and are no bridges. Depth is kept by hand,
 * so that a person of very many records costs no stack.
 */
export function findBridges(
  records: readonly number[],
  ties: readonly Tie[],
  fast: readonly (readonly [number, number])[] = [],
): readonly FoundBridge[] {
  const steps = new Map<number, { to: number; tie: Tie | null; edge: number }[]>(
    records.map((record) => [record, []]),
  )
  const edges = [...ties.map((tie) => [tie.a, tie.b, tie] as const), ...fast.map(loose)]
  edges.forEach(([a, b, tie], edge) => {
    steps.get(a)?.push({ to: b, tie, edge })
    steps.get(b)?.push({ to: a, tie, edge })
  })
  const met = new Map<number, number>()
  const low = new Map<number, number>()
  const order: number[] = []
  const bridges: { tie: Tie; child: number; last: number }[] = []
  for (const root of records) {
    if (met.has(root)) continue
    const path = [{ at: root, by: -1, tie: null as Tie | null, next: 0 }]
    enter(root)
    while (path.length > 0) {
      const here = path.at(-1)!
      const step = steps.get(here.at)![here.next++]
      if (!step) {
        path.pop()
        const above = path.at(-1)
        if (!above) break
        low.set(above.at, Math.min(low.get(above.at)!, low.get(here.at)!))
        if (here.tie && low.get(here.at)! > met.get(above.at)!) {
          bridges.push({ tie: here.tie, child: here.at, last: order.length })
        }
      } else if (step.edge !== here.by && steps.has(step.to)) {
        if (met.has(step.to)) {
          low.set(here.at, Math.min(low.get(here.at)!, met.get(step.to)!))
        } else {
          enter(step.to)
          path.push({ at: step.to, by: step.edge, tie: step.tie, next: 0 })
        }
      }
    }
  }
  function enter(record: number) {
    met.set(record, order.length)
    low.set(record, order.length)
    order.push(record)
  }
  return bridges.map(({ tie, child, last }) => {
    // All below a bridge was met in one go, beginning with its lower end.
    const first = met.get(child)!
    const below = last - first
    const aBelow = met.get(tie.a)! >= first && met.get(tie.a)! < last
    const [left, right] = aBelow ? [below, records.length - below] : [records.length - below, below]
    const takeBelow = aBelow ? left < right : right <= left
    return {
      ...tie,
      left,
      right,
      smaller: () =>
        takeBelow ? order.slice(first, last) : [...order.slice(0, first), ...order.slice(last)],
    }
  })
}

const loose = ([a, b]: readonly [number, number]) => [a, b, null] as const
