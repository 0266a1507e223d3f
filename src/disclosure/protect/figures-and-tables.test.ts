import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LookbackError } from '../../model/index.ts'
import { conventions, isSmall } from '../rules/rules.ts'
import type { PublishedCell, PublishedTable } from '../suppress/suppression.ts'
import type { Cube, Dimension, Place } from '../tables/cube.ts'
import { independentBoundsOver } from './independent-attack.fixtures.ts'
import { protect } from './protect.ts'
import { protectFigure } from './protect-figure.ts'

/** A case has an answer of all that may have been on record, and one of what surely was. */
const answers = ['met', 'undetermined', 'notMet']
const answer = (id: string): Dimension => ({
  id,
  leaves: answers,
  groups: [{ id: 'atMost', leaves: ['met', 'undetermined'] }],
})
const dimensions: readonly Dimension[] = [
  { id: 'year', leaves: ['2014', '2015', '2016'] },
  { id: 'area', leaves: ['north', 'south'] },
  answer('most'),
  answer('surely'),
]
/** What was known for certain is not known otherwise with more on record. */
const structuralZeros: readonly Place[] = [
  { surely: 'met', most: 'notMet' },
  { surely: 'met', most: 'undetermined' },
  { surely: 'notMet', most: 'met' },
  { surely: 'notMet', most: 'undetermined' },
]
const corners = dimensions
  .reduce<readonly Place[]>(
    (places, { id, leaves }) =>
      places.flatMap((place) => leaves.map((leaf) => ({ ...place, [id]: leaf }))),
    [{}],
  )
  .filter(
    (at) => !structuralZeros.some(({ surely, most }) => at.surely === surely && at.most === most),
  )

const publications = {
  tableByYear: ['year', 'most'],
  tableByArea: ['area', 'most'],
  tableByBoth: ['year', 'area', 'most'],
  figure: [['most']],
  figureOnADay: [['surely'], ['most']],
} as const
type Publication = keyof typeof publications

async function publish(cube: Cube, order: readonly Publication[]) {
  const out: PublishedTable[] = []
  const add = (
    id: string,
    own: readonly string[],
    cells: ReadonlyMap<string, { published: PublishedCell }>,
  ) => {
    const said = [...cells].filter(([key]) =>
      JSON.parse(key).every(([at]: [string]) => own.includes(at)),
    )
    const shows = said.map(([key, { published: how }]) => [
      key,
      how.hidden ? { hidden: true, ...(how.within && { within: how.within }) } : how,
    ])
    out.push({ id, dimensions: own, cells: Object.fromEntries(shows) })
  }
  for (const [index, name] of order.entries()) {
    const about = { cube, published: [...out], structuralZeros }
    const rows = publications[name].filter((row) => Array.isArray(row))
    try {
      if (rows.length === 0) {
        const own = publications[name] as readonly string[]
        const table = { id: name, dimensions: own }
        const rules = index % 2 === 0 ? conventions.lookback : conventions.exact
        add(name, own, (await protect({ ...about, tables: [table], rules })).cells)
      } else {
        const shapes = rows.map((row) => ({ id: name, dimensions: row as readonly string[] }))
        const first = rows.flatMap(([id]) => [
          { [id as string]: 'met' },
          { [id as string]: 'atMost' },
        ])
        const { cells } = await protectFigure({ ...about, rows: shapes, priority: first }, protect)
        for (const { id, dimensions: own } of shapes) add(id, own, cells)
      }
    } catch (error) {
      const refused = error instanceof LookbackError && error.code === 'LB_DISCLOSURE_UNPROTECTABLE'
      if (!refused) throw error
    }
  }
  return out
}

/** Each run explores others: the seed is another one. */
const worlds = 20
const every = { minLength: corners.length, maxLength: corners.length }
/** From worlds where hardly anything happened to such where only single cells are small. */
const world = fc
  .constantFrom(1, 3, 40)
  .chain((most) => fc.array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(most)), every))
const order = fc.shuffledSubarray(Object.keys(publications) as Publication[], { minLength: 2 })
const cubeOf = (counts: readonly number[]): Cube => ({
  dimensions,
  counts: corners.map((at, index) => ({ at, count: counts[index] ?? 0 })),
})

describe('tables and figures published in any order', () => {
  it('leave every small count they hide at least 8 values, by an attack of another making', async () => {
    const published = { figures: 0, ranges: 0, nothing: 0, shown: 0 }
    await fc.assert(
      fc.asyncProperty(world, order, async (counts, names) => {
        const cube = cubeOf(counts)
        const out = await publish(cube, names)
        const attack = await independentBoundsOver(cube, out)
        for (const { id, cells } of out) {
          for (const [key, shows] of Object.entries(cells)) {
            const count = attack.truth(key)
            if (shows.hidden) {
              expect(count).toBeGreaterThanOrEqual(shows.within?.low ?? 0)
              expect(count).toBeLessThanOrEqual(shows.within?.high ?? count)
            } else {
              expect(count).toBeGreaterThanOrEqual(shows.low)
              expect(count).toBeLessThanOrEqual(shows.high)
            }
            if (id.startsWith('figure')) {
              published[shows.hidden ? (shows.within ? 'ranges' : 'nothing') : 'shown'] += 1
            }
            if (!isSmall(count, conventions.exact)) continue
            expect(shows.hidden).toBe(true)
            expect(attack.width(key)).toBeGreaterThanOrEqual(7)
          }
        }
        published.figures += out.filter(({ id }) => id.startsWith('figure')).length
      }),
      { numRuns: worlds },
    )
    // A figure is published in most worlds, and most of what it hides has a range.
    expect(published.figures).toBeGreaterThan(worlds / 3)
    expect(published.shown + published.ranges).toBeGreaterThan(worlds)
  })
})
