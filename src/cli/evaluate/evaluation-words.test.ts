import { expect, it } from 'vitest'
import type { Evaluation } from '../../refresh/index.ts'
import { evaluationWords } from './evaluation-words.ts'

const households = { precision: 1, recall: 0.9, pairs: 20, wronglyJoined: 0 }
const evaluation: Evaluation = {
  people: { precision: 0.99, recall: 0.954, f1: 0.972, households, vetoesBroken: 0 },
  groups: { precision: 0.7, recall: 0.4, crossSourceRecall: 0.3 },
  findings: {
    determined: 3979,
    wrong: 1,
    misled: 10,
    determinedShare: 0.698,
    boundsHold: false,
    wrongOnes: [{ source: 'north', ref: '7', definition: 'dfe-cse-2017' }],
  },
  worklist: { readToFind95: 0.29 },
  readings: {
    rates: { read: 1 / 9, twice: 0.1, cannotTell: 0.1, misread: 0.02 },
    read: 27,
    misread: 6,
    definitions: 19,
    narrowed: 17,
    unchanged: [],
    open: { asRecorded: 1721, asRead: 1594 },
    boundsHold: true,
    wrong: 0,
    misled: 10,
  },
  passages: null,
  measures: null,
  wording: null,
  copies: null,
  live: null,
  outside: null,
  wishes: null,
  children: null,
}

it('says the main figures, and loudly where bounds do not hold; parts the world has none of are left out', () => {
  const words = evaluationWords(evaluation)
  expect(words).toMatch(
    /^findings +3,979 determined \(69\.8%\), 1 wrong, 10 misled .*; BOUNDS DO NOT HOLD$/m,
  )
  expect(words).toMatch(/^readings +27 read, .*; bounds hold$/m)
  expect(words).not.toContain('children')
  const children = { children: 1500, planted: 52, listed: 54, right: 52, missed: 0, links: null }
  expect(evaluationWords({ ...evaluation, children })).toMatch(
    /^children +54 listed, of whom 52 rightly; 0 of 52 missed$/m,
  )
})
