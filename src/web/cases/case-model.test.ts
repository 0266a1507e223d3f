import { expect, it } from 'vitest'
import { caseView } from '../testing/made-up-case.ts'
import { elsewhereWords } from './case-model.ts'

it('elsewhere counts sources once and gives the least sure join', () => {
  expect(elsewhereWords(caseView.people[0]!)).toBe(
    '4 mentions in 2 other sources; the least sure join is 99.1%',
  )
  expect(elsewhereWords(caseView.people[2]!)).toBeNull()
})
