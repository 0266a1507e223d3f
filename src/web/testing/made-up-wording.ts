import type { Wording, WordingSample, WordingSampleRow } from '../../figures/index.ts'

export const wordingFound: Wording = {
  documents: 2_310,
  waiting: 12,
  all: { cases: 2_104, withWords: 186 },
  units: [
    { name: 'Norvale crime system: Child Protection', cases: 1_204, withWords: 120 },
    { name: 'Norvale crime system: Response', cases: 900, withWords: null },
    { name: null, cases: null, withWords: null },
  ],
  years: [
    { name: '2013', cases: 1_100, withWords: 126 },
    { name: '2014', cases: 1_004, withWords: 60 },
  ],
  terms: [
    {
      id: 'lifestyle-choice',
      term: 'lifestyle choice',
      means: 'Treats exploitation as a way of living that a child picked.',
      instead: 'Say that the child was being exploited, and by whom.',
      forms: ['lifestyle choice|choices'],
      source: {
        title: 'Child exploitation and abuse: an appropriate language guide',
        by: 'A made-up society',
        date: '2024-11-14',
        place: null,
      },
      own: 84,
      quoted: null,
    },
  ],
  rules:
    'Counts from 1 to 9 are hidden, and further counts where those could be worked out from what is shown. Others are shown as they are. A count of none is shown as 0.',
}

export const wordingSampleRow: WordingSampleRow = {
  sampleId: 1,
  reason: 'How far are the counts right?',
  drawnBy: 'Ana Reid',
  drawnAt: '2026-03-02T09:00:00Z',
  drawn: 320,
  answered: 140,
  precision: { value: 0.962, low: 0.91, high: 0.988 },
  recall: null,
  missed: { value: 0.004, low: 0.0002, high: 0.02 },
}

export const wordingSampleView: WordingSample = {
  ...wordingSampleRow,
  seed: 'a3f1c2',
  isOld: false,
  mayAnswer: true,
  parts: [
    { part: 'own', size: 210, drawn: 100, answered: 60, counted: 58, own: 56, cannotTell: 1 },
    { part: 'quoted', size: 40, drawn: 20, answered: 0, counted: 0, own: 0, cannotTell: 0 },
    { part: 'rest', size: 20_400, drawn: 200, answered: 80, counted: 80, own: 0, cannotTell: 0 },
  ],
  next: {
    place: 141,
    document: 'strategy discussion.eml',
    before: 'The visit was made on the day named. ',
    sentence: 'It was felt that the child made her own choices. ',
    after: 'The plan was agreed.',
  },
}
