import type { CaseRow } from '../../cases/index.ts'
import type { DecisionRow } from '../../casework/index.ts'
import type { GroupRow } from '../../people/index.ts'
import { currentQuestions } from '../../reading/index.ts'
import type { CaseView } from '../../review/index.ts'
import { victims } from './made-up-contact.ts'
import { itemRows } from './made-up-items.ts'
import { toldOfCase } from './made-up-told.ts'

/** Made-up data for the pages: no real person, place, force or council. */
export const caseRow = (caseId: number, more: Partial<CaseRow> = {}): CaseRow => ({
  caseId,
  ref: `NV/${10_000 + caseId}/14`,
  source: caseId % 3 === 0 ? 'Aldermoor case system' : 'Norvale crime system',
  kind: caseId % 3 === 0 ? 'referral' : 'crime',
  opened: `2014-0${1 + (caseId % 9)}-12`,
  closed: `2015-0${1 + (caseId % 9)}-20`,
  category:
    caseId % 3 === 0
      ? { code: 'N1', label: 'Abuse or neglect' }
      : { code: '22B', label: 'Sexual activity involving child under 16' },
  outcome:
    caseId % 4 === 0
      ? null
      : { code: '18', label: 'Investigation complete; no suspect identified' },
  state: 'unread',
  ...more,
})

export const groups: readonly GroupRow[] = [
  {
    groupId: 'G1',
    label: 'Group around Harbour Lane',
    people: 6,
    cases: 4,
    sources: ['Norvale crime system', 'Norvale missing persons system', 'Aldermoor case system'],
    crossSource: true,
    strength: 4.31,
    ...{ read: 1, children: 3, years: { from: 2012, to: 2016 } },
    ...{ area: 'Norvale East', place: 'Harbour Lane' },
    tiedBy: '3 children, 1 telephone or vehicle, 1 place',
    state: 'lookedAt',
    owner: 'Ana Whitcombe',
  },
  {
    groupId: 'G2',
    label: 'Group around one telephone',
    people: 3,
    cases: 2,
    sources: ['Norvale crime system'],
    crossSource: false,
    strength: 1.9,
    ...{ read: 0, children: 1, years: null, area: null, place: null },
    tiedBy: '1 telephone or vehicle, 2 cases that name both',
    state: 'new',
    owner: null,
  },
]

export const decision: DecisionRow = {
  decisionId: 5,
  caseId: 4,
  ref: 'NV/10004/14',
  source: 'Norvale crime system',
  outcome: 'reinvestigate',
  reason: 'Two lines of enquiry were identified and not followed.',
  status: 'proposed',
  proposedBy: 'Sam Okell',
  proposedAt: '2026-03-02T10:15:00.000Z',
  settledBy: null,
  settledAt: null,
  settledReason: null,
  maySettle: false,
}

/** The hostile text every page must show as text. */
export const hostile = {
  script: '<script>document.title = "taken"</script><img src=x onerror="alert(1)">',
  template: '{{ 7 * 7 }}{% include "layout.njk" %}{{ range.constructor("return 1")() }}',
  reversed: 'report\u202Efdp.exe',
  long: 'unbroken'.repeat(60),
}

