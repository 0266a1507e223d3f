import type { ChartNode, ChartTie, ChartView, NodeKind } from '../../explorer/index.ts'
import { address } from '../layout/paging.ts'
import type { Choice } from '../page/forms.ts'
import { sureWords } from '../words/words.ts'

/** As the beginning of a sentence. */
export const kindNames: Readonly<Record<NodeKind, string>> = {
  person: 'Person',
  child: 'Child or other person harmed',
  case: 'Case',
  place: 'Place',
  phone: 'Telephone',
  vehicle: 'Vehicle',
}
/** In the middle of a node: what it is told by, beside its shape. */
const marks: Readonly<Record<NodeKind, string>> = {
  person: 'P',
  child: 'H',
  case: 'C',
  place: 'L',
  phone: 'T',
  vehicle: 'V',
}

const margin = 90
const longestLabel = 26

export interface DrawnNode extends ChartNode {
  readonly mark: string
  readonly kindWords: string
  readonly short: string
  readonly chosen: boolean
  readonly on: string
  readonly ties: readonly {
    readonly label: string
    readonly words: string
    readonly sure: string | null
    readonly near: boolean
    readonly records: number
    readonly href: string
    readonly on: string
  }[]
}
export interface DrawnTie {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly href: string
  readonly title: string
  readonly machine: boolean
  readonly near: boolean
}
export interface DrawnChart {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnNode[]
  readonly ties: readonly DrawnTie[]
}

/**
 * Only people whom two kinds of thing tie, such as a case and a telephone, and what ties them: one kind alone is often chance.
 */
export function tiedByTwoKinds(view: Pick<ChartView, 'nodes' | 'ties'>): typeof view {
  const kindOf = new Map(view.nodes.map(({ key, kind }) => [key, kind]))
  const isPerson = (key: string) => ['person', 'child'].includes(kindOf.get(key) ?? '')
  const around = new Map<string, Set<string>>()
  for (const { a, b, near } of view.ties) {
    if (near) continue
    around.set(a, (around.get(a) ?? new Set()).add(b))
    around.set(b, (around.get(b) ?? new Set()).add(a))
  }
  const people = view.nodes.flatMap(({ key }) => (isPerson(key) ? key : []))
  const kept = new Set<string>()
  people.forEach((a, at) => {
    for (const b of people.slice(at + 1)) {
      const shared = [...(around.get(a) ?? [])].filter((key) => around.get(b)?.has(key))
      if (new Set(shared.map((key) => kindOf.get(key))).size < 2) continue
      for (const key of [a, b, ...shared]) kept.add(key)
    }
  })
  return {
    nodes: view.nodes.filter(({ key }) => kept.has(key)),
    ties: view.ties.filter(({ a, b }) => kept.has(a) && kept.has(b)),
  }
}

/** The picture, and the same as a list: each node with all that it is tied to. */
export function drawChart(
  { nodes, ties }: Pick<ChartView, 'nodes' | 'ties'>,
  base: string,
  chosen: string | null,
  two: boolean,
): DrawnChart {
  const more = two ? { two: 'yes' } : {}
  const at = new Map(nodes.map((node) => [node.key, node]))
  const left = Math.min(0, ...nodes.map(({ x }) => x)) - margin
  const top = Math.min(0, ...nodes.map(({ y }) => y)) - margin
  const onOf = (key: string) => `${address(base, { on: key, ...more })}#chosen`
  const tieOf = ({ a, b }: Pick<ChartTie, 'a' | 'b'>) =>
    `${address(base, { a, b, ...more })}#behind`
  const sure = ({ probability }: ChartTie) => (probability === null ? null : sureWords(probability))
  return {
    left,
    top,
    width: Math.max(0, ...nodes.map(({ x }) => x)) + margin - left,
    height: Math.max(0, ...nodes.map(({ y }) => y)) + margin - top,
    nodes: nodes.map((node) => ({
      ...node,
      mark: marks[node.kind],
      kindWords: kindNames[node.kind],
      short:
        node.label.length > longestLabel ? `${node.label.slice(0, longestLabel - 1)}…` : node.label,
      chosen: node.key === chosen,
      on: onOf(node.key),
      ties: ties.flatMap((tie) => {
        if (tie.a !== node.key && tie.b !== node.key) return []
        const other = at.get(tie.a === node.key ? tie.b : tie.a)!
        const { words, near, records } = tie
        return [
          {
            ...{ words, near, records },
            sure: sure(tie),
            label: other.label,
            href: tieOf(tie),
            on: onOf(other.key),
          },
        ]
      }),
    })),
    ties: ties.map((tie) => {
      const [from, to] = [at.get(tie.a)!, at.get(tie.b)!]
      const how = sure(tie)
      return {
        ...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, near: tie.near },
        machine: tie.probability !== null,
        href: tieOf(tie),
        title: `${from.label} and ${to.label}: ${tie.words}${how === null ? '' : `, joined by the machine, ${how}`}`,
      }
    }),
  }
}

/** What a node can be joined to by a way: everything else on the chart. */
export const othersThan = (nodes: readonly ChartNode[], chosen: string): readonly Choice[] =>
  nodes
    .filter(({ key }) => key !== chosen)
    .map(({ key, kind, label }) => ({
      value: key,
      text: `${label} (${kindNames[kind].toLowerCase()})`,
    }))
