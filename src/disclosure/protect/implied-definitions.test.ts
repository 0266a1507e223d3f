import { expect, it } from 'vitest'
import { conventions } from '../rules/rules.ts'
import type { PublishedTable } from '../suppress/suppression.ts'
import { type Cube, keyOf, type Place } from '../tables/cube.ts'
import { protect } from './protect.ts'

/** Whatever meets `narrow` meets `broad`: of 40 cases in an area 30 meet the one, 31 the other. */
const dimensions = [
  { id: 'area', leaves: ['a', 'b'] },
  { id: 'narrow', leaves: ['met', 'notMet'] },
  { id: 'broad', leaves: ['met', 'notMet'] },
]
const leaf = (area: string, narrow: string, broad: string, count: number) => ({
  at: { area, narrow, broad },
  count,
})
const cube: Cube = {
  dimensions,
  counts: [
    leaf('a', 'met', 'met', 30),
    leaf('a', 'notMet', 'met', 1),
    leaf('a', 'notMet', 'notMet', 9),
    leaf('b', 'met', 'met', 30),
    leaf('b', 'notMet', 'notMet', 30),
  ],
}
const at = (place: Place, value: number | null) =>
  [
    keyOf(place),
    value === null
      ? ({ hidden: true } as const)
      : ({ hidden: false, value, low: value, high: value } as const),
  ] as const
const published: readonly PublishedTable[] = [
  {
    id: 'narrow',
    dimensions: ['area', 'narrow'],
    cells: Object.fromEntries([at({ area: 'a' }, 40), at({ area: 'a', narrow: 'notMet' }, 10)]),
  },
  {
    id: 'broad',
    dimensions: ['area', 'broad'],
    cells: Object.fromEntries([
      at({ area: 'a', broad: 'met' }, null),
      at({ area: 'a', broad: 'notMet' }, null),
    ]),
  },
]
const attack = (structuralZeros: readonly Place[]) =>
  protect({
    cube,
    tables: [],
    published: published.map((table) => ({ ...table, cells: allOf(table) })),
    rules: { ...conventions.exact, complementary: false },
    structuralZeros,
    tightest: true,
  })

/** The cells named, and every other hidden. */
function allOf({ dimensions: own, cells }: PublishedTable): PublishedTable['cells'] {
  const places = own.reduce<Place[]>(
    (found, id) =>
      found.flatMap((place) => [
        place,
        ...dimensions.find((one) => one.id === id)!.leaves.map((one) => ({ ...place, [id]: one })),
      ]),
    [{}],
  )
  return Object.fromEntries(
    places.map((place) => [keyOf(place), cells[keyOf(place)] ?? { hidden: true as const }]),
  )
}

it('the attacker who knows that one definition implies another bounds its counts by the other’s', async () => {
  const target = keyOf({ area: 'a', broad: 'notMet' })
  const without = await attack([])
  expect(without.attacked.get(target)).toEqual({ low: 1, high: 39 })
  const told = await attack([{ narrow: 'met', broad: 'notMet' }])
  expect(told.attacked.get(target)).toEqual({ low: 1, high: 10 })
  // What is known of a dimension that no table crosses is passed over.
  const more = await attack([{ narrow: 'met', elsewhere: 'x' }])
  expect(more.attacked.get(target)).toEqual({ low: 1, high: 39 })
})

it('a figure is one more table, with nothing left to hide: the attack says whether it is safe', async () => {
  const structuralZeros = [{ narrow: 'met', broad: 'notMet' }]
  expect((await attack(structuralZeros)).safe).toBe(true)
  const figure: PublishedTable = {
    id: 'figure',
    dimensions: ['area', 'narrow', 'broad'],
    cells: Object.fromEntries([at({ area: 'a', narrow: 'notMet', broad: 'met' }, 1)]),
  }
  const all = [...published.map((table) => ({ ...table, cells: allOf(table) }))]
  const { safe } = await protect({
    cube,
    tables: [],
    published: [...all, { ...figure, cells: allOf(figure) }],
    rules: { ...conventions.exact, complementary: false },
    structuralZeros,
  })
  expect(safe).toBe(false)
})
