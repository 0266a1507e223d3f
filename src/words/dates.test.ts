import { describe, expect, it } from 'vitest'
import { dayNumbers, dayWords } from './dates.ts'

describe('a date on a page', () => {
  it('says as much as is recorded', () => {
    expect(dayWords('2014-03-05')).toBe('5 March 2014')
    expect(dayWords('2014-03')).toBe('March 2014')
    expect(dayWords('2014')).toBe('2014')
    expect(dayWords('aged 14 on 2014-03-05')).toBe('aged 14 on 2014-03-05')
    expect(dayWords(null)).toBe('')
  })

  it('stands on a timeline for all its days', () => {
    expect(dayNumbers('1970-01-02')).toEqual([1, 1])
    expect(dayNumbers('1970-02')).toEqual([31, 58])
    expect(dayNumbers('1970')).toEqual([0, 364])
    expect(dayNumbers('soon')).toBe(null)
    expect(dayNumbers(null)).toBe(null)
  })
})
