import type { TableCell, TableSummary, TableView } from '../../figures/index.ts'

const cells = (...values: readonly (number | 'primary' | 'secondary')[]): readonly TableCell[] =>
  values.map((value) =>
    typeof value === 'number' ? { value, because: null } : { value: null, because: value },
  )

/** Table 1 is published; table 2 waits for somebody. */
export const publicTable: TableView = {
  tableId: 1,
  definition: 'dfe-cse-2017',
  version: 1,
  title: 'Child sexual exploitation',
  authority: 'Department for Education',
  by: ['year', 'area'],
  state: 'published',
  heads: ['Year the case was opened', 'Area'],
  columns: ['Met', 'Cannot be determined', 'Met at most', 'Not met', 'All cases'],
  rows: [
    { heads: ['All', 'All'], cells: cells(265, 480, 745, 390, 1_135) },
    { heads: ['All', 'Quenmarsh'], cells: cells('secondary', 480, 625, 200, 825) },
    { heads: ['All', 'Velholm'], cells: cells('primary', 'secondary', 120, 190, 310) },
    { heads: ['2014', 'All'], cells: cells(0, 480, 480, 390, 870) },
    { heads: ['2014', 'Quenmarsh'], cells: cells(0, 400, 400, 200, 600) },
    { heads: ['2014', 'Velholm'], cells: cells(0, 80, 80, 190, 270) },
  ],
  notes: [
    'Met: the records show for certain that the definition is met.',
    'Counts from 1 to 9 are hidden. Others are rounded to the nearest 5.',
  ],
  rules: 'Counts from 1 to 9 are hidden. Others are rounded to the nearest 5.',
  hidden: 3,
  hiddenBecause: null,
  proof: { attacked: 1, fewestValues: 8, leastValues: 8, against: [], figures: [], implied: [] },
  ledgerRoot: 'c'.repeat(64),
  ledgerSize: 4_120,
  digest: 'd'.repeat(64),
  reason: 'The yearly report.',
  proposedBy: 'Dora Marsh',
  proposedAt: '2026-11-02T09:00:00.000Z',
  settledBy: 'Ana Whitcombe',
  settledAt: '2026-11-03T10:00:00.000Z',
  settledReason: 'Checked.',
  mayTake: [],
}

export const waitingTable: TableView = {
  ...publicTable,
  tableId: 2,
  state: 'proposed',
  hiddenBecause: { primary: 1, secondary: 2, consistency: 0 },
  proof: { ...publicTable.proof, against: [1], figures: [1] },
  settledBy: null,
  settledAt: null,
  settledReason: null,
  mayTake: ['publish', 'decline'],
}

export const tableSummaries: readonly TableSummary[] = [waitingTable, publicTable].map((table) => ({
  tableId: table.tableId ?? 0,
  definition: table.definition,
  version: table.version,
  title: table.title,
  by: table.by,
  state: table.state,
  proposedBy: table.proposedBy ?? '',
  proposedAt: table.proposedAt ?? '',
}))
