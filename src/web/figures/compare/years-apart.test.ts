import { describe, expect, it } from 'vitest'
import { yearsApart } from './years-apart.ts'

describe('two definitions by year', () => {
  const year = (key: number | null, both: number, onlyA: number, onlyB: number) => ({
    key,
    both,
    onlyA,
    onlyB,
  })

  it('has no picture without a year', () => {
    expect(yearsApart([])).toBe(null)
    expect(yearsApart([year(null, 3, 0, 0), year(2010, 0, 0, 0)])).toBe(null)
  })

  it('has a column for each year, years without a case among them, its parts on top of one another', () => {
    const chart = yearsApart([year(2010, 4, 2, 1), year(2013, 0, 0, 5), year(null, 9, 9, 9)])!
    expect(chart.bars.map(({ parts }) => parts.map(({ of }) => of))).toEqual([
      ['both', 'onlyA', 'onlyB'],
      [],
      [],
      ['onlyB'],
    ])
    const [{ parts }] = chart.bars as [(typeof chart.bars)[number]]
    expect(parts[0]!.y + parts[0]!.height).toBeCloseTo(chart.bottom)
    expect(parts[1]!.y + parts[1]!.height).toBeCloseTo(parts[0]!.y)
    expect(parts[2]!.y).toBeGreaterThanOrEqual(chart.up.at(-1)!.at)
  })
})
