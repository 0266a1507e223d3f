import type { SearchEntry } from '../../access/index.ts'
import type { WatchRow, WatchView } from '../../cases/index.ts'
import type { Page } from '../../model/index.ts'

const row: WatchRow = {
  watchId: 1,
  words: 'KX12 ABC NOT taxi',
  asked: 'cases with “KX12 ABC”, all of it in one place and not “taxi”',
  state: 'runs',
  purpose: 'safeguarding',
  reason: 'The vehicle was named in a letter of 3 March.',
  savedAt: '2026-03-03T10:00:00.000Z',
  endsOn: '2026-09-30',
  places: 10_004,
  newPlaces: 10_000,
  newCases: 412,
}

export const watches: Page<WatchRow> = {
  rows: [
    row,
    { ...row, watchId: 2, words: '“Harbour Lane”', newPlaces: 0, newCases: 0, places: 3 },
    { ...row, watchId: 3, words: 'lighthouse', state: 'over', newPlaces: 0, newCases: 0 },
  ],
  page: 1,
  pages: 1,
  total: 3,
}

const place: WatchView['found']['rows'][number] = {
  matchId: 12,
  caseId: 1,
  ref: 'NV/10001/14',
  where: 'closing-report.pdf',
  words: 'was seen beside a van, KX12 ABC, on the day before',
  find: 'KX12 ABC',
  isReadByMachine: true,
  isNew: true,
  foundAt: '2026-03-09T02:14:00.000Z',
  foundBy: 'import',
}

export const watch: WatchView = {
  ...row,
  upTo: 12,
  found: {
    rows: [
      place,
      { ...place, matchId: 11, where: 'Vehicle', words: 'KX12 ABC', isReadByMachine: false },
      { ...place, matchId: 10, where: '', words: '', find: '', isNew: false, foundBy: 'save' },
      { ...place, matchId: 9, caseId: null, ref: '', where: '', words: '', find: '', isNew: false },
    ],
    page: 1,
    pages: 400,
    total: 10_004,
  },
  steps: [
    {
      step: 'save',
      reason: 'The vehicle was named in a letter of 3 March.',
      endsOn: '2026-06-30',
      by: 'Ana Whitcombe',
      at: '2026-03-03T10:00:00.000Z',
    },
    {
      step: 'renew',
      reason: 'The driver is not known yet.',
      endsOn: '2026-09-30',
      by: 'Ana Whitcombe',
      at: '2026-06-29T10:00:00.000Z',
    },
  ],
}

export const searchEntries: Page<SearchEntry> = {
  rows: (['all', 'among', 'withoutKey'] as const).map((match, at) => ({
    index: 1_284 - at,
    at: '2026-03-02T11:00:00.000Z',
    account: 'Ana Whitcombe',
    role: 'reviewer' as const,
    subject: 'people',
    purpose: at === 2 ? null : 'safeguarding',
    match,
  })),
  page: 1,
  pages: 1,
  total: 3,
}
