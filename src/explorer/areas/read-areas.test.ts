import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LookbackError } from '../../model/index.ts'
import { readAreas } from './read-areas.ts'

const square = (x: number, y: number, size: number) => [
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ],
]
const file = (...features: readonly (readonly [object, object])[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry })),
  })

it('draws areas in degrees or on a national grid, north up, each under its name', () => {
  const grid = readAreas(
    file(
      [{ name: 'East' }, { type: 'Polygon', coordinates: square(100_000, 0, 100_000) }],
      [
        { LAD23NM: 'West' },
        { type: 'MultiPolygon', coordinates: [square(0, 0, 50_000), square(0, 90_000, 10_000)] },
      ],
    ),
  )
  expect([grid.width, grid.height]).toEqual([1000, 500])
  expect(grid.areas.map(({ name, rings }) => [name, rings.length])).toEqual([
    ['East', 1],
    ['West', 2],
  ])
  // The northernmost point stands at the top.
  expect(grid.areas[0]!.rings[0]).toContainEqual([1000, 0])
  const degrees = readAreas(
    file([{ NAME: 'One' }, { type: 'Polygon', coordinates: square(0, 59.5, 1) }]),
  )
  expect(degrees.width).toBeCloseTo(500, -1)
  expect(degrees.height).toBe(1000)
})

it('refuses what is no file of boundaries, and says why', () => {
  for (const [text, cause] of [
    ['', 'not JSON'],
    ['[]', 'beginning'],
    [file(), 'features'],
    [file([{}, { type: 'Polygon', coordinates: square(0, 0, 1) }]), 'Feature 1 has no name'],
    [file([{ name: 'A' }, { type: 'Point', coordinates: [0, 0] }]), 'geometry'],
    [file([{ name: 'A' }, { type: 'Polygon', coordinates: square(0, 0, 0) }]), 'one'],
    [file([{ name: 'A' }, { type: 'Polygon', coordinates: square(0, 0, 1e308) }]), '100000000'],
  ] as const) {
    expect(() => readAreas(text)).toThrow(
      expect.objectContaining({ code: 'LB_AREAS_FILE', cause: expect.stringContaining(cause) }),
    )
  }
})

it('whatever the file says is areas within the picture, or refused', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.tuple(fc.double(), fc.double()), { maxLength: 6 })),
      (rings) => {
        try {
          const { width, height, areas } = readAreas(
            file([{ name: '<b>' }, { type: 'Polygon', coordinates: rings }]),
          )
          for (const [x, y] of areas.flatMap((area) => area.rings.flat())) {
            expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true)
          }
        } catch (error) {
          if (!(error instanceof LookbackError)) throw error
        }
      },
    ),
  )
})
