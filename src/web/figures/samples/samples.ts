import { type SampleView, sampleAnswers } from '../../../figures/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
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

const drawing = actForm(acts.figures.drawSample, {
  fields: {
    definition: { called: 'the definition', ask: 'Choose a definition' },
    cases: { called: 'how many cases to draw' },
    reason: { called: 'the reason', control: 'sample-reason' },
  },
  mends: { LB_SAMPLE_EMPTY: 'definition' },
})
const answering = actForm(acts.figures.answerSample, {
  fields: {
    answer: { called: 'an answer' },
    note: { called: 'the note', control: 'answer-note' },
  },
  besides: ['caseId'],
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
    form: drawing,
    async answer(visit) {
      const sent = await drawing.send(visit)
      if (!sent.ok) return showSamples(visit, sent.problems)
      const { sampleId } = sent.output
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
    form: answering,
    async answer(visit) {
      const { sampleId } = visit.params
      const sent = await answering.send(visit, { sampleId, caseId: visit.body.caseId })
      if (!sent.ok) return showSample(visit, sent.problems)
      return redirect(withNotice(`/figures/samples/${sent.input.sampleId}`, 'sampleAnswered'))
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

async function showSample(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const { params, body } = visit
  const sample = await ask(visit, acts.figures.sample, { sampleId: params.sampleId })
  if (!sample) return notFound
  const model = {
    sample: { ...sampleModel(sample), parts: sample.parts, next: sample.next, seed: sample.seed },
    mayAnswer: sample.mayAnswer,
    answers: choicesOf(sampleAnswers),
    ...formState(['answer', 'answer-note'], body, problems),
  }
  return page('figures/samples/sample', `Sample ${sample.sampleId}`, model, problems)
}
