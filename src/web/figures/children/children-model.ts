import {
  type ChildList,
  type ChildRuleCount,
  type ChildRules,
  type ChildSample,
  type CoverageRow,
  childAnswerWords,
  childUrgencies,
  type ListedChild,
} from '../../../figures/index.ts'
import { dayWords, numberWords, openItemLine } from '../../../words/index.ts'
import { address } from '../../layout/paging.ts'

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

/** What each kind of record can show of when, a sentence a source: "No police crimes are held before 1 January 2016". */
function coverageWords(kind: ChildEventKind, coverage: readonly CoverageRow[]): readonly string[] {
  const own = coverage.filter((one) => one.kind === kind)
  if (own.length === 0) {
    return [
      `Nobody has said from when to when a source could hold ${plural[kind]}: that there are none says nothing.`,
    ]
  }
  return own.map(({ source, from, until, areas }) => {
    const days = until === null ? '' : ` or after ${dayWords(until)}`
    const where = areas === null ? '' : `, and of children in ${areas.join(', ')} alone`
    return `No ${plural[kind]} are held before ${dayWords(from)}${days} (${source}${where}).`
  })
}

/** The rule’s answers for children whom it does not list. */
export const partWords = {
  notMet: 'Does not meet it',
  undetermined: 'Cannot be determined',
} as const satisfies Readonly<Record<ChildSample['parts'][number]['part'], string>>

/** How many children the rule may miss, in words; null where nobody has drawn a sample. */
export function missedModel({ missed }: Pick<ChildRuleCount, 'missed'>): string | null {
  if (missed === null) return null
  const { population, answered, estimate, low, high } = missed
  const of = `${numberWords(population)} children whom the rule did not list`
  if (estimate === null)
    return `Of ${of}, ${numberWords(answered)} were read: too few to say how many it misses.`
  return `Of ${of}, ${numberWords(answered)} were read; an estimated ${numberWords(Math.round(estimate))} should be listed (95% interval ${numberWords(low)} to ${numberWords(high)}).`
}

export type ChildrenModel = ReturnType<typeof childrenModel>

export const childrenModel = ({
  today,
  rules,
  unreadable,
  withdrawn,
  proposedWithdrawals,
  coverage,
  sources,
}: ChildRules) => ({
  today,
  unreadable,
  rules: rules.map((rule) => ({
    ...rule,
    missedWords: missedModel(rule),
    proposed: proposedWithdrawals.find(({ ruleId }) => ruleId === rule.id) ?? null,
  })),
  withdrawn,
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
  age: row.age === null ? 'Not known to the year' : `${row.age}`,
  events: row.events.map(({ kind, count }) => `${kindWords[kind]}: ${count}`),
  said: row.said && {
    answer: childAnswerWords[row.said.answer],
    urgency: row.said.urgency && childUrgencies[row.said.urgency],
    reason: row.said.reason,
    by: row.said.by,
    on: row.said.at.slice(0, 10),
  },
  items: row.items.map(openItemLine),
  raise: address('/items/raise', {
    case: row.cases[0] && String(row.cases[0].id),
    person: row.personId,
  }),
})
