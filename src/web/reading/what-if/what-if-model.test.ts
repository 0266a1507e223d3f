import { expect, it } from 'vitest'
import { whatIfOf } from '../../testing/made-up-what-if.ts'
import { whatIfModel } from './what-if-model.ts'

it('says the day first, beside the day as now', () => {
  const { summary, rows, warning } = whatIfModel(whatIfOf(8), 8)
  expect(summary).toBe(
    'With 8 officers so, every case is read by 28 May 2026 with an even chance, and by 15 June 2026 in 85 of 100. As now: 24 August 2026.',
  )
  expect(warning).toBeNull()
  expect(rows).toHaveLength(3)
  expect(rows[0]!.plans.map(({ name }) => name)).toEqual(['As now', 'As asked'])
})

it('says that nobody ends nothing, and that the record knows no thousand', () => {
  expect(whatIfModel(whatIfOf(0), 0).summary).toContain('With nobody reading there is no end.')
  expect(whatIfModel(whatIfOf(1000), 1000).warning).toContain('The record does not say')
  const early = whatIfModel({ ...whatIfOf(4), why: 'Officers have read in 3 weeks.', ends: [] }, 4)
  expect(early.summary).toBe('Officers have read in 3 weeks.')
})
