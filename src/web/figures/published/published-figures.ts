import { z } from 'zod'
import {
  type FigureProof,
  type PublishedFigure,
  type TableFormat,
  tableFormats,
} from '../../../figures/index.ts'
import { LookbackError } from '../../../model/index.ts'
import { acts } from '../../../review/index.ts'
import { withNotice } from '../../layout/notices.ts'
import {
  type Choice,
  choicesOf,
  type FormState,
  formState,
  idParam,
  parseForm,
  reasonField,
} from '../../page/forms.ts'
import {
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { dayWords, momentWords } from '../../words/dates.ts'
import { questionOf, showThen } from '../as-of/as-of.ts'
import { asOfWords, thenRows } from '../bounds/bounds.ts'
import { saidRows } from '../bounds/said.ts'

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

const proposal = z.object({
  definition: z.string().min(1).max(200),
  reason: reasonField('Say what the figure is for'),
  suppression: z.string().trim().max(2000, { error: 'Shorten it to 2,000 characters' }).default(''),
})
const settling = z.object({
  step: z.enum(['publish', 'decline', 'withdraw'], { error: 'Choose what to do' }),
  'step-reason': reasonField('Give a reason'),
})
const fileFormat = z.enum(Object.keys(tableFormats) as [TableFormat])

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
    async answer(visit) {
      const form = parseForm(proposal, visit.body)
      if (!form.ok) return showThen(visit, visit.body, form.problems)
      try {
        const question = questionOf(visit.body)
        const { figureId } = await visit.perform(acts.figures.propose, {
          ...question,
          ...form.value,
        })
        return redirect(withNotice(`/figures/published/${figureId}`, 'figureProposed'))
      } catch (error) {
        const problem = problemOf(error, '#reason')
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
      try {
        await visit.perform(acts.figures.settle, { figureId: id.data, step, reason })
      } catch (error) {
        const problem = problemOf(error, '#step-reason')
        if (problem === null) throw error
        return showFigure(visit, [problem])
      }
      return redirect(withNotice(`/figures/published/${id.data}`, step))
    },
  },
  {
    method: 'GET',
    path: '/figures/published/:figureId/:format',
    permission: 'readFigures',
    about: 'A published figure as CSV, ODS or CSVW, with its notes',
    async answer({ perform, params }) {
      const [id, format] = [idParam.safeParse(params.figureId), fileFormat.safeParse(params.format)]
      if (!id.success || !format.success) return notFound
      const file = await perform(acts.figures.file, { figureId: id.data, format: format.data })
      return file ? { kind: 'file', ...file } : notFound
    },
  },
]

/** What is said beside the form, not on a page of its own. */
function problemOf(error: unknown, href: string): Problem | null {
  if (!(error instanceof LookbackError)) return null
  if (!/^LB_(DISCLOSURE_|FIGURE_(INPUT|DISCLOSES|OVERTAKEN)$)/.test(error.code)) return null
  return { text: `${error.cause} ${error.remedy}`, href }
}

async function showFigure(
  { perform, params, body }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const id = idParam.safeParse(params.figureId)
  const figure = id.success ? await perform(acts.figures.publishedOne, { figureId: id.data }) : null
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

const model = ({ said, counts, ...figure }: PublishedFigure) => ({
  ...figure,
  words: asOfWords(figure, dayWords, momentWords),
  rows: saidRows({ ...figure, said }),
  counted: figure.hidden?.length && counts ? thenRows({ ...figure, ...counts }) : [],
  attack: figure.proof && attackWords(figure.proof),
  stateWords: stateWords[figure.state],
  steps: figure.steps.map((step) => ({ ...step, words: stateWords[step.step] })),
})
