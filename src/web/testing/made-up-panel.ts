import type { PanelCase, PanelCaseRow, PanelSample } from '../../review/index.ts'
import { hostile } from './made-up-case.ts'

export const panelCases: readonly PanelCaseRow[] = [
  { sampleId: 1, number: 2, own: null },
  { sampleId: 1, number: 1, own: 'agree' },
]

export const panelCase: PanelCase = {
  sampleId: 1,
  number: 1,
  content: {
    kind: 'crime',
    year: '2014',
    category: 'Sexual activity involving child under 16',
    outcome: 'Investigation complete; no suspect identified',
    people: [
      { called: 'Person 1', role: 'victim', age: '14' },
      { called: 'Person 2', role: 'suspect', age: null },
    ],
    facts: [{ label: 'Setting', value: 'commercial' }],
    readings: [
      {
        by: 'Officer 1',
        ordinal: 'first',
        answers: [{ id: 'again', question: 'Should this case be looked at again?', answer: 'No' }],
        note: hostile.script,
      },
    ],
    decision: { outcome: 'No further action', reason: 'Person 1 was spoken to on [date].' },
    documents: [{ called: 'Document 1', text: 'Person 1 was seen with [a name?] at [address].' }],
    suspected: 1,
    left: 2,
  },
  own: { opinion: 'agree', words: 'The lines were followed.', at: '2026-03-02T09:00:00Z' },
}

export const panelSamples: readonly PanelSample[] = [
  {
    sampleId: 1,
    seed: 'spring 2026',
    reason: 'For the quarterly panel.',
    population: 87,
    drawnBy: 'Made-up authoriser',
    drawnAt: '2026-03-01T09:00:00Z',
    cases: [
      {
        ...{ number: 1, caseId: 1, ref: 'NV/10001/14', agree: 2, disagree: 1, cannotTell: 0 },
        words: ['The lines were followed.', hostile.script],
      },
      { number: 2, caseId: 2, ref: 'NV/10002/14', agree: 0, disagree: 0, cannotTell: 0, words: [] },
    ],
  },
]
