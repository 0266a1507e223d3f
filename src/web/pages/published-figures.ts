import { z } from 'zod'
import { LookbackError } from '../../model/index.ts'
import type { PublishedFigure } from '../../review/index.ts'
import { errorsByField, idParam, parseForm, reasonField } from '../forms.ts'
import {
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../routing.ts'
import { asOfWords, thenRows } from '../view/bounds.ts'
import { dayWords, momentWords } from '../view/dates.ts'
import { withNotice } from '../view/notices.ts'
import { questionOf, showThen } from './figures-then.ts'

const proposal = z.object({
  definition: z.string().min(1).max(200),
  reason: reasonField('Say what the figure is for'),
  suppression: z.string().trim().max(2000, { error: 'Shorten it to 2,000 characters' }).default(''),
})
const settling = z.object({
  step: z.enum(['publish', 'decline', 'withdraw'], { error: 'Choose what to do' }),
  'step-reason': reasonField('Give a reason'),
})

export const publishedFigureRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/figures/published',
    permission: 'readFigures',
    about: 'Published figures, with the command that counts each again',
    async answer({ review }) {
      const figures = await review.publishedFigures()
      return page('figures/published', 'Published figures', { figures: figures.map(model) })
    },
  },
  {
    method: 'POST',
    path: '/figures/published',
    permission: 'proposeFigures',
    about: 'Propose a figure for publication',
    async answer(visit) {
      const form = parseForm(proposal, visit.body)
      if (!form.ok) return showThen(visit, visit.body, form.problems)
      try {
        const question = questionOf(visit.body)
        const { figureId } = await visit.review.proposeFigure({ ...question, ...form.value })
        return redirect(withNotice(`/figures/published/${figureId}`, 'figureProposed'))
      } catch (error) {
        const problem = problemOf(error)
        if (problem === null) throw error
        return showThen(visit, visit.body, [problem])
      }
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
    async answer(visit) {
      const id = idParam.safeParse(visit.params.figureId)
      if (!id.success) return notFound
      const form = parseForm(settling, visit.body)
      if (!form.ok) return showFigure(visit, form.problems)
      const { step, 'step-reason': reason } = form.value
      await visit.review.settleFigure(id.data, { step, reason })
      return redirect(withNotice(`/figures/published/${id.data}`, step))
    },
  },
]

/** What is said beside the form, not on a page of its own. */
function problemOf(error: unknown): Problem | null {
  if (!(error instanceof LookbackError)) return null
  if (error.code === 'LB_FIGURE_INPUT') return { text: error.cause, href: '#suppression' }
  if (error.code !== 'LB_FIGURE_DISCLOSES') return null
  return { text: `${error.cause} ${error.remedy}`, href: '#definition' }
}

async function showFigure(
  { review, params, body }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const id = idParam.safeParse(params.figureId)
  const figure = id.success ? await review.publishedFigure(id.data) : null
  if (!figure) return notFound
  const shown = { figure: model(figure), filled: body ?? {}, errors: errorsByField(problems) }
  return page('figures/published-figure', `Figure ${figure.figureId}`, shown, problems)
}

const stateWords: Readonly<Record<PublishedFigure['state'], string>> = {
  proposed: 'Proposed',
  published: 'Published',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
}

const model = (figure: PublishedFigure) => ({
  ...figure,
  words: asOfWords(figure, dayWords, momentWords),
  rows: thenRows(figure),
  stateWords: stateWords[figure.state],
  steps: figure.steps.map((step) => ({ ...step, words: stateWords[step.step] })),
})
