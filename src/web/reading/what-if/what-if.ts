import { acts } from '../../../review/index.ts'
import { actForm } from '../../page/act-form.ts'
import { type FormState, filledIn, formState } from '../../page/forms.ts'
import {
  type Fields,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  type Visit,
} from '../../page/routing.ts'
import { type WhatIfModel, whatIfModel } from './what-if-model.ts'

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'reading/what-if/what-if': FormState<(typeof fields)[number]> & {
      /** Null: nothing was asked yet. */
      readonly found: WhatIfModel | null
      /** The reading has not been counted: there is nothing to forecast. */
      readonly isUncounted: boolean
    }
  }
}

const fields = [
  'hoursNow',
  'readers',
  'hours',
  'leave',
  'joining',
  'joiningOn',
  'away',
  'awayFrom',
  'awayUntil',
  'secondShare',
  'costPerHour',
] as const

const asking = actForm(acts.reading.whatIf, {
  inAddress: true,
  fields: {
    hoursNow: { called: 'the hours of reading a week in the weeks so far' },
    readers: { called: 'how many officers read' },
    hours: { called: 'the hours of reading a week' },
    leave: { called: 'the weeks of leave' },
    joining: { called: 'how many join' },
    joiningOn: { called: 'the day they join' },
    away: { called: 'how many are away' },
    awayFrom: { called: 'the first day they are away' },
    awayUntil: { called: 'the first day they are back' },
    secondShare: { called: 'the share read twice', percent: true },
    costPerHour: { called: 'the cost of an hour' },
  },
})

export const whatIfRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/progress/what-if',
    permission: 'leadReview',
    about: 'When the reading would end, and at what cost, with other readers',
    form: asking,
    async answer(visit) {
      if (Object.keys(visit.query).length === 0) return show(await usual(visit))
      const sent = await asking.send(visit, {}, filledIn(visit.query))
      if (!sent.ok) return show(visit.query, { problems: sent.problems })
      const found = sent.output && whatIfModel(sent.output, sent.input.readers)
      return show(visit.query, { found, isUncounted: found === null })
    },
  },
]

/** Who reads now, and the terms as they are: asked again with nothing changed it says when it ends as now. */
async function usual({ perform }: Visit): Promise<Fields> {
  const [{ reading }, { terms }] = await Promise.all([
    perform(acts.review.atWork, {}),
    perform(acts.reading.progress, {}),
  ])
  const readers = reading.officers.filter(({ week }) => week > 0).length
  return {
    readers: `${readers}`,
    secondShare: `${Number((terms.secondShare * 100).toPrecision(6))}`,
  }
}

function show(
  sent: Fields,
  {
    problems = [],
    found = null,
    isUncounted = false,
  }: {
    readonly problems?: readonly Problem[]
    readonly found?: WhatIfModel | null
    readonly isUncounted?: boolean
  } = {},
): PageAnswer {
  const model = { ...formState(fields, sent, problems), found, isUncounted }
  return page('reading/what-if/what-if', 'What if others read', model, problems)
}
