import {
  type Wording,
  type WordingSample,
  type WordingSampleRow,
  wordingAnswers,
} from '../../../figures/index.ts'
import { acts } from '../../../review/index.ts'
import { numberWords } from '../../../words/index.ts'
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

const drawFields = ['own', 'quoted', 'rest', 'sample-reason'] as const

interface WordingPage extends FormState<(typeof drawFields)[number]> {
  readonly found: Wording
  readonly samples: readonly SampleWords[]
  readonly mayDraw: boolean
}
interface WordingSamplePage extends FormState<'answer'> {
  readonly sample: WordingSample & SampleWords
  readonly answers: readonly Choice[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/wording/wording': WordingPage
    'figures/wording/sample': WordingSamplePage
  }
}

const drawing = actForm(acts.figures.drawWordingSample, {
  fields: {
    own: { called: 'how many with a writer’s own words' },
    quoted: { called: 'how many with quoted words' },
    rest: { called: 'how many without such words' },
    reason: { called: 'the reason', control: 'sample-reason' },
  },
  mends: { LB_WORDING_SAMPLE_EMPTY: 'own' },
})
const answering = actForm(acts.figures.answerWording, {
  fields: { answer: { called: 'an answer' } },
  besides: ['place'],
})

export const wordingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/figures/wording',
    permission: 'readFigures',
    about: 'Words that may have led to a decision: what each means, and cases by unit and year',
    answer: (visit) => showWording(visit),
  },
  {
    method: 'POST',
    path: '/figures/wording',
    permission: 'leadReview',
    about:
      'Draw sentences to be read, to see how far the words found are right and how many are missed',
    form: drawing,
    async answer(visit) {
      const sent = await drawing.send(visit)
      return sent.ok
        ? redirect(withNotice(`/figures/wording/${sent.output.sampleId}`, 'sampleDrawn'))
        : showWording(visit, sent.problems)
    },
  },
  {
    method: 'GET',
    path: '/figures/wording/:sampleId',
    permission: 'readFigures',
    about: 'A sample of sentences: what the answers show, and the next sentence',
    answer: (visit) => showSample(visit),
  },
  {
    method: 'POST',
    path: '/figures/wording/:sampleId',
    permission: 'submitReading',
    about: 'Say whether a sentence is words that may have led to a decision, in that use',
    form: answering,
    async answer(visit) {
      const { sampleId } = visit.params
      const sent = await answering.send(visit, { sampleId, place: visit.body.place })
      if (!sent.ok) return showSample(visit, sent.problems)
      return redirect(withNotice(`/figures/wording/${sent.input.sampleId}`, 'sampleAnswered'))
    },
  },
]

async function showWording(
  { perform, who, body }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const model = {
    found: await perform(acts.figures.wording, {}),
    samples: (await perform(acts.figures.wordingSamples, {})).map((row) => ({
      ...row,
      ...sampleWords(row),
    })),
    mayDraw: allowed(who.role, 'leadReview'),
    ...formState(drawFields, { own: '100', quoted: '20', rest: '200', ...body }, problems),
  }
  return page('figures/wording/wording', 'Words that may have led to a decision', model, problems)
}

async function showSample(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const { params, body } = visit
  const sample = await ask(visit, acts.figures.wordingSample, { sampleId: params.sampleId })
  if (!sample) return notFound
  const model = {
    sample: { ...sample, ...sampleWords(sample) },
    answers: choicesOf(wordingAnswers),
    ...formState(['answer'], body, problems),
  }
  return page('figures/wording/sample', `Sentences, sample ${sample.sampleId}`, model, problems)
}

interface SampleWords extends WordingSampleRow {
  readonly precisionWords: string | null
  readonly recallWords: string | null
  readonly missedWords: string | null
}

const sampleWords = ({ precision, recall, missed, ...row }: WordingSampleRow): SampleWords => ({
  ...row,
  precision,
  recall,
  missed,
  precisionWords: inHundred(precision, 1),
  recallWords: inHundred(recall, 1),
  missedWords: inHundred(missed, 2),
})

function inHundred(share: WordingSampleRow['precision'], digits: number): string | null {
  if (share === null) return null
  const [value, low, high] = [share.value, share.low, share.high].map((part) =>
    numberWords(Number((100 * part).toFixed(digits))),
  )
  return `${value} in 100 (${low} to ${high})`
}
