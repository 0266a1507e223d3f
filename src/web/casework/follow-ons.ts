import {
  decisionOutcomeNames,
  decisionOutcomes,
  type FollowOnsView,
  type FollowOnTable,
  followOnKinds,
} from '../../casework/index.ts'
import { itemKinds } from '../../items/index.ts'
import { acts } from '../../review/index.ts'
import { allowed } from '../layout/navigation.ts'
import { withNotice } from '../layout/notices.ts'
import { actForm } from '../page/act-form.ts'
import { type Choice, type FormState, formState } from '../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'

const fields = ['line', 'kind', 'title', 'details', 'reason', 'settle-reason'] as const

interface Line {
  readonly outcomeWords: string
  readonly kindWords: string
  readonly title: string
  readonly details: string
}
type Version = FollowOnsView['versions'][number]
interface FollowOnsPage extends FormState<(typeof fields)[number]> {
  readonly version: number
  readonly lines: readonly Line[]
  readonly proposals: readonly (Version & { readonly lines: readonly Line[] })[]
  readonly settled: readonly (Version & {
    readonly lines: readonly Line[]
    readonly statusWords: string
  })[]
  readonly lineChoices: readonly Choice[]
  readonly kindChoices: readonly Choice[]
  readonly mayChange: boolean
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'casework/follow-ons': FollowOnsPage
  }
}

const proposing = actForm(acts.casework.proposeFollowOn, {
  fields: {
    line: { called: 'the line', ask: 'Choose which line of the table' },
    kind: { called: 'what should follow', ask: 'Choose what should follow' },
    title: { called: 'what is to be done', ask: 'Say in a few words what is to be done' },
    details: { called: 'the details' },
    reason: { called: 'the reason', ask: 'Give the reason for the change' },
  },
})
const settling = actForm(acts.casework.settleFollowOns, {
  fields: {
    step: { called: 'what to do' },
    reason: { called: 'the reason', control: 'settle-reason' },
  },
  mends: { LB_FOLLOW_ON_STALE: 'reason', LB_FOLLOW_ON_SETTLED: 'reason' },
})

const linesOf = (table: FollowOnTable): readonly Line[] =>
  decisionOutcomeNames.flatMap((outcome) =>
    table[outcome].map(({ kind, title, details }) => ({
      outcomeWords: decisionOutcomes[outcome],
      kindWords: itemKinds[kind].label,
      title,
      details,
    })),
  )

const lineChoices = (table: FollowOnTable): readonly Choice[] => [
  { value: '', text: 'Choose a line' },
  ...decisionOutcomeNames.flatMap((outcome) => [
    ...table[outcome].map(({ title }, at) => ({
      value: `${outcome}:${at}`,
      text: `${decisionOutcomes[outcome]}: instead of the line “${title}”`,
    })),
    { value: outcome, text: `${decisionOutcomes[outcome]}: a further line` },
  ]),
]

async function show(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const { version, table, versions } = await visit.perform(acts.casework.followOns, {})
  const model: FollowOnsPage = {
    version,
    lines: linesOf(table),
    proposals: versions
      .filter(({ status }) => status === 'proposed')
      .map((one) => ({ ...one, lines: linesOf(one.table) })),
    settled: versions
      .filter(({ status }) => status !== 'proposed')
      .map((one) => ({
        ...one,
        lines: linesOf(one.table),
        statusWords: one.status === 'authorised' ? 'Confirmed' : 'Sent back',
      })),
    lineChoices: lineChoices(table),
    kindChoices: [
      { value: '', text: 'Choose what should follow' },
      ...followOnKinds.map((kind) => ({ value: kind, text: itemKinds[kind].label })),
      { value: 'none', text: 'Nothing: take the line out' },
    ],
    mayChange: allowed(visit.who.role, 'leadReview'),
    ...formState(fields, visit.body, problems),
  }
  return page('casework/follow-ons', 'What follows a decision', model, problems)
}

export const followOnRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/decisions/follow-ons',
    permission: 'readCase',
    about: 'What an authorised decision makes, with every change and who made it',
    answer: (visit) => show(visit),
  },
  {
    method: 'POST',
    path: '/decisions/follow-ons',
    permission: 'leadReview',
    about: 'Propose a change of what follows a decision',
    form: proposing,
    async answer(visit) {
      const sent = await proposing.send(visit)
      if (!sent.ok) return show(visit, sent.problems)
      return redirect(withNotice('/decisions/follow-ons', 'followOnProposed'))
    },
  },
  {
    method: 'POST',
    path: '/decisions/follow-ons/:id',
    permission: 'leadReview',
    about: 'Confirm a change of what follows a decision, or send it back',
    form: settling,
    async answer(visit) {
      const sent = await settling.send(visit, { versionId: visit.params.id })
      if (!sent.ok) return show(visit, sent.problems)
      return redirect(
        withNotice(
          '/decisions/follow-ons',
          sent.input.step === 'authorise' ? 'followOnAuthorised' : 'followOnReturned',
        ),
      )
    },
  },
]