export const caseView: CaseView = {
  ...caseRow(1),
  agency: 'Norvale Police',
  unit: 'Public protection east',
  flags: ['openRisk', 'exploitationFlag'],
  named: {
    things: [
      {
        kind: 'place',
        value: 'Osier Lodge, Lime Street, Norvale',
        of: null,
        personId: null,
        otherCases: 2,
      },
      {
        kind: 'phone',
        value: '07100 000 001',
        of: 'Robin Ashdown',
        personId: 'P1',
        otherCases: 0,
      },
    ],
    staff: [
      { staffId: 'C77', name: 'A. Teal', unit: 'CID East', part: 'officer in the case' },
      { staffId: 'C80', name: null, unit: null, part: 'supervisor' },
    ],
  },
  area: 'Harbour',
  occurred: '2014-01-05',
  place: 1,
  reasons: [
    'A child was recorded as still at risk when the case was closed',
    'Sexual harm or exploitation is recorded',
    'Closed without a suspect identified',
  ],
  found: [
    { label: 'Setting', said: 'Commercial', differs: true },
    { label: 'Suspects, as the source counts them', said: 'At least 2', differs: false },
    { label: 'Something exchanged for it', said: null, differs: false },
  ],
  facts: [
    { label: 'First day of the offence or concern', value: '5 January 2014', missing: null },
    { label: 'Sexual activity or abuse', value: 'Yes', missing: null },
    { label: 'Something exchanged for it', value: null, missing: 'Unknown to the recorder' },
    { label: 'Advantage to a perpetrator or facilitator', value: null, missing: 'Not recorded' },
    { label: 'Imbalance of power used', value: 'Yes', missing: null },
    { label: 'Setting', value: 'Commercial', missing: null },
    { label: 'Suspects, as the source counts them', value: 'At least 2', missing: null },
    { label: 'Suspects known to one another', value: null, missing: 'Not recorded' },
    { label: 'Exploitation flag', value: 'No', missing: null },
    { label: 'A child still at risk at closure', value: null, missing: 'Redacted by the source' },
  ],
  contacts: victims,
  people: [
    {
      mentionId: 11,
      personId: 'P1',
      role: 'victim',
      name: 'Robin Ashdown',
      birth: '1999-08-14',
      ageAtOffence: 14,
      relationship: null,
      elsewhere: [
        { source: 'Norvale missing persons system', mentions: 3, probability: 0.9997 },
        { source: 'Aldermoor case system', mentions: 1, probability: 0.9912 },
      ],
    },
    {
      mentionId: 12,
      personId: 'P2',
      role: 'suspect',
      name: 'Lee Corran',
      birth: null,
      ageAtOffence: null,
      relationship: 'acquaintance',
      elsewhere: [{ source: 'Aldermoor case system', mentions: 1, probability: 0.941 }],
    },
    {
      mentionId: 13,
      personId: null,
      role: 'suspect',
      name: 'Name not recorded',
      birth: null,
      ageAtOffence: null,
      relationship: null,
      elsewhere: [],
    },
  ],
  openedFor: 'review',
  proposed: { count: 2, first: toldOfCase.proposed },
  timelineLeft: 0,
  timeline: [
    event(
      '2013-09-02',
      null,
      'missing',
      'Missing for two days',
      'Norvale missing persons system',
      false,
      '2013-09-04',
    ),
    event(
      '2013-11-18',
      'Referral from school',
      'referral',
      'Referral',
      'Aldermoor case system',
      false,
    ),
    event('2014-01-05', null, 'offence', 'Offence', 'Norvale crime system', true),
    event('2014-01-12', null, 'report', 'Reported', 'Norvale crime system', true),
    event(
      '2014-01-14',
      null,
      'strategyDiscussion',
      'Strategy discussion',
      'Aldermoor case system',
      false,
    ),
    event('2014-01-20', null, 'section47', 'Section 47 enquiry', 'Aldermoor case system', false),
    event(
      '2014-02-03',
      'Risk: high',
      'missing',
      'Missing overnight',
      'Norvale missing persons system',
      false,
    ),
    event(
      '2014-02-04',
      null,
      'childProtectionPlan',
      'Child protection plan',
      'Aldermoor case system',
      false,
      '2014-11-30',
    ),
    event('2015-02-20', 'Outcome 18', 'outcome', 'Outcome recorded', 'Norvale crime system', true),
    event(null, 'Note without a date', 'contact', 'Contact', 'Aldermoor case system', false),
  ],
  wording: [
    {
      documentId: 21,
      document: 'closing-report.docx',
      number: 1,
      words: 'making her own choices',
      quoted: false,
      means: 'Says that what was done to a child was the child’s choice.',
      instead: 'Say what others did.',
    },
  ],
  documents: [
    {
      documentId: 21,
      name: 'closing-report.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      attachedTo: { documentId: 22, name: `statement ${hostile.reversed}` },
      containedIn: null,
      thread: { mails: 3, toRead: 1 },
      sameNumber: [{ documentId: 22, name: hostile.script }],
      copyOf: null,
      copiesElsewhere: [
        {
          ...{ caseId: 2, ref: 'NB/2', source: 'Northbridge Police', kind: 'crime' },
          ...{ name: hostile.script, isSame: true },
        },
      ],
      copiesElsewhereInAll: 12,
      pages: [
        { page: 2, state: 'machine', isDoubtful: true },
        { page: 3, state: 'unreadable', isDoubtful: true },
      ],
      marked: [
        { text: 'The reporting officer spoke with ', mark: null },
        { text: 'Robin Ashdown', mark: 'A name of this case' },
        { text: ', who was thought to be ', mark: null },
        { text: 'making her own choices', mark: 'Words that may have led to a decision' },
        { text: ', on 14 January 2014.\n\nA phone was seen with ', mark: null },
        { text: 'Lee Corran', mark: 'A name of this case' },
        {
          text: '. Enquiries about a vehicle were listed and not completed. The matter was closed with no suspect identified.',
          mark: null,
        },
      ],
    },
    {
      documentId: 22,
      name: `statement ${hostile.reversed}`,
      mediaType: 'text/plain',
      attachedTo: null,
      containedIn: { documentId: 21, name: hostile.script },
      thread: null,
      sameNumber: [],
      copyOf: {
        ...{ documentId: 21, name: 'closing-report.docx', isSame: false, likeness: 0.91 },
        differences: [
          { before: 'was seen with', removed: hostile.script, added: 'Lee Corran', after: 'on' },
        ],
      },
      copiesElsewhere: [],
      copiesElsewhereInAll: 0,
      pages: [],
      marked: [
        { text: `${hostile.script}\n${hostile.template}\n`, mark: null },
        { text: hostile.script, mark: hostile.script },
        { text: `\n${hostile.long}`, mark: null },
      ],
    },
  ],
  findings: [
    {
      definitionId: 'dfe-cse-2017',
      version: 1,
      title: 'Child sexual exploitation (statutory, 2017)',
      answer: 'undetermined',
      clauses: [
        { id: 'child', words: 'The person harmed was under 18', answer: 'met' },
        { id: 'imbalance', words: 'An imbalance of power was used', answer: 'met' },
        { id: 'exchange', words: 'In exchange, or for advantage', answer: 'undetermined' },
      ],
      missing: [
        'Victim 1’s date of birth',
        'Whether anything was exchanged',
        'Whether anybody gained money or status',
        'How many suspects there were',
        'Whether an imbalance of power was used; and where it happened',
      ],
      restsOnLinks: true,
      shownBy: [],
    },
    {
      definitionId: 'group-based-2013',
      version: 1,
      title: 'Group-based sexual offending (2013)',
      answer: 'met',
      clauses: [{ id: 'two', words: 'Two or more suspects', answer: 'met' }],
      missing: [],
      restsOnLinks: true,
      shownBy: [
        {
          words: 'Two of the suspects used one telephone',
          records: [
            { caseId: 2, words: 'case NB/2014/000123' },
            { caseId: null, words: 'records you may not see' },
          ],
        },
      ],
    },
    {
      definitionId: 'peer-on-peer',
      version: 1,
      title: 'Peer on peer',
      answer: 'notMet',
      clauses: [{ id: 'peers', words: 'Every suspect was under 18', answer: 'notMet' }],
      missing: [],
      restsOnLinks: false,
      shownBy: [],
    },
  ],
  groups: [groups[0]!],
  questions: currentQuestions(),
  learnt: {
    score: 0.62,
    parts: [
      { words: '“line enquiry”', value: 0.41 },
      { words: 'named by another source only', value: 0.3 },
      { words: '“early help”', value: -0.22 },
    ],
    rest: 0.05,
    base: -0.4,
    prior: 0.48,
  },
  readings: [],
  desk: {
    next: 'first',
    drafts: [],
    aside: null,
    colleagues: [{ accountId: 'ana', name: 'Ana Whitcombe' }],
  },
  mayRead: true,
  decision: null,
  items: itemRows,
  earlierParts: [],
  mayPropose: false,
  maySettle: false,
}

