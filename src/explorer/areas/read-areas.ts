import { z } from 'zod'
import { refusal } from '../../model/index.ts'
import { explorerErrors } from '../errors.ts'

export interface Area {
  readonly name: string
  /** Lines around it, `x` to the right and `y` down, whole numbers within the width and height of all. */
  readonly rings: readonly (readonly (readonly [x: number, y: number])[])[]
}
export interface Areas {
  readonly width: number
  readonly height: number
  readonly areas: readonly Area[]
}

/** Of the longer side: finer than any screen shows it. */
const extent = 1000
const mostAreas = 2000

/** Degrees, or metres of any grid on the Earth: what lies farther out is a mistake, and its differences would overflow. */
const coordinate = z.number().min(-1e8).max(1e8)
const position = z.tuple([coordinate, coordinate]).rest(z.number())
const ring = z.array(position).min(4)
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
])
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        type: z.literal('Feature'),
        properties: z.record(z.string(), z.unknown()),
        geometry,
      }),
    )
    .min(1)
    .max(mostAreas),
})
type Position = z.output<typeof position>

/**
 * Areas as a file of boundaries draws them: GeoJSON (RFC 7946), a polygon or several for each, in degrees or in metres of a
 * national grid. An area is called by its property `name`, or by one that ends in `NM`, as the Office for National
 * Statistics names its own.
 *
 * @throws LB_AREAS_FILE
 */
export function readAreas(text: string): Areas {
  const { features } = parsed(text)
  const named = features.map(({ properties, geometry: { type, coordinates } }, at) => ({
    name: nameOf(properties, at + 1),
    rings: type === 'Polygon' ? coordinates : coordinates.flat(),
  }))
  const all = named.flatMap(({ rings }) => rings.flat())
  const [left, right] = spanOf(all.map(([x]) => x))
  const [bottom, top] = spanOf(all.map(([, y]) => y))
  const inDegrees = left >= -180 && right <= 180 && bottom >= -90 && top <= 90
  // A degree of longitude is shorter than one of latitude away from the equator.
  const narrower = inDegrees ? Math.cos((((bottom + top) / 2) * Math.PI) / 180) : 1
  const [wide, high] = [(right - left) * narrower, top - bottom]
  const scale = extent / Math.max(wide, high, Number.MIN_VALUE)
  if (!Number.isFinite(scale)) throw faulty('All its points are one.')
  const place = ([x, y]: Position) =>
    [Math.round((x - left) * narrower * scale), Math.round((top - y) * scale)] as const
  return {
    width: Math.round(wide * scale),
    height: Math.round(high * scale),
    areas: named.map(({ name, rings }) => ({
      name,
      rings: rings.map((each) => thinned(each.map(place))),
    })),
  }
}

function parsed(text: string): z.output<typeof collection> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw faulty('It is not JSON.')
  }
  const read = collection.safeParse(json)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw faulty(`At ${issue?.path.join('.') || 'its beginning'}: ${issue?.message}.`)
}

function nameOf(properties: Readonly<Record<string, unknown>>, nth: number): string {
  const keys = Object.keys(properties)
  const key =
    keys.find((each) => each.toLowerCase() === 'name') ?? keys.find((each) => /NM$/i.test(each))
  const name = key === undefined ? null : properties[key]
  if (typeof name !== 'string' || name.trim() === '') throw faulty(`Feature ${nth} has no name.`)
  return name.trim()
}

const faulty = (cause: string) => refusal(explorerErrors, 'LB_AREAS_FILE', { cause })

/** Not by `Math.min(...)`: a coast has more points than a call takes arguments. */
const spanOf = (values: readonly number[]): readonly [number, number] =>
  values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)] as const,
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const,
  )

/** Points that fall on the one before them say nothing. */
const thinned = (points: readonly (readonly [number, number])[]) =>
  points.filter(([x, y], at) => {
    const before = points[at - 1]
    return before === undefined || before[0] !== x || before[1] !== y
  })
