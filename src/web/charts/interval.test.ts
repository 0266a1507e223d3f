import { describe, expect, it } from 'vitest'
import { intervalBar } from '../../charts/index.ts'
import { figures } from '../testing/made-up-lists.ts'

describe('bounds', () => {
  it('fill the bar from nothing to the whole population', () => {
    const bar = intervalBar({ ...figures[0]!, population: 200, lower: 50, upper: 150 })
    expect(bar).toEqual({
      width: 400,
      met: 100,
      undetermined: 200,
      words: 'Between 50 and 150 of 200 cases',
    })
    expect(intervalBar({ ...figures[0]!, population: 0, lower: 0, upper: 0 }).met).toBe(0)
  })
})
