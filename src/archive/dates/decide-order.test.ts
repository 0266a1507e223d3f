import { describe, expect, it } from 'vitest'
import { DatesSeen } from './dates-seen.ts'
import { decideOrder } from './decide-order.ts'

const seen = (columns: Readonly<Record<string, readonly string[]>>) => {
  const dates = new DatesSeen()
  for (const [column, texts] of Object.entries(columns))
    for (const text of texts) dates.see(column, text)
  return dates.columns
}
const decide = (
  columns: Readonly<Record<string, readonly string[]>>,
  stated?: 'dayFirst' | 'monthFirst',
  byMap?: 'dayFirst' | 'monthFirst',
) => decideOrder('crimes.csv', seen(columns), stated, byMap)
const times = (n: number, text: string) => Array<string>(n).fill(text)

describe('the order of a file’s dates', () => {
  it('is what its dates show, whatever the map says', () => {
    const columns = { reported: ['02/13/2014', '02/03/2014'], dob: ['05/25/2000', '05/06/2000'] }
    expect(decide(columns, undefined, 'dayFirst')).toEqual({
      order: 'monthFirst',
      by: 'file',
      dayFirst: 0,
      monthFirst: 2,
      either: 2,
    })
    expect(decide({ reported: ['13/02/2014', '02/03/2014'] })).toMatchObject({ order: 'dayFirst' })
  })

  it('is what the map says where nothing shows it', () => {
    expect(decide({ reported: ['02/03/2014'] }, undefined, 'dayFirst')).toMatchObject({
      order: 'dayFirst',
      by: 'map',
      either: 1,
    })
  })

  it('is asked for where nothing says it, with what was seen', () => {
    expect(() => decide({ reported: ['02/03/2014', '05/04/2014'], dob: [] })).toThrow(
      expect.objectContaining({
        code: 'LB_DATE_ORDER',
        cause: expect.stringContaining('reported: 2 either way (02/03/2014)'),
      }),
    )
  })

  it('is nothing to ask where no date has two readings', () => {
    expect(decide({ reported: ['2014-02-03', '3 February 2014', '05/05/2014', '1998'] })).toBe(null)
  })

  it('is what a person says', () => {
    expect(decide({ reported: ['02/03/2014'] }, 'monthFirst', 'dayFirst')).toMatchObject({
      order: 'monthFirst',
      by: 'command',
    })
    expect(decide({ reported: ['02/13/2014', '13/02/2014'] }, 'dayFirst')).toMatchObject({
      order: 'dayFirst',
      dayFirst: 1,
      monthFirst: 1,
    })
  })

  it('is not what a person says against all that the file shows', () => {
    expect(() => decide({ reported: ['02/13/2014', '02/03/2014'] }, 'dayFirst')).toThrow(
      expect.objectContaining({ code: 'LB_DATE_ORDER' }),
    )
  })

  it('is asked for where the file is written in two orders', () => {
    expect(() => decide({ reported: ['02/13/2014', '13/02/2014'] }, undefined, 'dayFirst')).toThrow(
      expect.objectContaining({ cause: expect.stringContaining('two orders') }),
    )
    const columns = { reported: times(1000, '13/02/2014'), closed: times(3, '02/13/2014') }
    expect(() => decide(columns, undefined, 'dayFirst')).toThrow('closed')
  })

  it('is not changed by a slip of the pen', () => {
    const columns = {
      reported: [...times(500, '13/02/2014'), '02/13/2014'],
      closed: ['02/14/2014'],
    }
    expect(decide(columns)).toMatchObject({ order: 'dayFirst', monthFirst: 2 })
  })
})

describe('numbers where a date is expected', () => {
  const areDays = (...numbers: readonly number[]) => {
    const dates = new DatesSeen()
    for (const number of numbers) dates.seeNumber(number)
    return dates.numbersAreDays
  }

  it('are days where one at least is no date of six digits', () => {
    expect(areDays(41673)).toBe(true)
    expect(areDays(40211, 40209, 35189, 27946)).toBe(true)
  })

  it('are none where all may be dates of six digits that lost a zero', () => {
    expect(areDays(10203)).toBe(false)
    expect(areDays(40211, 40209)).toBe(false)
    expect(areDays()).toBe(false)
  })
})
