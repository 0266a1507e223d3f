import { type FigureProof, type PublishedFigure, tableFormats } from '../../../figures/index.ts'
import { acts } from '../../../review/index.ts'
import { dayWords, momentWords } from '../../../words/index.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { ask } from '../../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../../page/forms.ts'
import {
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { questionFields, showAsOf } from '../as-of/as-of.ts'
import { asOfWords, thenRows } from '../bounds/bounds.ts'
import { publicRows } from '../bounds/public-rows.ts'

type FigureModel = ReturnType<typeof model>

interface PublishedFigurePage extends FormState<'step-reason'> {
  readonly figure: FigureModel
  readonly formats: readonly Choice[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/published/published': { readonly figures: readonly FigureModel[] }
    'figures/published/published-figure': PublishedFigurePage
  }
}

/** What proposing it again, or with less, puts right: said beside the reason. */
const mends = {
  LB_DISCLOSURE_TOO_LARGE: 'reason',
  LB_DISCLOSURE_TOO_SLOW: 'reason',
  LB_DISCLOSURE_UNPROTECTABLE: 'reason',
  LB_DISCLOSURE_CONTRADICTED: 'reason',
  LB_DISCLOSURE_NO_ROUNDING: 'reason',
  LB_FIGURE_DISCLOSES: 'reason',
  LB_FIGURE_OVERTAKEN: 'reason',
} as const
const proposing = actForm(acts.figures.propose, {
  fields: {
    ...questionFields,
    reason: { called: 'what the figure is for', ask: 'Say what the figure is for' },
    suppression: { called: 'what else to say of small numbers' },
  },
  mends,
})
const settling = actForm(acts.figures.settle, {
  fields: {
    step: { called: 'what to do', ask: 'Choose what to do' },
    reason: { called: 'the reason', ask: 'Give a reason', control: 'step-reason' },
  },
  mends,
})

export const publishedFigureRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/figures/published',
    permission: 'readFigures',
    about: 'Published figures, with the command that counts each again',
    async answer({ perform }) {
      const figures = await perform(acts.figures.published, {})
      return page('figures/published/published', 'Published figures', {
        figures: figures.map(model),
      })
    },
  },
  {
    method: 'POST',
    path: '/figures/published',
    permission: 'proposeFigures',
    about: 'Propose a figure for publication',
    form: proposing,
    async answer(visit) {
      const sent = await proposing.send(visit)
      if (!sent.ok) return showAsOf(visit, visit.body, sent.problems)
      return redirect(withNotice(`/figures/published/${sent.output.figureId}`, 'figureProposed'))
    },
  },
  {
    method: 'GET',
    path: '/figures/published/:figureId',
    permission: 'readFigures',
    about:
      'One published figure: its bounds as a chart with their table, and all that gives it again',
    answer: (visit) => showFigure(visit),
  },
  {
    method: 'POST',
    path: '/figures/published/:figureId',
    permission: 'publishFigures',
    about: 'Publish, decline or withdraw a figure, with a reason',
    form: settling,
    async answer(visit) {
      const sent = await settling.send(visit, { figureId: visit.params.figureId })
      if (!sent.ok) return showFigure(visit, sent.problems)
      const { figureId, step } = sent.input
      return redirect(withNotice(`/figures/published/${figureId}`, step))
    },
  },
  {
    method: 'GET',
    path: '/figures/published/:figureId/:format',
    permission: 'readFigures',
    about: 'A published figure as CSV, ODS or CSVW, with its notes',
    async answer(visit) {
      const { figureId, format } = visit.params
      const file = await ask(visit, acts.figures.file, { figureId, format })
      return file ? { kind: 'file', ...file } : notFound
    },
  },
]

async function showFigure(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const { params, body } = visit
  const figure = await ask(visit, acts.figures.publishedOne, { figureId: params.figureId })
  if (!figure) return notFound
  const form = formState(['step-reason'], body, problems)
  const shown = { figure: model(figure), formats: choicesOf(tableFormats), ...form }
  return page('figures/published/published-figure', `Figure ${figure.figureId}`, shown, problems)
}

function attackWords({ attacked, fewest, leastValues, against }: FigureProof): string {
  const known = [
    ...(against.tables.length > 0 ? [`tables ${against.tables.join(', ')}`] : []),
    ...(against.figures.length > 0 ? [`figures ${against.figures.join(', ')}`] : []),
  ].join(' and ')
  const who = `An attacker who knows the rules${known ? ` and every number of ${known}` : ''}`
  return fewest === null
    ? `${who} finds no hidden small count to work out.`
    : `${who} could not work any of ${attacked} hidden small counts and sums out: each can still be at least ${fewest} values, and ${leastValues} are asked for.`
}

const stateWords: Readonly<Record<PublishedFigure['state'], string>> = {
  proposed: 'Proposed',
  published: 'Published',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
}

const model = ({ publicCounts, counts, ...figure }: PublishedFigure) => ({
  ...figure,
  words: asOfWords(figure, dayWords, momentWords),
  rows: publicRows({ ...figure, publicCounts }),
  counted: figure.hidden?.length && counts ? thenRows({ ...figure, ...counts }) : [],
  attack: figure.proof && attackWords(figure.proof),
  stateWords: stateWords[figure.state],
  steps: figure.steps.map((step) => ({ ...step, words: stateWords[step.step] })),
})
