import type { SourceRows } from '../../cases/index.ts'
import type { PersonLife } from '../../people/index.ts'
import type { StatedOfCase, WorklistChoices } from '../../reading/index.ts'
import type { Found } from '../../review/index.ts'
import { caseRow, caseView, groups, hostile } from './made-up-case.ts'
import { careful } from './made-up-contact.ts'

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, words: text }))

export const worklistChoices: WorklistChoices = {
  sources: choices({
    'norvale-crime': 'Norvale crimes, Norvale Police',
    'aldermoor-council': 'Aldermoor case system, Aldermoor Council',
  }),
  definitions: choices({
    'dfe-cse-2017': 'Child sexual exploitation (DfE 2017)',
    'group-based-2013': 'Group-based child sexual exploitation',
  }),
  groups: choices({ G1: 'G1: 3 people in 12 cases' }),
  areas: choices({ 'Norvale East': 'Norvale East', 'Norvale West': 'Norvale West' }),
  units: choices({ 'Public Protection Unit': 'Public Protection Unit' }),
  readers: choices({ 'account-1': 'Ana Whitcombe' }),
}

export const found: Found = {
  asked: 'cases with “harbour”',
  isOld: false,
  cases: {
    rows: [1, 2, 3].map((caseId) => ({
      ...caseRow(caseId),
      hits: Array.from({ length: (caseId - 1) * 2 }, (_, i) => ({
        where: i % 2 ? 'Place' : 'closing-report.docx',
        words: 'seen at Harbour Lane on the day before',
        find: 'Harbour Lane',
        isReadByMachine: i === 0,
      })),
      hitsInAll: (caseId - 1) * 20,
    })),
    page: 1,
    pages: 1,
    total: 3,
    isCounted: true,
    looked: null,
  },
  people: [{ personId: 'P1', name: 'Robin Ashdown', birth: '1999-08-14', cases: 4 }],
  groups: groups.slice(0, 1),
}

export const life: PersonLife = {
  contact: careful,
  timelineLeft: 0,
  thingsInAll: 2,
  timeline: caseView.timeline.map((entry, at) => ({
    ...entry,
    own: false,
    otherCase: at % 2 ? { caseId: 1 + at, words: `As victim in NV/${10_001 + at}/14` } : null,
  })),
  cases: [
    { ...caseRow(1), parts: ['victim'] },
    { ...caseRow(3), parts: ['victim', 'witness'] },
  ],
  together: [
    {
      personId: 'P7',
      name: 'Lee Corran',
      birth: '1980-05-06',
      parts: ['suspect'],
      cases: [1, 3].map((caseId) => ({ caseId, ref: caseRow(caseId).ref })),
    },
  ],
  togetherInAll: 1,
  things: [
    {
      kind: 'phone',
      value: '07100 000 001',
      first: '2014-01-05',
      last: '2015-03-01',
      records: 3,
      sources: ['Norvale crime system'],
      others: 2,
    },
    {
      kind: 'address',
      value: '174 Maple Terrace, Norvale',
      first: null,
      last: null,
      records: 1,
      sources: ['Aldermoor case system'],
      others: 0,
    },
  ],
}

export const sourceRows: SourceRows = {
  heading: { caseId: 1, ref: caseRow(1).ref, source: 'Norvale crime system', kind: 'crime' },
  rows: [
    {
      recordId: 7,
      kind: 'crime',
      file: 'norvale/crimes-2014.csv',
      line: 212,
      version: 1,
      values: [
        { name: 'crime_ref', value: caseRow(1).ref },
        { name: 'location_type', value: 'Hotel' },
        { name: 'summary', value: hostile.script },
      ],
      empty: 41,
    },
  ],
}

export const statedOfCase: StatedOfCase = {
  heading: sourceRows.heading,
  documents: [
    { documentId: 21, name: 'Closing report.docx' },
    { documentId: 22, name: 'strategy discussion.eml' },
  ],
  stated: [
    {
      fact: 'suspectCount',
      label: 'Suspects',
      says: 'At least 2',
      words: 'two men whom she named',
      document: 'Closing report.docx',
      by: 'Sam Okell',
      at: '2026-03-01T10:00:00Z',
    },
    {
      fact: 'online',
      label: 'Online',
      says: null,
      words: hostile.script,
      document: 'strategy discussion.eml',
      by: 'Ann Reader',
      at: '2026-02-27T09:00:00Z',
    },
  ],
  facts: [
    { fact: 'sexual', label: 'Sexual offence' },
    { fact: 'setting', label: 'Setting' },
    { fact: 'suspectCount', label: 'Suspects' },
    { fact: 'online', label: 'Online' },
  ],
  mayState: true,
}
