import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findPaths } from './find-paths.ts'

const graphOf = (edges: readonly (readonly [number, number])[]) => {
  const ties = new Map<string, Set<string>>()
  for (const [a, b] of edges) {
    if (a === b) continue
    for (const [x, y] of [
      [`${a}`, `${b}`],
      [`${b}`, `${a}`],
    ] as const)
      ties.set(x, (ties.get(x) ?? new Set()).add(y))
  }
  return ties
}
const asker =
  (ties: ReadonlyMap<string, ReadonlySet<string>>, hub = 99) =>
  async (keys: readonly string[]) => ({
    steps: keys.flatMap((key) =>
      [...(ties.get(key) ?? [])].map((to) => ({ from: key, to, days: [], undated: true })),
    ),
    hubs: keys
      .flatMap((key) => [key, ...(ties.get(key) ?? [])])
      .filter((key) => (ties.get(key)?.size ?? 0) > hub),
  })

it('finds what a search of every way finds: all that stands on a shortest one, and no more', async () => {
  const node = fc.integer({ min: 0, max: 9 })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(node, node), { maxLength: 25 }), async (edges) => {
      const ties = graphOf(edges)
      let ways: readonly (readonly string[])[] = [['0']]
      for (let step = 0; step < 4 && !ways.some((way) => way.at(-1) === '9'); step++) {
        ways = ways.flatMap((way) =>
          [...(ties.get(way.at(-1)!) ?? [])].flatMap((to) =>
            way.includes(to) ? [] : [[...way, to]],
          ),
        )
      }
      const reached = ways.filter((way) => way.at(-1) === '9')
      const { on, length } = await findPaths('0', '9', 4, asker(ties))
      expect([...on].sort()).toEqual([...new Set(reached.flat())].sort())
      expect(length).toBe(reached.length === 0 ? 0 : reached[0]!.length - 1)
    }),
  )
})

it('leads through no hub, and says which were left out', async () => {
  const ties = graphOf([
    [0, 1],
    [1, 9],
    [1, 2],
    [1, 3],
    [0, 4],
    [4, 5],
    [5, 9],
  ])
  const { on, hubs } = await findPaths('0', '9', 4, asker(ties, 3))
  expect([...hubs]).toEqual(['1'])
  expect([...on].sort()).toEqual(['0', '4', '5', '9'])
})

it('in the order of time finds what a search of every way that keeps it finds', async () => {
  const node = fc.integer({ min: 0, max: 7 })
  const day = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(node, node, day), { maxLength: 22 }), async (edges) => {
      const records = edges.flatMap(([a, b, on]) =>
        a === b
          ? []
          : ([
              [`${a}`, `${b}`, on],
              [`${b}`, `${a}`, on],
            ] as const),
      )
      interface Way {
        readonly nodes: readonly string[]
        readonly day: number
      }
      let ways: readonly Way[] = [{ nodes: ['0'], day: 0 }]
      const isThere = ({ nodes }: Way) => nodes.at(-1) === '7'
      for (let step = 0; step < 4 && !ways.some(isThere); step++) {
        ways = ways.flatMap(({ nodes, day: last }) =>
          records.flatMap(([from, to, on]) =>
            from !== nodes.at(-1) || nodes.includes(to) || (on !== null && on < last)
              ? []
              : [{ nodes: [...nodes, to], day: on ?? last }],
          ),
        )
      }
      const reached = ways.filter(isThere).map(({ nodes }) => nodes)
      const { on, length } = await findPaths('0', '7', 4, async (keys) => ({
        steps: keys.flatMap((key) =>
          [
            ...Map.groupBy(
              records.filter(([from]) => from === key),
              ([, to]) => to,
            ),
          ].map(([to, all]) => ({
            from: key,
            to,
            days: all.flatMap(([, , each]) => each ?? []),
            undated: all.some(([, , each]) => each === null),
          })),
        ),
        hubs: [],
      }))
      expect([...on].sort()).toEqual([...new Set(reached.flat())].sort())
      expect(length).toBe(reached.length === 0 ? 0 : reached[0]!.length - 1)
    }),
    { numRuns: 400 },
  )
})
