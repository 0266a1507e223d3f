import { may } from '../../access/index.ts'
import type { RoutesOfCase, Statable } from '../../casework/index.ts'
import { notToBeFound, statable, statableWords } from '../../casework/index.ts'
import { refusal } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { dayWords } from '../../words/index.ts'
import { webErrors } from '../errors.ts'
import { withNotice } from '../layout/notices.ts'
import { actForm } from '../page/act-form.ts'
import { ask } from '../page/address.ts'
import { type Choice, type FormState, formState } from '../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'

const fields = ['value', 'basis'] as const

interface ShownFact {
  readonly fact: Statable
  readonly asks: string
  /** The answer that counts, in words; null: not known. */
  readonly answer: string | null
  /** Where it comes from. */
  readonly from: string
  readonly basis: string | null
  /** What the records show and somebody said otherwise. */
  readonly against: string | null
}

interface AskedFact {
  readonly fact: Statable
  readonly asks: string
  /** Null: a day is typed. */
  readonly choices: readonly Choice[] | null
}

interface ReviewRoutesPage extends FormState<(typeof fields)[number]> {
  readonly view: RoutesOfCase
  readonly answerWords: string
  readonly facts: readonly ShownFact[]
  readonly asked: AskedFact | null
  readonly mayState: boolean
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'casework/review-routes': ReviewRoutesPage
  }
}

const stating = actForm(acts.casework.stateRouteFact, {
  fields: {
    value: { called: 'the answer' },
    basis: { called: 'where it says so' },
  },
})

export const reviewRouteRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/cases/:id/review-routes',
    permission: 'readCase',
    about: 'By which routes the victim may have the old decision reviewed, and what is not known',
    answer: (visit) => showRoutes(visit, null),
  },
  {
    method: 'GET',
    path: '/cases/:id/review-routes/:fact',
    permission: 'proposeDecision',
    about: 'The same, with a form to say what was found out of one fact',
    answer: (visit) => showRoutes(visit, factOf(visit)),
  },
  {
    method: 'POST',
    path: '/cases/:id/review-routes/:fact',
    permission: 'proposeDecision',
    about: 'State a fact on which a route to a review turns',
    form: stating,
    async answer(visit) {
      const fact = factOf(visit)
      const sent = await stating.send(visit, { caseId: visit.params.id, fact })
      if (!sent.ok) return showRoutes(visit, fact, sent.problems)
      return redirect(withNotice(`/cases/${sent.input.caseId}/review-routes`, 'routeFactStated'))
    },
  },
]

/** @throws LB_WEB_NOT_FOUND where nothing of that name can be said */
function factOf({ params }: Visit): Statable {
  const found = statable.find((fact) => fact === params.fact)
  if (found === undefined) throw refusal(webErrors, 'LB_WEB_NOT_FOUND')
  return found
}

async function showRoutes(
  visit: Visit,
  fact: Statable | null,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const view = await ask(visit, acts.casework.reviewRoutes, { caseId: visit.params.id })
  if (view === null) return redirect(`/cases/${visit.params.id}/open`)
  const mayState = may(visit.who.role, 'proposeDecision')
  return page(
    'casework/review-routes',
    `Right to review, case ${view.ref}`,
    {
      view,
      answerWords: wholeAnswer[view.any],
      facts: view.facts.map(shownFact),
      asked: fact === null ? null : askedFact(fact),
      mayState,
      ...formState(fields, visit.body, problems),
    },
    problems,
  )
}

const wholeAnswer: Readonly<Record<RoutesOfCase['any'], string>> = {
  open: 'At least one route is open to the victim.',
  notOpen: 'No route is open to the victim.',
  undetermined: 'Whether a route is open depends on what is not known yet.',
}

function shownFact({ fact, asks, recorded, stated }: RoutesOfCase['facts'][number]): ShownFact {
  const shown = recorded === null ? null : valueWords(fact, recorded)
  if (stated === null)
    return {
      fact,
      asks,
      answer: shown,
      from: shown === null ? '' : 'The records',
      basis: null,
      against: null,
    }
  const answer = stated.value === notToBeFound ? null : valueWords(fact, stated.value)
  return {
    fact,
    asks,
    answer,
    from: answer === null ? `${stated.statedBy}: cannot be found out` : stated.statedBy,
    basis: stated.basis,
    against: shown !== null && shown !== answer ? shown : null,
  }
}

function valueWords(fact: Statable, value: string): string {
  const { is } = statableWords[fact]
  if (is.type === 'choice') return (is.choices as Readonly<Record<string, string>>)[value] ?? value
  if (is.type === 'yesNo') return value === 'yes' ? 'Yes' : 'No'
  const [least, most] = value.split('/')
  if (most === undefined) return dayWords(value)
  if (!least) return `On or before ${dayWords(most)}`
  return most ? `From ${dayWords(least)} to ${dayWords(most)}` : `On or after ${dayWords(least)}`
}

function askedFact(fact: Statable): AskedFact {
  const { asks, is } = statableWords[fact]
  if (is.type === 'day') return { fact, asks, choices: null }
  const known: Readonly<Record<string, string>> =
    is.type === 'yesNo' ? { yes: 'Yes', no: 'No' } : is.choices
  const all = { ...known, [notToBeFound]: 'It cannot be found out' }
  return { fact, asks, choices: Object.entries(all).map(([value, text]) => ({ value, text })) }
}
