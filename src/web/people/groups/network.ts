import { pointRadial } from 'd3-shape'
import { pixels } from '../../../charts/index.ts'
import type { GroupView } from '../../../people/index.ts'

const width = 480
const height = 390
const radius = { x: 150, y: 145 }
/** More than this and a circle says nothing: the table does. */
const mostNodes = 24

export interface NetworkNode {
  readonly number: number
  readonly personId: string
  readonly name: string
  readonly x: number
  readonly y: number
}
export interface NetworkEdge {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly crossSource: boolean
}
export interface NetworkPicture {
  readonly width: number
  readonly height: number
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
  readonly left: number
  readonly summary: string
}

/** Members on a circle in the order of the table; a pair tied by two or more sources is drawn thicker. */
export function networkPicture({ members, ties }: GroupView): NetworkPicture {
  const shown = members.slice(0, mostNodes)
  const nodes = shown.map(({ personId, name }, i) => {
    const [x, y] = pointRadial((2 * Math.PI * i) / shown.length, 1)
    return {
      number: i + 1,
      personId,
      name,
      x: pixels(width / 2 + radius.x * x),
      y: pixels(height / 2 + radius.y * y),
    }
  })
  const at = new Map(nodes.map((node) => [node.personId, node]))
  const edges = pairs(ties).flatMap(({ a, b, sources }) => {
    const [from, to] = [at.get(a), at.get(b)]
    if (!from || !to) return []
    return [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, crossSource: sources.size > 1 }]
  })
  return {
    width,
    height,
    nodes,
    edges,
    left: members.length - shown.length,
    summary: `${nodes.length} people and ${edges.length} pairs of them tied.`,
  }
}

/** One line for two people, however many records tie them. */
function pairs(ties: GroupView['ties']) {
  const byPair = Map.groupBy(ties, ({ a, b }) => JSON.stringify([a, b].sort()))
  return [...byPair.values()].map((all) => ({
    a: all[0]!.a,
    b: all[0]!.b,
    sources: new Set(all.flatMap(({ sources }) => sources)),
  }))
}
