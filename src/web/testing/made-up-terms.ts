import type { TermListRow } from '../../cases/index.ts'
import type { Page } from '../../model/index.ts'
import type { TermsView } from '../../review/index.ts'

const row: TermListRow = {
  listId: 1,
  title: 'Names and telephones of a letter of 3 March',
  terms: 27,
  purpose: 'safeguarding',
  savedAt: '2026-03-03T10:00:00.000Z',
}

export const termLists: Page<TermListRow> = { rows: [row], page: 1, pages: 1, total: 1 }

const place: TermsView['list']['rows'][number]['places'][number] = {
  caseId: 1,
  ref: 'NV/10001/14',
  where: 'closing-report.pdf',
  words: 'was seen beside a van, KX12 ABC, on the day before',
  find: 'KX12 ABC',
  isReadByMachine: true,
}

export const termsFound: TermsView = {
  listId: 1,
  title: row.title,
  purpose: row.purpose,
  savedAt: row.savedAt,
  list: {
    rows: [
      {
        ...{ term: 'KX12 ABC', cases: 12, isCommon: false },
        places: [1, 2, 3, 4, 5].map((caseId) => ({
          ...{ ...place, caseId, isReadByMachine: caseId < 3 },
        })),
      },
      {
        term: 'Robin Ashdown',
        cases: 1,
        isCommon: false,
        places: [{ ...place, where: 'victim', words: 'Robin Ashdown' }],
      },
      { term: '07700 900123', cases: 0, isCommon: false, places: [] },
      { term: 'school', cases: 0, isCommon: true, places: [] },
    ],
    page: 1,
    pages: 2,
    total: 27,
  },
}
