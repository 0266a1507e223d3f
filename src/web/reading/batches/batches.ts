import type { Batch, Batches } from '../../../reading/index.ts'
import { acts } from '../../../review/index.ts'
import { withNotice } from '../../layout/notices.ts'
import { address } from '../../layout/paging.ts'
import { actForm } from '../../page/act-form.ts'
import { ask, textOf } from '../../page/address.ts'
import { type Choice, type FormState, formState } from '../../page/forms.ts'
import {
  type Fields,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import {
  type FilterChip,
  filterChips,
  filterFields,
  type Narrowing,
  narrowedBy,
  narrowingFields,
} from '../worklist-filter.ts'

const typed = [
  'cases',
  'to',
  'team',
  'officers',
  'specialism',
  'until',
  'reason',
  'end-reason',
] as const

interface BatchesPage extends FormState<(typeof typed)[number]> {
  readonly rows: readonly Batch[]
  /** Rules by which a specialism reads a source, as they stand. */
  readonly rules: Batches['rules']
  /** What the unread cases to be given are narrowed by, and how many fit. */
  readonly chips: readonly FilterChip[]
  /** Where the form is sent: the address says what the cases are narrowed by. */
  readonly give: string
  readonly fit: number
  readonly teams: readonly Choice[]
  readonly officers: readonly Choice[]
  readonly chosenOfficers: readonly string[]
  readonly specialisms: readonly Choice[]
  /** The batch whose ending could not be done; '' where none was to be ended. */
  readonly ending: string
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'reading/batches/batches': BatchesPage
  }
}

/** By whom a case was read says nothing of an unread one, and the order is the worklist’s. */
const notByThese: readonly Narrowing[] = ['reader', 'order', 'batch']
const chosenBy = narrowingFields.filter((name) => !notByThese.includes(name))

const giving = actForm(acts.reading.giveBatch, {
  fields: {
    cases: { called: 'how many cases' },
    to: { called: 'to whom' },
    team: { called: 'the team' },
    officers: { called: 'the officers' },
    specialism: { called: 'the specialism' },
    until: { called: 'the last day' },
    reason: { called: 'the reason' },
  },
})

const ending = actForm(acts.reading.endBatch, {
  fields: { reason: { called: 'why it ends', control: 'end-reason' } },
})

export const batchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/worklist/batches',
    permission: 'leadReview',
    about: 'Cases given to a team, to officers or to a specialism, and a form that gives some',
    answer: (visit) => show(visit),
  },
  {
    method: 'POST',
    path: '/worklist/batches',
    permission: 'leadReview',
    about: 'Give the next unread cases to a team, to officers or to a specialism',
    form: giving,
    async answer(visit) {
      const sent = await giving.send(visit, narrowedIn(visit))
      if (!sent.ok) return show(visit, visit.body, sent.problems)
      return redirect(withNotice('/worklist/batches', 'batchGiven'))
    },
  },
  {
    method: 'POST',
    path: '/worklist/batches/:batchId/end',
    permission: 'leadReview',
    about: 'Give the unread cases of a batch back to everybody',
    form: ending,
    async answer(visit) {
      const { batchId } = visit.params
      const sent = await ending.send(visit, { batchId })
      if (sent.ok) return redirect(withNotice('/worklist/batches', 'batchEnded'))
      return show(visit, visit.body, sent.problems, textOf(batchId))
    },
  },
]

const narrowedIn = ({ query }: Visit) =>
  narrowedBy(Object.fromEntries(chosenBy.map((name) => [name, query[name]] as const)))

async function show(
  visit: Visit,
  sent: Fields = {},
  problems: readonly Problem[] = [],
  ending = '',
): Promise<PageAnswer> {
  const asked = narrowedIn(visit)
  const [{ rows, teams, officers, specialisms, rules }, list] = await Promise.all([
    visit.perform(acts.reading.batches, {}),
    ask(visit, acts.reading.worklist, asked),
  ])
  const named = (names: readonly string[], none: string) => [
    { value: '', text: none },
    ...names.map((text) => ({ value: text, text })),
  ]
  const model = {
    rows,
    rules,
    chips: filterChips(asked, filterFields(list.choices), undefined).map((chip) => ({
      ...chip,
      without: chip.without.replace('/worklist', '/worklist/batches'),
    })),
    give: address('/worklist/batches', asked),
    fit: list.total,
    teams: named(teams, 'Choose a team'),
    officers: officers.map(({ accountId, name, team, specialisms: good }) => ({
      value: accountId,
      text: [name, team, ...good].filter(Boolean).join(', '),
    })),
    chosenOfficers: [sent.officers ?? []].flat().map(textOf),
    specialisms: named(specialisms, 'None in particular'),
    ending,
    ...formState(typed, sent, problems),
  }
  return page('reading/batches/batches', 'Cases given to officers', model, problems)
}
