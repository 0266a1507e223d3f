import { expect, it } from 'vitest'
import { spellBars } from './spell-bars.ts'

it('draws a bar a spell, one after the other, and marks those with nobody', () => {
  const chart = spellBars([
    {
      ref: 'NV/1',
      spells: [
        { holder: 'CID', from: '2012-01-01', to: '2012-03-31' },
        { holder: null, from: '2012-03-31', to: '2012-06-30' },
        { holder: 'Hub', from: '2012-06-30', to: '2012-12-31' },
      ],
    },
  ])
  const bars = chart!.rows[0]!.bars
  expect(bars.map(({ nobody, number }) => [nobody, number])).toEqual([
    [false, 1],
    [true, null],
    [false, 2],
  ])
  expect(bars[1]!.x).toBeCloseTo(bars[0]!.x + bars[0]!.width, 0)
  expect(bars[2]!.x + bars[2]!.width).toBeCloseTo(chart!.frame.right, 0)
  expect(chart!.holders).toEqual(['CID', 'Hub'])
})

it('draws nothing where no day is recorded', () => {
  expect(spellBars([{ ref: 'NV/1', spells: null }])).toBeNull()
})
