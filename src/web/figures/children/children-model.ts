import {
  type ChildList,
  type ChildRules,
  type CoverageRow,
  childAnswerWords,
  childUrgencies,
  type ListedChild,
} from '../../../figures/index.ts'
import { dayWords } from '../../words/dates.ts'

type ChildEventKind = CoverageRow['kind']

export const kindWords: Readonly<Record<ChildEventKind, string>> = {
  missing: 'Missing episode',
  crime: 'Police crime',
  referral: 'Referral to the council',
  assessment: 'Assessment',
  placement: 'Placement',
}

const plural: Readonly<Record<ChildEventKind, string>> = {
  missing: 'missing-person records',
  crime: 'police crimes',
  referral: 'referrals',
  assessment: 'assessments',
  placement: 'placements',
}

/** What each kind of record can show of when: "no missing-person records before 1 January 2016". */
export function coverageWords(kind: ChildEventKind, coverage: readonly CoverageRow[]): string {
  const own = coverage.filter((one) => one.kind === kind)
  if (own.length === 0) {
    return `Nobody has said from when to when a source could hold ${plural[kind]}: that there are none says nothing.`
  }
  const spans = own.map(({ source, from, until }) =>
    until === null
      ? `no ${plural[kind]} before ${dayWords(from)} (${source})`
      : `no ${plural[kind]} before ${dayWords(from)} or after ${dayWords(until)} (${source})`,
  )
  return `${spans.join('; ')}.`.replace(/^n/, 'N')
}

export type ChildrenModel = ReturnType<typeof childrenModel>

export const childrenModel = ({ today, rules, coverage, sources }: ChildRules) => ({
  today,
  rules,
  children: rules[0]?.children ?? 0,
  coverage: (Object.keys(kindWords) as readonly ChildEventKind[]).map((kind) => ({
    kind: kindWords[kind],
    words: coverageWords(kind, coverage),
    basis: coverage.filter((one) => one.kind === kind).map((one) => one.basis),
  })),
  sources: sources.map(({ id, name }) => ({ value: id, text: name })),
})

export type ChildRows = ReturnType<typeof childRows>

export const childRows = ({ rows }: ChildList) => rows.map(childRow)

export type ChildRow = ReturnType<typeof childRow>
export const childRow = (row: ListedChild) => ({
  ...row,
  age: row.age === null ? 'Age not known to the year' : `${row.age}`,
  events: row.events.map(({ kind, count }) => `${kindWords[kind]}: ${count}`),
  said: row.said && {
    answer: childAnswerWords[row.said.answer],
    urgency: row.said.urgency && childUrgencies[row.said.urgency],
    reason: row.said.reason,
    by: row.said.by,
    on: row.said.at.slice(0, 10),
  },
})
