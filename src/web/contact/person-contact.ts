import { longestOverride, overrideReasons, type PersonContact } from '../../contact/index.ts'
import { acts } from '../../review/index.ts'
import { withNotice } from '../layout/notices.ts'
import { actForm } from '../page/act-form.ts'
import { ask } from '../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'
import {
  askedChannels,
  askedTopics,
  filledFrom,
  keeping,
  planFields,
  safetyChoices,
  scopeChoices,
  wantChoices,
} from './plan-form.ts'

const fields = [
  ...planFields,
  'plan-step',
  'plan-reason',
  'why',
  'override-words',
  'endsOn',
  'override-step',
  'override-reason',
] as const

interface ContactPage extends FormState<(typeof fields)[number]> {
  readonly view: PersonContact
  readonly people: readonly Choice[]
  readonly channels: typeof askedChannels
  readonly topics: typeof askedTopics
  readonly safeties: readonly Choice[]
  readonly wants: readonly Choice[]
  readonly scopes: readonly Choice[]
  readonly reasons: readonly Choice[]
  readonly reasonWords: Readonly<Record<string, string>>
  readonly planSteps: readonly Choice[]
  readonly overrideSteps: readonly Choice[]
  readonly overrideWaiting: PersonContact['overrides'][number] | null
  readonly longestOverride: number
  /** Record numbers whose boxes are ticked. */
  readonly ticked: readonly string[]
  readonly formOpen: boolean
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'contact/person-contact': ContactPage
  }
}

const settling = actForm(acts.contact.settlePlan, {
  fields: {
    planId: { called: 'the plan' },
    step: { called: 'what to do', ask: 'Choose what to do', control: 'plan-step' },
    reason: { called: 'the reason', control: 'plan-reason' },
  },
  mends: { LB_CONTACT_PLAN_FORBIDS: 'step' },
})
const asking = actForm(acts.contact.askOverride, {
  fields: {
    reason: { called: 'the reason', ask: 'Choose the reason', control: 'why' },
    words: { called: 'what has happened', control: 'override-words' },
    endsOn: {
      called: 'the last day',
      ask: 'Give the last day on which it holds, as 2026-05-31',
    },
  },
})
const granting = actForm(acts.contact.settleOverride, {
  fields: {
    overrideId: { called: 'the override' },
    step: { called: 'what to do', ask: 'Choose what to do', control: 'override-step' },
    reason: { called: 'the reason', control: 'override-reason' },
  },
})

const planStepWords = { authorise: 'Let it stand', return: 'Send it back' }
const overrideStepWords = { grant: 'Grant it', refuse: 'Refuse it' }
const only = (words: Readonly<Record<string, string>>, names: readonly string[]) =>
  choicesOf(words).filter(({ value }) => names.includes(value))

async function showContact(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const view = await ask(visit, acts.contact.person, { personId: visit.params.id })
  const isSent = 'reviewOn' in visit.body
  const filled = isSent ? visit.body : { ...filledFrom(view), ...visit.body }
  return page(
    'contact/person-contact',
    `How ${view.name} wishes to be reached`,
    {
      view,
      people: [
        { value: '', text: 'Choose a person' },
        ...view.colleagues.map(({ accountId, name }) => ({ value: accountId, text: name })),
      ],
      channels: askedChannels,
      topics: askedTopics,
      safeties: safetyChoices,
      wants: wantChoices,
      scopes: scopeChoices,
      reasons: choicesOf(overrideReasons),
      reasonWords: overrideReasons,
      planSteps: only(planStepWords, view.planSteps),
      overrideSteps: only(overrideStepWords, view.overrideSteps),
      overrideWaiting: view.overrides.find(({ state }) => state === 'proposed') ?? null,
      longestOverride,
      ticked: [filled.confirmed ?? []].flat().map(String),
      formOpen: isSent || view.plans.length === 0,
      ...formState(fields, filled, problems),
    },
    problems,
  )
}

const led = (personId: string, notice: Parameters<typeof withNotice>[1]) =>
  redirect(withNotice(`/people/${encodeURIComponent(personId)}/contact`, notice))

export const personContactRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/people/:id/contact',
    permission: 'readCase',
    about: 'How a person wishes to be reached, by what they may be, and who went past it',
    answer: (visit) => showContact(visit),
  },
  {
    method: 'POST',
    path: '/people/:id/contact',
    permission: 'planContact',
    about: 'Write how a person wishes to be reached',
    form: keeping,
    async answer(visit) {
      const sent = await keeping.send(visit, { personId: visit.params.id })
      if (!sent.ok) return showContact(visit, sent.problems)
      const { personId, state } = sent.output
      return led(personId, state === 'proposed' ? 'contactPlanWaits' : 'contactPlanKept')
    },
  },
  {
    method: 'POST',
    path: '/people/:id/contact/plan',
    permission: 'leadReview',
    about: 'Let a contact plan stand that asks for less than the one before, or send it back',
    form: settling,
    async answer(visit) {
      const sent = await settling.send(visit)
      if (!sent.ok) return showContact(visit, sent.problems)
      return led(sent.output.personId, 'contactSettled')
    },
  },
  {
    method: 'POST',
    path: '/people/:id/contact/override',
    permission: 'planContact',
    about: 'Ask for leave to go past “do not contact” for a time',
    form: asking,
    async answer(visit) {
      const sent = await asking.send(visit, { personId: visit.params.id })
      if (!sent.ok) return showContact(visit, sent.problems)
      return led(sent.output.personId, 'overrideAsked')
    },
  },
  {
    method: 'POST',
    path: '/people/:id/contact/override/answer',
    permission: 'leadReview',
    about: 'Grant or refuse leave to go past “do not contact”',
    form: granting,
    async answer(visit) {
      const sent = await granting.send(visit)
      if (!sent.ok) return showContact(visit, sent.problems)
      return led(sent.output.personId, 'contactSettled')
    },
  },
]
