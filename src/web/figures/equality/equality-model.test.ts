import { expect, it } from 'vitest'
import { equality } from '../../testing/made-up-equality.ts'
import { equalityModel } from './equality-model.ts'

it('says first what differs, for whom, and whether what is not recorded could explain it', () => {
  const { summary, differences, hidden, absent } = equalityModel(equality)
  expect(summary[0]).toContain('4 differences')
  expect(differences.map(({ step }) => step)).toEqual([
    'Read by an officer, of all cases',
    'Found to meet the definition for certain, of all cases',
  ])
  const [asian, unrecorded] = differences[0]!.rows
  expect(asian!.sentence).toContain('30.2 in 100, less often than all others: 0.68 times')
  expect(asian!.missing).toContain('stays whatever')
  expect([unrecorded!.title, unrecorded!.group]).toEqual(['Sex', 'not recorded'])
  expect(unrecorded!.missing).toBeNull()
  expect(hidden).toContain('1 more difference is')
  expect(absent).toBe('disability')
})

it('shows nothing of a hidden row, and says in words where nothing can be compared', () => {
  const { steps } = equalityModel(equality)
  const rows = steps[0]!.tables[0]!.rows
  expect(rows[2]).toMatchObject({ reached: null, rate: null, interval: null, mark: null })
  expect(rows[2]!.words).toBe('Hidden: small numbers')
  expect(rows[3]!.words).toBe('Too few to compare')
  const one = equalityModel({
    ...equality,
    withheld: ['Sex', 'Area'],
    cases: 1,
    compared: 0,
    hiddenDifferences: 0,
    tables: [],
  })
  expect(one.summary).toEqual(['1 case: too few to compare any group with another.'])
  expect(one.hidden).toBeNull()
  expect(one.withheld).toEqual(['Sex', 'Area'])
  expect(one.steps.flatMap(({ tables }) => tables)).toEqual([])
})