const readBy = (by: string, values: Readonly<Record<string, string>>, at: string) => ({
  by,
  own: false,
  ordinal: 'first' as const,
  at,
  answers: currentQuestions().questions.map(({ id, text, answers }) => {
    const value = values[id] ?? 'no'
    return { id, question: text, value, answer: answers.find((one) => one.value === value)!.label }
  }),
  note: `Read by ${by}.`,
  superseded: false,
})

/** Two officers differ on it, one half answered it twice, and a colleague passed it on. */
export const arbitratedCase: CaseView = {
  ...caseView,
  readings: [
    readBy('Ana Whitcombe', { child: 'yes', risk: 'yes' }, '2026-03-01T09:00:00.000Z'),
    readBy('Bilal Thorne', { child: 'yes', others: 'yes' }, '2026-03-02T09:00:00.000Z'),
  ],
  desk: {
    ...caseView.desk,
    next: 'arbitration',
    drafts: [
      {
        page: 'b1b1b1b1',
        answers: { child: 'yes' },
        note: '',
        risk: {},
        keptAt: '2026-03-03T09:10:00.000000Z',
      },
      {
        page: 'a0a0a0a0',
        answers: { child: 'no' },
        note: 'Begun in the morning.',
        risk: {},
        keptAt: '2026-03-03T09:00:00.000000Z',
      },
    ],
    aside: {
      how: 'pass',
      by: 'Ana Whitcombe',
      own: false,
      to: 'Sam Okell',
      toOneself: true,
      until: '2026-03-06',
      note: 'You know the other files.',
    },
  },
}

function event(
  date: string | null,
  detail: string | null,
  kind: string,
  title: string,
  source: string,
  own: boolean,
  end: string | null = null,
) {
  const agency = source === 'Aldermoor case system' ? 'Aldermoor Council' : 'Norvale Police'
  return {
    date,
    end,
    kind,
    title,
    detail,
    seenWith: kind === 'missing' ? { personId: 'P7', name: hostile.script } : null,
    otherCase: own ? null : { caseId: 2, words: 'As victim in NV/10002/14' },
    source,
    agency,
    personId: own ? null : 'P1',
    personName: own ? null : 'Robin Ashdown',
    own,
  }
}
