import { expect, it } from 'vitest'
import type { SharedFigure } from './document.ts'
import { federate } from './federate.ts'
import { readOverlaps } from './overlaps.ts'
import {
  between,
  countsOf,
  exactly,
  hiddenCell,
  madeUpFigure,
  madeUpStore,
} from './testing/made-up-stores.ts'

const north = madeUpStore('north')
const south = madeUpStore('south')
const west = madeUpStore('west')
const forces = [north.force, south.force, west.force]

const counts = [countsOf(30, 20, 50), countsOf(12, 0, 28), countsOf(0, 15, 85)] as const
const filesOf = (more: Partial<SharedFigure> = {}) =>
  [north, south, west].map((store, at) => store.file([madeUpFigure(counts[at]!, more)]))
const overlaps = (child: object) =>
  readOverlaps(JSON.stringify({ child }), ['north', 'south', 'west'])
const boundsOf = (joined: ReturnType<typeof federate>) => {
  const { population, lower, upper } = joined.figures[0]!.rows[0]!
  return [population.atLeast, population.atMost, lower, upper]
}

it('adds lower bounds to lower and upper to upper where a case stands in one store alone', () => {
  const joined = federate({ files: filesOf(), forces, days: 31 })
  expect(boundsOf(joined)).toEqual([240, 240, 42, 77])
  expect(joined.figures[0]!.rows[0]!.parts.map(({ force, lower }) => [force, lower])).toEqual([
    ['north', 30],
    ['south', 12],
    ['west', 0],
  ])
  expect(joined.assumptions.join()).toContain('each stands in one store alone')
})

it('of children counts for certain only those that cannot be the same, unless somebody says how many may be', () => {
  const files = filesOf({ unit: 'child' })
  const joinedWith = (said?: object) =>
    boundsOf(federate({ files, forces, days: 31, ...(said && { overlaps: overlaps(said) }) }))
  expect(joinedWith()).toEqual([100, 240, 30, 77])
  expect(joinedWith({ otherwise: 'none' })).toEqual([240, 240, 42, 77])
  const pairs = [{ stores: ['south', 'north'], atMost: 5, why: 'Compared by hand in March.' }]
  // 30 and 12 share at most 5; of west nothing is known.
  expect(joinedWith({ otherwise: 'unknown', pairs })).toEqual([135, 240, 37, 77])
  expect(joinedWith({ otherwise: 'none', pairs })).toEqual([235, 240, 37, 77])
  const { assumptions } = federate({
    files,
    forces,
    days: 31,
    overlaps: overlaps({ otherwise: 'none', pairs }),
  })
  expect(assumptions.join()).toContain('share at most 5 children: Compared by hand in March.')
})

it('takes the least and the most of what is not published as it is', () => {
  const hidden = {
    met: between(1, 9),
    undetermined: hiddenCell,
    notMet: hiddenCell,
    upper: { hidden: false, value: 25, low: 23, high: 27 },
    population: exactly(60),
  } as const
  const files = [
    north.file([madeUpFigure(countsOf(10, 10, 10))]),
    south.file([madeUpFigure(hidden)]),
  ]
  expect(boundsOf(federate({ files, forces, days: 31 }))).toEqual([90, 90, 11, 47])
})

it('says that nothing limits what a store hides without a range', () => {
  const nothing = {
    met: hiddenCell,
    undetermined: hiddenCell,
    notMet: hiddenCell,
    upper: hiddenCell,
    population: hiddenCell,
  }
  const files = [
    north.file([madeUpFigure(countsOf(10, 10, 10))]),
    south.file([madeUpFigure(nothing)]),
  ]
  expect(boundsOf(federate({ files, forces, days: 31 }))).toEqual([30, null, 10, null])
})

it('joins what was on record for certain and at most apart', () => {
  const asOf = { ...madeUpFigure(counts[0]).asOf, onRecord: '2025-12-31' }
  const files = [north, south].map((store) =>
    store.file([madeUpFigure(counts[0], { asOf, surely: countsOf(20, 40, 40) })]),
  )
  const [figure] = federate({ files, forces, days: 31 }).figures
  expect(figure?.rows.map(({ onRecord, lower, upper }) => [onRecord, lower, upper])).toEqual([
    ['surely', 40, 120],
    ['atMost', 60, 100],
  ])
})

it('takes each force’s latest figure, and says what not all have published', () => {
  const later = {
    figure: 7,
    asOf: { ...madeUpFigure(counts[0]).asOf, receivedBy: '2026-03-02T00:00:00Z' },
  }
  const other = { ...madeUpFigure(counts[0]).definition, id: 'other' }
  const files = [
    north.file([
      madeUpFigure(counts[1], later),
      madeUpFigure(counts[0]),
      madeUpFigure(counts[0], { definition: other }),
    ]),
    south.file([madeUpFigure(counts[1])]),
  ]
  const joined = federate({ files, forces, days: 31 })
  expect(joined.figures[0]?.rows[0]?.parts.map(({ figure }) => figure)).toEqual([7, 1])
  expect(joined.figures[0]?.asOf.receivedBy).toEqual({
    earliest: '2026-03-01T12:00:00.000Z',
    latest: '2026-03-02T00:00:00Z',
  })
  expect(joined.notJoined).toEqual([{ definition: 'other', missing: ['south'] }])
})
