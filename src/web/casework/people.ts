import type { LeaveView } from '../../casework/index.ts'
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

const fields = [
  'cover',
  'starts',
  'ends',
  'from',
  'over-to',
  'over-reason',
  'riskMinutes',
  'offerHours',
  'terms-reason',
] as const

interface PeoplePage extends FormState<(typeof fields)[number]> {
  readonly away: LeaveView['away']
  readonly people: LeaveView['people']
  readonly choices: readonly Choice[]
  readonly mayPlan: boolean
  readonly mayLead: boolean
  readonly riskMinutes: number
  readonly offerHours: number
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'casework/people': PeoplePage
  }
}

const planning = actForm(acts.casework.planLeave, {
  fields: {
    starts: { called: 'the first day', ask: 'Give a day that exists' },
    ends: { called: 'the last day', ask: 'Give a day that exists' },
    cover: { called: 'who stands in', ask: 'Choose who stands in' },
  },
})
const handing = actForm(acts.casework.handOverAll, {
  fields: {
    from: { called: 'who leaves', ask: 'Choose who leaves' },
    to: { called: 'who takes over', ask: 'Choose who takes over', control: 'over-to' },
    reason: { called: 'the reason', control: 'over-reason' },
  },
  mends: { LB_HAND_OVER_CONFLICT: 'to', LB_HAND_OVER_NONE: 'from' },
})
const setting = actForm(acts.casework.setTerms, {
  fields: {
    riskMinutes: { called: 'the minutes' },
    offerHours: { called: 'the hours' },
    reason: { called: 'the reason', control: 'terms-reason' },
  },
})

async function showPeople(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const { perform, who, body } = visit
  const { away, people } = await perform(acts.casework.leave, {})
  const { riskMinutes, offerHours } = await perform(acts.casework.terms, {})
  const model = {
    away,
    people,
    choices: [
      { value: '', text: 'Choose a person' },
      ...people.map(({ accountId, name, team }) => ({
        value: accountId,
        text: team ? `${name}, ${team}` : name,
      })),
    ],
    mayPlan: allowed(who.role, 'workItems'),
    mayLead: allowed(who.role, 'leadReview'),
    riskMinutes,
    offerHours,
    ...formState(
      fields,
      { riskMinutes: String(riskMinutes), offerHours: String(offerHours), ...body },
      problems,
    ),
  }
  return page('casework/people', 'Leave, cover and handing over', model, problems)
}

export const casePeopleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/items/people',
    permission: 'readCase',
    about:
      'Who owns how much, who is away and who stands in; handing over; the times of the ladder',
    answer: (visit) => showPeople(visit),
  },
  {
    method: 'POST',
    path: '/items/leave',
    permission: 'workItems',
    about: 'Plan one’s leave, and who stands in',
    form: planning,
    async answer(visit) {
      const sent = await planning.send(visit)
      if (!sent.ok) return showPeople(visit, sent.problems)
      return redirect(withNotice('/items/people', 'leavePlanned'))
    },
  },
  {
    method: 'POST',
    path: '/items/hand-over',
    permission: 'leadReview',
    about: 'Hand every open item of somebody who leaves to another person',
    form: handing,
    async answer(visit) {
      const sent = await handing.send(visit)
      if (!sent.ok) return showPeople(visit, sent.problems)
      return redirect(withNotice('/items/people', 'handedOver'))
    },
  },
  {
    method: 'POST',
    path: '/items/terms',
    permission: 'leadReview',
    about: 'Set how long a risk may wait, and an offer',
    form: setting,
    async answer(visit) {
      const sent = await setting.send(visit)
      if (!sent.ok) return showPeople(visit, sent.problems)
      return redirect(withNotice('/items/people', 'caseworkTermsSet'))
    },
  },
]
