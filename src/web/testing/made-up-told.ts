import type { ToldOfCase } from '../../cases/index.ts'

const told = {
  documentId: 21,
  document: 'strategy-note.pdf',
  page: 2,
  begins: 40,
  ends: 95,
  alsoIn: [],
  otherwise: [],
} as const

const elsewhere = {
  documentId: 22,
  document: 'closing-report.docx',
  page: 1,
  begins: 10,
  ends: 70,
  day: '2014-03-04',
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
      alsoIn: [
        { ...elsewhere, differences: [{ removed: 'an older', added: 'a much older' }] },
        { ...elsewhere, documentId: 23, document: 'strategy-note (2).pdf', differences: [] },
      ],
      otherwise: [
        {
          ...{ ...elsewhere, documentId: 24, document: 'strategy-note as sent.eml', page: null },
          differences: [{ removed: '4', added: '14' }],
          day: '2014-03-14',
        },
      ],
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
