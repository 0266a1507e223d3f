import { expect, it } from 'vitest'
import { recommendationsFor } from '../testing/made-up-recommendations.ts'
import { recommendationLine, summaryWords } from './recommendation-model.ts'

it('says how many of how many are shown, also where all are', () => {
  const found = recommendationsFor('auditor')
  expect(summaryWords(found)).toEqual([
    '1 of 4 recommendations is shown to be acted on.',
    '1 other was shown once, by evidence that no longer recomputes.',
  ])
  expect(summaryWords({ ...found, shown: 4, lapsed: 0 })).toEqual([
    'All acted on: 4 of 4 recommendations are shown to be acted on.',
  ])
  expect(summaryWords({ ...found, shown: 0, total: 0, lapsed: 0 })).toEqual([
    'No recommendation is kept yet.',
  ])
})

it('says of evidence that it no longer recomputes, and why', () => {
  const [claimed, lapsed, ledger, open] = recommendationsFor('auditor').rows.map(recommendationLine)
  expect(claimed!.evidence).toMatchObject({ holds: true, now: '2,400: it recomputes' })
  expect(claimed!.evidence!.words).toContain('all cases: at least 2,000')
  expect(lapsed!.stateWords).toContain('no longer recomputes')
  expect(lapsed!.evidence!.now).toBe('The list has 3.')
  expect(ledger!.stateWords).toBe('Shown')
  expect(open).toMatchObject({ evidence: null, stateWords: 'Nothing is claimed' })
})
