import {
  acts,
  type PanelCase,
  type PanelCaseRow,
  type PanelSample,
  panelOpinions,
} from '../../review/index.ts'
import { withNotice } from '../layout/notices.ts'
import { actForm } from '../page/act-form.ts'
import { ask } from '../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../page/forms.ts'
import {
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'

interface PanelPage {
  readonly rows: readonly (PanelCaseRow & { readonly ownWords: string | null })[]
}
interface PanelCasePage extends FormState<'opinion' | 'words'> {
  readonly view: PanelCase
  readonly opinions: readonly Choice[]
  readonly ownWords: string | null
}
interface PanelSamplesPage extends FormState<'size' | 'seed' | 'reason'> {
  readonly samples: readonly PanelSample[]
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'panel/panel': PanelPage
    'panel/case': PanelCasePage
    'panel/samples': PanelSamplesPage
  }
}

const giving = actForm(acts.review.giveOpinion, {
  fields: {
    opinion: { called: 'your opinion', ask: 'Choose what you think of the decision' },
    words: { called: 'why' },
  },
})
const drawing = actForm(acts.review.drawPanelSample, {
  fields: {
    size: { called: 'how many cases' },
    seed: { called: 'the seed' },
    reason: { called: 'the reason' },
  },
})

async function showCase(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const { sample, number } = visit.params
  const view = await ask(visit, acts.review.panelCase, { sampleId: sample, number })
  if (!view) return notFound
  const model = {
    view,
    opinions: choicesOf(panelOpinions),
    ownWords: view.own && panelOpinions[view.own.opinion],
    ...formState(['opinion', 'words'], problems.length > 0 ? visit.body : {}, problems),
  }
  return page('panel/case', `Case ${view.number} of sample ${view.sampleId}`, model, problems)
}

async function showSamples(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const samples = await visit.perform(acts.review.panelSamples, {})
  const model = { samples, ...formState(['size', 'seed', 'reason'], visit.body, problems) }
  return page('panel/samples', 'Scrutiny panel', model, problems)
}

export const panelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/panel',
    permission: 'sitOnPanel',
    about: 'The cases drawn for the scrutiny panel, those without one’s opinion first',
    async answer({ perform }) {
      const rows = await perform(acts.review.panelCases, {})
      return page('panel/panel', 'Cases of the panel', {
        rows: rows.map((row) => ({ ...row, ownWords: row.own && panelOpinions[row.own] })),
      })
    },
  },
  {
    method: 'GET',
    path: '/panel/samples',
    permission: 'leadReview',
    about: 'Samples for the scrutiny panel, what its members think, and a form to draw one',
    answer: (visit) => showSamples(visit),
  },
  {
    method: 'POST',
    path: '/panel/samples',
    permission: 'leadReview',
    about: 'Draw a sample of decided cases for the scrutiny panel',
    form: drawing,
    async answer(visit) {
      const sent = await drawing.send(visit)
      return sent.ok
        ? redirect(withNotice('/panel/samples', 'panelDrawn'))
        : showSamples(visit, sent.problems)
    },
  },
  {
    method: 'GET',
    path: '/panel/:sample/:number',
    permission: 'sitOnPanel',
    about: 'One case as the scrutiny panel sees it, without names',
    answer: (visit) => showCase(visit),
  },
  {
    method: 'POST',
    path: '/panel/:sample/:number',
    permission: 'sitOnPanel',
    about: 'Say whether the decision of a case was right',
    form: giving,
    async answer(visit) {
      const { sample, number } = visit.params
      const sent = await giving.send(visit, { sampleId: sample, number })
      return sent.ok
        ? redirect(withNotice('/panel', 'opinionGiven'))
        : showCase(visit, sent.problems)
    },
  },
]
