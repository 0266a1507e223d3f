import type { Areas } from '../../explorer/index.ts'
import type { DrawnChart, DrawnNode } from './chart-model.ts'

interface MapArea {
  /** Null: none is recorded. */
  readonly name: string | null
  readonly id: string
  readonly cases: readonly DrawnNode[]
  /** Who stands in them. */
  readonly people: readonly string[]
}
interface DrawnArea extends MapArea {
  readonly path: string
  readonly x: number
  readonly y: number
  /** Of the circle: its area is in proportion to the cases. */
  readonly r: number
}

export interface MapView {
  readonly width: number
  readonly height: number
  /** Areas without cases too, where the boundaries draw them. */
  readonly drawn: readonly DrawnArea[]
  readonly areas: readonly MapArea[]
  /** The force supplied boundaries: else the areas stand in a scheme that says nothing of where they are. */
  readonly isMap: boolean
  /** Areas with cases that the boundaries do not have. */
  readonly missing: readonly string[]
}

const tile = { width: 200, height: 110, gap: 12, across: 4 }

/** The cases of a chart by area, on the boundaries the force supplied or, without them, in a scheme. */
export function mapView({ nodes }: Pick<DrawnChart, 'nodes'>, boundaries: Areas | null): MapView {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const cases = nodes.filter(({ kind }) => kind === 'case')
  const areas = [...Map.groupBy(cases, ({ area }) => area)]
    .toSorted(([one], [other]) => (one ?? '\uffff').localeCompare(other ?? '\uffff', 'en-GB'))
    .map(([name, all], at): MapArea => {
      const ends = new Set(all.flatMap(({ ties }) => ties.map(({ id }) => id)))
      const people = [...ends].flatMap((id) => {
        const node = byId.get(id)
        return node?.kind === 'person' || node?.kind === 'child' ? node.label : []
      })
      return { name, id: `area-${at + 1}`, cases: all, people }
    })
  if (boundaries === null) return { ...scheme(areas), areas, isMap: false, missing: [] }
  const named = new Map(
    areas.flatMap((area) => (area.name === null ? [] : [[called(area.name), area]])),
  )
  const known = new Set(boundaries.areas.map(({ name }) => called(name)))
  const most = Math.max(1, ...areas.map((area) => area.cases.length))
  return {
    width: boundaries.width + 2 * edge,
    height: boundaries.height + 2 * edge,
    drawn: boundaries.areas.map(({ name, rings }) => {
      const area = named.get(called(name)) ?? { name, id: '', cases: [], people: [] }
      const [x, y] = middleOf(rings)
      const r = area.cases.length === 0 ? 0 : Math.max(14, 44 * Math.sqrt(area.cases.length / most))
      return { ...area, name, path: pathOf(rings), x, y, r }
    }),
    ...{ areas, isMap: true },
    missing: [...named].flatMap(([key, area]) =>
      known.has(key) || area.name === null ? [] : area.name,
    ),
  }
}

const edge = 10
const called = (name: string) => name.trim().toLowerCase()
type Rings = Areas['areas'][number]['rings']

const pathOf = (rings: Rings) =>
  rings.map((ring) => `M${ring.map(([x, y]) => `${x + edge} ${y + edge}`).join('L')}z`).join('')

/** Of the ring that spans most: where a number is written. */
function middleOf(rings: Rings): readonly [number, number] {
  const spans = rings.map((ring) => {
    const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
    const [left, top] = [leastOf(xs), leastOf(ys)]
    const [wide, high] = [mostOf(xs) - left, mostOf(ys) - top]
    return { size: wide * high, x: left + wide / 2, y: top + high / 2 }
  })
  const [largest] = spans.toSorted((one, other) => other.size - one.size)
  return [Math.round((largest?.x ?? 0) + edge), Math.round((largest?.y ?? 0) + edge)]
}

/** Not by `Math.min(...)`: a coast has more points than a call takes arguments. */
const leastOf = (some: readonly number[]) => some.reduce((one, other) => Math.min(one, other))
const mostOf = (some: readonly number[]) => some.reduce((one, other) => Math.max(one, other))

/** A tile for each area, in the order of their names. */
function scheme(areas: readonly MapArea[]): Pick<MapView, 'width' | 'height' | 'drawn'> {
  const across = Math.min(tile.across, Math.max(1, areas.length))
  const down = Math.ceil(areas.length / across)
  return {
    width: across * (tile.width + tile.gap),
    height: down * (tile.height + tile.gap),
    drawn: areas.map((area, at) => {
      const x = (at % across) * (tile.width + tile.gap)
      const y = Math.floor(at / across) * (tile.height + tile.gap)
      return {
        ...area,
        path: `M${x + 1} ${y + 1}h${tile.width}v${tile.height}h-${tile.width}z`,
        ...{ x: x + tile.width / 2, y: y + 64, r: 26 },
      }
    }),
  }
}
