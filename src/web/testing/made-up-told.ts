import type { ToldOfCase } from '../../cases/index.ts'

const told = {
  documentId: 21,
  document: 'strategy-note.pdf',
  page: 2,
  begins: 40,
  ends: 95,
} as const

export const toldOfCase: ToldOfCase = {
  heading: { caseId: 1, ref: 'NV/10001/14', source: 'Norvale crime system', kind: 'crime' },
  proposed: [
    {
      ...{ ...told, hash: 'a'.repeat(64), kind: 'seenWith', day: '2014-03-04' },
      sentence: 'She was seen with an older male at Harbour Lane on 4 March 2014.',
      isWorkedOut: false,
      parts: [
        { text: 'She ', mark: null },
        { text: 'was seen with', mark: 'Seen with somebody' },
        { text: ' an older male at ', mark: null },
        { text: 'Harbour Lane', mark: 'Place' },
        { text: ' on ', mark: null },
        { text: '4 March 2014', mark: 'Day' },
        { text: '.', mark: null },
      ],
      isReadByMachine: true,
    },
    {
      ...{ ...told, hash: 'b'.repeat(64), kind: 'returnedBy', day: '2014-03-05', page: null },
      sentence: 'The next day she was brought home by police.',
      isWorkedOut: true,
      parts: [{ text: 'The next day she was brought home by police.', mark: null }],
      isReadByMachine: false,
    },
  ],
  answered: [
    {
      ...{ ...told, hash: 'c'.repeat(64), kind: 'telephone', day: '', page: null },
      sentence: 'Contact was said to have been made from 07700 900777.',
      answer: 'isNotSo',
      note: 'The number of the office.',
      by: 'Ana Whitcombe',
      at: '2026-03-02T11:00:00.000Z',
    },
  ],
  mayAnswer: true,
}
