import type { ChartNode, ChartPicture, ChartTie, NodeKind } from '../../explorer/index.ts'
import { sureWords } from '../../words/index.ts'
import { address } from '../layout/paging.ts'

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
/** The picture begins and ends on whole steps of so many pixels, so that what is added seldom moves what stands. */
const grid = 100
const longestLabel = 26
/** More lines than these nobody can follow. */
const mostDrawn = 600
/** With more ties a node that is not chosen lists only its first. */
const mostListed = 1_000
const firstTies = 2

export interface DrawnNode extends ChartNode {
  readonly mark: string
  readonly kindWords: string
  readonly short: string
  readonly chosen: boolean
  readonly on: string
  /** Of its entry in the list. */
  readonly id: string
  readonly ties: readonly Tied[]
  /** All of them, or the strongest where there are too many on the chart and it is not chosen. */
  readonly listed: readonly ListedTie[]
}
/** The other end of a tie, by the id of its entry in the list. */
interface Tied {
  readonly id: string
  readonly label: string
  readonly near: boolean
}
interface ListedTie extends Tied {
  readonly words: string
  readonly sure: string | null
  readonly records: number
  readonly sources: readonly string[]
  readonly href: string
  readonly on: string
}
export interface DrawnTie {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly href: string
  /** What it is tied by, and what its two ends are called. */
  readonly words: string
  readonly from: string
  readonly to: string
  readonly sources: readonly string[]
  readonly machine: boolean
  readonly near: boolean
  /** More than one source shows it. */
  readonly several: boolean
  /** How sure a machine is of its part, and where that is written; null where records alone say it. */
  readonly sure: string | null
  readonly x: number
  readonly y: number
}
export interface DrawnChart {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnNode[]
  readonly ties: readonly DrawnTie[]
  /** With those that are not drawn. */
  readonly tiesInAll: number
}

/**
 * Only people whom two kinds of thing tie, such as a case and a telephone, and what ties them: one kind alone is often chance.
 */
export function tiedByTwoKinds(view: ChartPicture): typeof view {
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

/** What every link of a page keeps: which view it is, and what is left out of it. */
export type Kept = Readonly<Record<string, string>>

const idOf = (key: string) => `node-${key.replace(':', '-')}`

/** The picture, and the same as a list: each node with all that it is tied to. */
export function drawChart(
  { nodes, ties }: ChartPicture,
  base: string,
  chosen: string | null = null,
  kept: Kept = {},
): DrawnChart {
  const at = new Map(nodes.map((node) => [node.key, node]))
  const [left, right] = endsOf(nodes.map(({ x }) => x))
  const [top, bottom] = endsOf(nodes.map(({ y }) => y))
  const onOf = (key: string) => `${address(base, { on: key, ...kept })}#chosen`
  const tieOf = ({ a, b }: Pick<ChartTie, 'a' | 'b'>) =>
    `${address(base, { a, b, ...kept })}#behind`
  const few = ties.length <= mostListed
  const otherEnd = ({ key }: ChartNode, { a, b }: ChartTie) => (a === key ? b : a)
  const tied = (node: ChartNode, tie: ChartTie): Tied => {
    const other = otherEnd(node, tie)
    return { id: idOf(other), label: at.get(other)!.label, near: tie.near }
  }
  const ofNode = new Map<string, ChartTie[]>(nodes.map(({ key }) => [key, []]))
  for (const tie of ties) for (const key of [tie.a, tie.b]) ofNode.get(key)!.push(tie)
  return {
    ...{ left, top, width: right - left, height: bottom - top },
    nodes: nodes.map((node) => ({
      ...node,
      id: idOf(node.key),
      mark: marks[node.kind],
      kindWords: kindNames[node.kind],
      short:
        node.label.length > longestLabel ? `${node.label.slice(0, longestLabel - 1)}…` : node.label,
      chosen: node.key === chosen,
      on: onOf(node.key),
      ties: ofNode.get(node.key)!.map((tie) => tied(node, tie)),
      listed: (few || node.key === chosen
        ? ofNode.get(node.key)!
        : strongestFirst(ofNode.get(node.key)!).slice(0, firstTies)
      ).map((tie) => {
        const { words, records, sources } = tie
        const links = { href: tieOf(tie), on: onOf(otherEnd(node, tie)) }
        return { ...tied(node, tie), words, records, sources, ...links, sure: sure(tie) }
      }),
    })),
    ties: drawnOf(ties, chosen).map((tie) =>
      drawTie(tie, at.get(tie.a)!, at.get(tie.b)!, tieOf(tie)),
    ),
    tiesInAll: ties.length,
  }
}

/** What more sources and more records show; of those what records alone say; what may be one person last. */
const strongestFirst = (ties: readonly ChartTie[]): readonly ChartTie[] =>
  ties.toSorted(
    (a, b) =>
      Number(a.near) - Number(b.near) ||
      b.sources.length - a.sources.length ||
      b.records - a.records ||
      (b.probability ?? 1) - (a.probability ?? 1),
  )

/**
 * As many as can be looked at: all of what is chosen, then of every node the strongest, then the strongest of all; in the
 * order they came.
 */
function drawnOf(ties: readonly ChartTie[], chosen: string | null): readonly ChartTie[] {
  if (ties.length <= mostDrawn) return ties
  const strongest = strongestFirst(ties)
  const reached = new Set<string>()
  const drawn = new Set(strongest.filter(({ a, b }) => a === chosen || b === chosen))
  for (const tie of strongest) {
    if (reached.has(tie.a) && reached.has(tie.b)) continue
    reached.add(tie.a).add(tie.b)
    drawn.add(tie)
  }
  for (const tie of strongest) {
    if (drawn.size >= mostDrawn) break
    drawn.add(tie)
  }
  return ties.filter((tie) => drawn.has(tie))
}

function endsOf(places: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(0, ...places) - margin, Math.max(0, ...places) + margin]
  return [Math.floor(least / grid) * grid, Math.ceil(most / grid) * grid]
}

const sure = ({ probability }: ChartTie) => (probability === null ? null : sureWords(probability))

function drawTie(tie: ChartTie, from: ChartNode, to: ChartNode, href: string): DrawnTie {
  const how = sure(tie)
  return {
    ...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, near: tie.near, href, sure: how },
    // Nearer to one end, so that what crosses in the middle is not written over.
    x: Math.round(from.x + (to.x - from.x) * 0.4),
    y: Math.round(from.y + (to.y - from.y) * 0.4),
    machine: how !== null,
    several: tie.sources.length > 1,
    ...{ words: tie.words, from: from.label, to: to.label, sources: tie.sources },
  }
}

/** What a node can be joined to by a way: everything else on the chart. */
export const othersThan = (nodes: readonly ChartNode[], chosen: string): readonly OtherEnd[] =>
  nodes
    .filter(({ key }) => key !== chosen)
    .map(({ key, kind, label }) => ({ value: key, label, kindWords: kindNames[kind] }))

export interface OtherEnd {
  readonly value: string
  readonly label: string
  readonly kindWords: string
}
