import { z } from 'zod'
import { type SampleAnswer, type SampleView, sampleAnswers } from '../../../figures/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
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
import { type SampleModel, sampleModel } from './sample-model.ts'

const drawFields = ['definition', 'cases', 'sample-reason'] as const

interface SamplesPage extends FormState<(typeof drawFields)[number]> {
  readonly rows: readonly SampleModel[]
  readonly mayDraw: boolean
  readonly choices: readonly Choice[]
}
interface SamplePage extends FormState<'answer' | 'answer-note'> {
  readonly sample: SampleModel & Pick<SampleView, 'parts' | 'next' | 'seed'>
  readonly mayAnswer: boolean
  readonly answers: readonly Choice[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/samples/list': SamplesPage
    'figures/samples/sample': SamplePage
  }
}

const number = 'Enter how many cases to draw, from 1 to 100,000'
const drawing = z.object({
  definition: z.string().min(1, { error: 'Choose a definition' }).max(200),
  cases: z.coerce
    .number({ error: number })
    .int({ error: number })
    .min(1, { error: number })
    .max(100_000, { error: number }),
  'sample-reason': reasonField('Say why the sample is drawn'),
})
const answering = z.object({
  answer: z.enum(Object.keys(sampleAnswers) as [SampleAnswer, ...SampleAnswer[]], {
    error: 'Choose an answer',
  }),
  caseId: idParam,
  'answer-note': z.string().max(4000, { error: 'Shorten the note' }).default(''),
})

export const sampleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/figures/samples',
    permission: 'readFigures',
    about: 'Random samples of undetermined cases, and what they estimate',
    answer: (visit) => showSamples(visit),
  },
  {
    method: 'POST',
    path: '/figures/samples',
    permission: 'leadReview',
    about: 'Draw a sample of the cases a definition cannot determine',
    async answer(visit) {
      const form = parseForm(drawing, visit.body)
      if (!form.ok) return showSamples(visit, form.problems)
      const { definition, cases, 'sample-reason': reason } = form.value
      const { sampleId } = await visit.perform(acts.figures.drawSample, {
        definition,
        cases,
        reason,
      })
      return redirect(withNotice(`/figures/samples/${sampleId}`, 'sampleDrawn'))
    },
  },
  {
    method: 'GET',
    path: '/figures/samples/:sampleId',
    permission: 'readFigures',
    about: 'One sample: how far it has come, its estimate beside the bounds, the next case',
    answer: (visit) => showSample(visit),
  },
  {
    method: 'POST',
    path: '/figures/samples/:sampleId',
    permission: 'submitReading',
    about: 'Answer whether one case of the sample meets the definition',
    async answer(visit) {
      const id = idParam.safeParse(visit.params.sampleId)
      if (!id.success) return notFound
      const form = parseForm(answering, visit.body)
      if (!form.ok) return showSample(visit, form.problems)
      const { answer, caseId, 'answer-note': note } = form.value
      await visit.perform(acts.figures.answerSample, { sampleId: id.data, caseId, answer, note })
      return redirect(withNotice(`/figures/samples/${id.data}`, 'sampleAnswered'))
    },
  },
]

async function showSamples(
  { perform, who, body }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const mayDraw = allowed(who.role, 'leadReview')
  const definitions = mayDraw
    ? (await perform(acts.figures.definitions, {})).filter(({ current }) => current)
    : []
  const model = {
    rows: (await perform(acts.figures.samples, {})).map(sampleModel),
    mayDraw,
    choices: definitions.map(({ id, title }) => ({ value: id, text: title })),
    ...formState(drawFields, body, problems),
  }
  return page('figures/samples/list', 'Sampled estimates', model, problems)
}

async function showSample(
  { perform, params, body }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const id = idParam.safeParse(params.sampleId)
  const sample = id.success ? await perform(acts.figures.sample, { sampleId: id.data }) : null
  if (!sample) return notFound
  const model = {
    sample: { ...sampleModel(sample), parts: sample.parts, next: sample.next, seed: sample.seed },
    mayAnswer: sample.mayAnswer,
    answers: choicesOf(sampleAnswers),
    ...formState(['answer', 'answer-note'], body, problems),
  }
  return page('figures/samples/sample', `Sample ${sample.sampleId}`, model, problems)
}
