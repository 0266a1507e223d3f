import type {
  ChildList,
  ChildOnceListed,
  ChildRuleCount,
  ChildRules,
  ChildRuleView,
  ChildSampleView,
} from '../../figures/index.ts'

const rule: ChildRuleCount = {
  id: 'child-missing-repeatedly',
  version: 1,
  title: 'Reported missing three times within ninety days',
  authority: 'local procedures, as the Independent Inquiry reports them',
  source: 'Independent Inquiry into Child Sexual Abuse (2022), part G',
  notes: 'Occasions within the last year. Records of one occasion by two agencies count once.',
  clauses: ['Under 18 today', 'Reported missing three times within 90 days, in the last year'],
  children: 1_500,
  met: 52,
  notMet: 1_210,
  undetermined: 238,
  agreed: 31,
  notAgreed: 4,
  missed: { population: 1_448, answered: 41, estimate: 35.3, low: 2, high: 186 },
}

export const childRulesFound: ChildRules = {
  today: '2026-03-02',
  rules: [
    rule,
    {
      ...rule,
      id: 'child-no-return-interview',
      title: 'No return interview after going missing',
      met: 0,
      missed: null,
      notMet: 900,
      undetermined: 600,
    },
  ],
  unreadable: [
    {
      ...{ id: 'our-short-breaks', version: 3, title: 'Placed for a short break and missing' },
      mistake: '9:21 There is no “shortBreak”.',
      yaml: 'id: our-short-breaks\nversion: 3\nunit: child\n',
    },
  ],
  proposedWithdrawals: [
    {
      ...{ ruleId: 'child-no-return-interview', state: 'proposed', by: 'Lee Lead' },
      ...{ reason: 'No source records interviews.', at: '2026-02-28T09:30:00.000Z' },
    },
  ],
  withdrawn: [
    {
      ...{ ruleId: 'our-late-returns', title: 'Back after more than three days', version: 2 },
      counts: {
        children: 1_480,
        met: 61,
        notMet: 1_219,
        undetermined: 200,
        agreed: 9,
        notAgreed: 40,
      },
      ...{ reason: 'It lists whom another rule lists better.', by: 'Lee Lead' },
      at: '2026-02-20T11:00:00.000Z',
    },
  ],
  coverage: [
    {
      source: 'Norvale missing persons system',
      kind: 'missing',
      from: '2016-01-01',
      until: null,
      areas: null,
      basis: 'Letter of the force’s data manager of 4 January 2026',
      statedBy: 'a-dana',
    },
  ],
  sources: [
    { id: 'norvale-misper', name: 'Norvale missing persons system' },
    { id: 'norvale-crime', name: 'Norvale crime system' },
    { id: 'eastmoor-council', name: 'Eastmoor case system' },
  ],
}

export const childList: ChildList = {
  today: '2026-03-02',
  rule,
  rows: [
    {
      personId: 'P12',
      name: 'Ada Quill',
      age: 15,
      latest: '2026-02-20',
      cases: [{ id: 1, ref: 'NV/10001/14', source: 'Norvale crime system' }],
      events: [
        { kind: 'missing', count: 4 },
        { kind: 'placement', count: 2 },
      ],
      sources: ['Norvale missing persons system', 'Eastmoor case system'],
      also: ['No return interview after going missing'],
      unknown: ['Whether the child is placed today outside the area of the home'],
      said: {
        answer: 'agreed',
        urgency: 'today',
        reason: 'Missing again since the last record.',
        by: 'Ann Reader',
        at: '2026-03-01T10:00:00Z',
      },
      items: [
        {
          ...{ itemId: 2, title: 'Ask where the child is placed today', kind: 'action' },
          ...{ state: 'underWay', owner: 'Ann Reader' },
        },
      ],
    },
    {
      personId: 'P15',
      name: 'No name recorded',
      age: null,
      latest: null,
      cases: [],
      events: [{ kind: 'missing', count: 3 }],
      sources: ['Norvale missing persons system'],
      also: [],
      unknown: [],
      said: null,
      items: [],
    },
  ],
  page: 1,
  pages: 1,
  total: 2,
}

export const childSampleFound: ChildSampleView = {
  today: '2026-03-02',
  rule,
  sample: {
    sampleId: 3,
    version: 1,
    seed: 'b3a1c29f5d5e8f0c6a7b2d4e9f1a3c5b7d9e0f2a4c6b8d0e1f3a5b7c9d2e4f60',
    reason: 'The safeguarding partners ask what the rule may miss.',
    drawnBy: 'Lee Lead',
    drawnAt: '2026-02-27T09:30:00.000Z',
    drawn: 60,
    answered: 42,
    parts: [
      {
        ...{ part: 'notMet', size: 1_210, drawn: 50, answered: 35, counted: 34 },
        ...{ shouldBe: 1, cannotTell: 0 },
      },
      {
        ...{ part: 'undetermined', size: 238, drawn: 10, answered: 7, counted: 7 },
        ...{ shouldBe: 0, cannotTell: 1 },
      },
    ],
    missed: rule.missed!,
  },
  next: { source: 'eastmoor-council', key: 'K31', child: { ...childList.rows[1]!, said: null } },
  mayAnswer: true,
}

const versionOf = (version: number): ChildRuleView['versions'][number] => ({
  ...{ id: 'our-late-returns', version, title: 'Back after more than three days' },
  ...{ authority: 'Made-up review', published: null, current: version === 2 },
  yaml: `id: our-late-returns\nversion: ${version}\nunit: child\n`,
  provenance: {
    ...{ source: 'Terms of reference of a made-up review', page: null, notes: 'A long absence.' },
    ...{ from: null, until: null },
  },
  clauses: [
    {
      ...{ id: 'late', words: 'Back after more than three days' },
      expression: 'events.exists(e, e.kind == "missing" && e.days > 3)',
    },
  ],
})

export const childRuleInUse: ChildRuleView = {
  ...{ id: 'our-late-returns', sample: null, withdrawal: null, unreadable: null },
  withdrawalSteps: [
    {
      ...{ state: 'proposed', by: 'Lee Lead', reason: 'It lists whom another rule lists.' },
      at: '2026-02-19T11:00:00.000Z',
    },
  ],
  maySteps: ['keep', 'withdraw'],
  versions: [versionOf(2), versionOf(1)],
}

const { title: _, ...withdrawal } = childRulesFound.withdrawn[0]!
export const childRuleWithdrawn: ChildRuleView = {
  ...childRuleInUse,
  ...{ sample: childSampleFound.sample, withdrawal, maySteps: [] },
}

export const onceListed: readonly ChildOnceListed[] = [
  { personId: 'P12', name: 'Ada Quill', listed: true, said: childList.rows[0]!.said },
  { personId: null, name: 'No name recorded', listed: false, said: null },
]
