import { expect, test } from 'vitest'
import { monthsAfter } from '../../items/index.ts'
import { missing, recorded } from '../../model/index.ts'
import { requestBy } from './request-by.ts'
import { routes } from './routes.ts'

test.each([
  ['2016-05-10', '2016-08-10'],
  ['2015-11-30', '2016-02-29'],
  ['2016-11-30', '2017-02-28'],
  ['2016-12-31', '2017-03-31'],
  ['2017-03-31', '2017-06-30'],
  ['2017-01-31', '2017-04-30'],
  ['2017-10-01', '2018-01-01'],
])('three months after %s is %s', (told, day) => {
  expect(monthsAfter(told, 3)).toBe(day)
})

const of = (id: string) => routes.find((route) => route.id === id)!

test('three months run from the day the victim was told, and not before', () => {
  expect(requestBy(of('policeReview'), recorded('2016-05-10')).day).toBe('2016-08-10')
  const untold = requestBy(of('policeReview'), missing())
  expect(untold.day).toBeNull()
  expect(untold.rule).toContain('not known to have been told')
})

test('the panel can be asked at any time', () => {
  expect(requestBy(of('panel'), recorded('2011-05-10'))).toEqual({ day: null, rule: 'at any time' })
})
