import { describe, expect, it } from 'vitest'
import { person } from '../../testing/made-up-lists.ts'
import { waterfall } from './waterfall.ts'

describe('the evidence', () => {
  it('adds up: each bar begins where the last ended, and the table ends at the weight', () => {
    const { rows, bars, weight } = waterfall(person.links[0]!)
    expect(rows.reduce((sum, row) => sum + row.weight, 0)).toBeCloseTo(weight, 6)
    expect(bars.map(({ direction }) => direction)).toEqual([
      'against',
      'for',
      'for',
      'for',
      'against',
      'for',
      'total',
    ])
  })
})
