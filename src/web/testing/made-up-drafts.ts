import type {
  Comparison,
  DefinitionCheck,
  DefinitionRow,
  DraftRow,
  DraftView,
} from '../../figures/index.ts'

const row = (id: string, title: string): DefinitionRow => ({
  id,
  version: 1,
  title,
  authority: 'Department for Education',
  published: '2017-02-16',
  current: true,
})

export const comparison: Comparison = {
  a: row('dfe-cse-2017', 'Child sexual exploitation (statutory, 2017)'),
  b: row('group-based-2013', 'Group-based sexual offending (2013)'),
  cases: 2400,
  cells: (
    [
      ['met', 'met', 212],
      ['met', 'undetermined', 31],
      ['met', 'notMet', 90],
      ['undetermined', 'met', 44],
      ['undetermined', 'undetermined', 160],
      ['undetermined', 'notMet', 203],
      ['notMet', 'met', 12],
      ['notMet', 'undetermined', 48],
      ['notMet', 'notMet', 1600],
    ] as const
  ).map(([a, b, cases]) => ({ a, b, cases })),
  clauses: [
    {
      leftOutBy: 'b',
      clause: 'two',
      words: 'Two or more people of any age took part',
      denied: 88,
      open: 22,
    },
    {
      leftOutBy: 'a',
      clause: 'exchange',
      words: 'In exchange for something needed or wanted, or for advantage',
      denied: 12,
      open: 40,
    },
  ],
  years: [
    { key: 2004, both: 3, onlyA: 0, onlyB: 2 },
    { key: 2006, both: 11, onlyA: 9, onlyB: 0 },
    { key: 2012, both: 60, onlyA: 31, onlyB: 9 },
    { key: 2013, both: 72, onlyA: 44, onlyB: 22 },
    { key: 2014, both: 80, onlyA: 46, onlyB: 20 },
    { key: null, both: 0, onlyA: 0, onlyB: 5 },
  ],
  sources: [
    { key: 'Aldermoor case system', both: 52, onlyA: 70, onlyB: 14 },
    { key: 'Norvale crime system', both: 160, onlyA: 51, onlyB: 42 },
  ],
}

export const draftYaml = `id: our-first
version: 1
title: Harm by two or more, whoever they are
authority: Made-up review
source: Terms of reference of a made-up review
clauses:
  - id: child
    words: The person harmed was under 18
    when: victims.exists(v, v.age < 18)
`

export const draftRow: DraftRow = {
  draftId: 3,
  name: 'Harm by two or more, whoever they are',
  savedBy: 'Dana Moss',
  savedAt: '2026-03-02T09:12:00.000Z',
  state: 'proposed',
}
export const draftView: DraftView = {
  ...draftRow,
  yaml: draftYaml,
  replacedBy: null,
  steps: [
    {
      state: 'proposed',
      reason: 'The panel asked for it.',
      by: 'Dana Moss',
      at: '2026-03-02T09:20:00.000Z',
    },
  ],
  mayTake: ['return', 'publish', 'discard'],
}

export const goodCheck: DefinitionCheck = {
  ok: true,
  id: 'our-first',
  version: 1,
  unit: 'case',
  population: 'review',
  title: draftRow.name,
  counts: { population: 2400, met: 310, notMet: 1700, undetermined: 390, lower: 310, upper: 700 },
  clauses: [
    { words: 'The person harmed was under 18', met: 1900, notMet: 300, undetermined: 200 },
    { words: 'Two or more people took part', met: 400, notMet: 1500, undetermined: 500 },
  ],
  examples: [{ words: 'Two adults and a child of 15', wanted: 'met', got: 'met' }],
  hindrance: 'It needs an example that comes out undetermined.',
}
export const badCheck: DefinitionCheck = {
  ok: false,
  mistakes: [{ line: 9, column: 25, message: '“vicitms” is not known. Did you mean “victims”?' }],
}
