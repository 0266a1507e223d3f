import type { ChildList, ChildRuleCount, ChildRules } from '../../figures/index.ts'

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
      notMet: 900,
      undetermined: 600,
    },
  ],
  coverage: [
    {
      source: 'Norvale missing persons system',
      kind: 'missing',
      from: '2016-01-01',
      until: null,
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
    },
  ],
  page: 1,
  pages: 1,
  total: 2,
}
