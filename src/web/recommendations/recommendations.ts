import { acts, emptyLists, recommendationSteps } from '../../review/index.ts'
import { allowed } from '../layout/navigation.ts'
import { withNotice } from '../layout/notices.ts'
import { actForm } from '../page/act-form.ts'
import { type Choice, choicesOf, type FormState, filledIn, formState } from '../page/forms.ts'
import {
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'
import {
  actionWords,
  boundWords,
  evidenceHref,
  measureWords,
  type RecommendationLine,
  recommendationLine,
  stateNames,
  summaryWords,
} from './recommendation-model.ts'

const entered = ['words', 'source', 'page', 'madeOn', 'owner'] as const
const claimed = [
  'words',
  'evidence',
  'definition',
  'measure',
  'bound',
  'number',
  'list',
  'from',
  'to',
  'action',
  'step',
  'judge-words',
] as const

declare module '../page/view-models.ts' {
  interface ViewModels {
    'recommendations/list': {
      readonly summary: readonly string[]
      readonly rows: readonly RecommendationLine[]
      readonly mayEnter: boolean
    }
    'recommendations/new': FormState<(typeof entered)[number]> & {
      readonly owners: readonly Choice[]
    }
    'recommendations/one': FormState<(typeof claimed)[number]> & {
      readonly row: RecommendationLine
      readonly steps: readonly {
        readonly what: string
        readonly words: string
        readonly by: string
        readonly at: string
      }[]
      /** Where the evidence is looked at; null where there is none or it is not for this person. */
      readonly evidenceHref: string | null
      readonly mayClaim: boolean
      /** Empty: this person judges no claim of it. */
      readonly judging: readonly Choice[]
      readonly choices: {
        readonly evidence: readonly Choice[]
        readonly definitions: readonly Choice[]
        readonly measures: readonly Choice[]
        readonly bounds: readonly Choice[]
        readonly lists: readonly Choice[]
        readonly actions: readonly Choice[]
      }
    }
  }
}

const entering = actForm(acts.review.enterRecommendation, {
  fields: {
    words: { called: 'the recommendation' },
    source: { called: 'the report' },
    page: { called: 'the page' },
    madeOn: { called: 'the day of the report' },
    owner: { called: 'the owner', ask: 'Choose who owns it' },
  },
})
const claiming = actForm(acts.review.claimRecommendation, {
  fields: {
    words: { called: 'what was done' },
    evidence: { called: 'what shows it' },
    definition: { called: 'the definition', ask: 'Choose a definition' },
    measure: { called: 'what is counted', ask: 'Choose what is counted' },
    bound: { called: 'at least or at most', ask: 'Choose at least or at most' },
    number: { called: 'the number' },
    list: { called: 'the list', ask: 'Choose a list' },
    from: { called: 'the first entry' },
    to: { called: 'the last entry' },
    action: { called: 'what the entries are of', ask: 'Choose what the entries are of' },
  },
  mends: { LB_RECOMMENDATION_STATE: 'words' },
})
const judging = actForm(acts.review.judgeRecommendation, {
  fields: {
    step: { called: 'what the evidence shows' },
    words: { called: 'why', control: 'judge-words' },
  },
  mends: { LB_RECOMMENDATION_STATE: 'step' },
})

const path = '/recommendations'

export const recommendationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    permission: 'readFigures',
    about: 'What inspections recommended, and how many of how many are shown to be acted on',
    async answer({ perform, who }) {
      const found = await perform(acts.review.recommendations, {})
      return page('recommendations/list', 'Recommendations', {
        summary: summaryWords(found),
        rows: found.rows.map(recommendationLine),
        mayEnter: allowed(who.role, 'keepStatements'),
      })
    },
  },
  {
    method: 'GET',
    path: `${path}/new`,
    permission: 'keepStatements',
    about: 'A form for a recommendation of an inspection',
    answer: (visit) => showNew(visit),
  },
  {
    method: 'POST',
    path,
    permission: 'keepStatements',
    about: 'Keep a recommendation of an inspection',
    form: entering,
    async answer(visit) {
      const sent = await entering.send(visit)
      if (!sent.ok) return showNew(visit, sent.problems)
      return redirect(withNotice(`${path}/${sent.output.recommendationId}`, 'recommendationKept'))
    },
  },
  {
    method: 'GET',
    path: `${path}/:id`,
    permission: 'readFigures',
    about: 'One recommendation: what is claimed, its evidence as it comes out now, what was found',
    answer: (visit) => showOne(visit),
  },
  {
    method: 'POST',
    path: `${path}/:id/claim`,
    permission: 'keepStatements',
    about: 'Claim that a recommendation is acted on, with evidence that can be counted again',
    form: claiming,
    async answer(visit) {
      const given = { recommendationId: visit.params.id }
      const sent = await claiming.send(visit, given, filledIn(visit.body))
      if (!sent.ok) return showOne(visit, sent.problems)
      return redirect(withNotice(`${path}/${sent.input.recommendationId}`, 'recommendationClaimed'))
    },
  },
  {
    method: 'POST',
    path: `${path}/:id/judge`,
    permission: 'publishFigures',
    about: 'Say whether the evidence shows that a recommendation is acted on',
    form: judging,
    async answer(visit) {
      const sent = await judging.send(visit, { recommendationId: visit.params.id })
      if (!sent.ok) return showOne(visit, sent.problems)
      return redirect(withNotice(`${path}/${sent.input.recommendationId}`, 'recommendationJudged'))
    },
  },
]

async function showNew(
  { perform, body }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const { owners } = await perform(acts.review.recommendations, {})
  const model = {
    ...formState(entered, body, problems),
    owners: [
      { value: '', text: 'Choose a person' },
      ...owners.map(({ id, name }) => ({ value: id, text: name })),
    ],
  }
  return page('recommendations/new', 'A recommendation', model, problems)
}

async function showOne(
  { perform, params, body, who }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const [found, definitions] = await Promise.all([
    perform(acts.review.recommendations, {}),
    perform(acts.figures.current, {}),
  ])
  const row = found.rows.find((one) => `${one.recommendationId}` === params.id)
  if (!row) return notFound
  const { steps } = recommendationSteps
  const model = {
    ...formState(claimed, body, problems),
    row: recommendationLine(row),
    steps: row.steps
      .map(({ step, words, by, at }) => ({
        what: step === 'claimed' ? 'Claimed' : stateNames[step],
        words,
        by,
        at,
      }))
      .toReversed(),
    evidenceHref: row.evidence && evidenceHref(row.evidence.asked, who.role),
    mayClaim: row.mayTake.includes('claim'),
    judging: row.mayTake
      .filter((step) => step !== 'claim')
      .map((step) => ({ value: step, text: steps[step].label })),
    choices: choicesFor(definitions.map(({ definition, title }) => [definition, title])),
  }
  return page('recommendations/one', 'A recommendation', model, problems)
}

const choose = { value: '', text: 'Choose' } as const

const choicesFor = (definitions: readonly (readonly [string, string])[]) => ({
  evidence: choicesOf({
    none: 'Nothing that can be counted: it then cannot be found to be shown',
    figure: 'A figure',
    emptyList: 'A list that must be empty',
    ledgerRange: 'Entries of the ledger',
  }),
  definitions: [choose, ...choicesOf(Object.fromEntries(definitions))],
  measures: [choose, ...choicesOf(measureWords)],
  bounds: [choose, ...choicesOf(boundWords)],
  lists: [
    choose,
    ...Object.entries(emptyLists).map(([value, { words }]) => ({ value, text: words })),
  ],
  actions: [choose, ...choicesOf(actionWords)],
})
