import { type ChildSampleView, childSampleAnswers } from '../../../figures/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { ask } from '../../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { type ChildRow, childRow, missedModel, partWords } from './children-model.ts'
import { notAsked } from './rule.ts'

const fieldsShown = ['children', 'sample-reason', 'answer', 'reason'] as const

interface ChildSamplePage extends FormState<(typeof fieldsShown)[number]> {
  readonly today: string
  readonly rule: ChildSampleView['rule']
  readonly sample: ChildSampleView['sample']
  readonly missed: string | null
  readonly partWords: typeof partWords
  readonly next: { readonly source: string; readonly key: string; readonly child: ChildRow } | null
  readonly mayAnswer: boolean
  readonly mayDraw: boolean
  readonly answers: readonly Choice[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/children/sample': ChildSamplePage
  }
}

const drawing = actForm(acts.figures.drawChildSample, {
  fields: {
    children: { called: 'how many children to draw' },
    reason: { called: 'the reason', control: 'sample-reason' },
  },
  mends: { LB_CHILD_SAMPLE_EMPTY: 'children' },
})
const answering = actForm(acts.figures.answerChildSample, {
  fields: {
    answer: { called: 'an answer', ask: 'Choose an answer' },
    reason: { called: 'your reason', ask: 'Give your reason' },
  },
  besides: ['sampleId', 'source', 'key'],
})

const pathOf = (rule: string) => `/children/${encodeURIComponent(rule)}/sample`

export const childSampleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/children/:rule/sample',
    permission: 'readFigures',
    about: 'A random sample of the children a rule does not list, and how many it may miss',
    answer: (visit) => showSample(visit),
  },
  {
    method: 'POST',
    path: '/children/:rule/sample',
    permission: 'leadReview',
    about: 'Draw a random sample of the children a rule does not list',
    form: drawing,
    async answer(visit) {
      const sent = await drawing.send(visit, { rule: visit.params.rule })
      if (!sent.ok) return showSample(visit, sent.problems)
      return redirect(withNotice(pathOf(sent.output.rule), 'sampleDrawn'))
    },
  },
  {
    method: 'POST',
    path: '/children/:rule/sample/answer',
    permission: 'submitReading',
    about: 'Say of a child of the sample whether the rule should have listed them',
    form: answering,
    async answer(visit) {
      const { sampleId, source, key } = visit.body
      const given = { rule: visit.params.rule, sampleId, source, key }
      const sent = await answering.send(visit, given)
      if (!sent.ok) return showSample(visit, sent.problems)
      return redirect(withNotice(pathOf(sent.output.rule), 'sampleAnswered'))
    },
  },
]

async function showSample(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const { rule } = visit.params
  const found = await ask(visit, acts.figures.childSample, { rule })
  if (!found) return notAsked(visit)
  const { today, sample, next, mayAnswer } = found
  const model = {
    today,
    rule: found.rule,
    sample,
    missed: missedModel(found.rule),
    partWords,
    next: next && { ...next, child: childRow(next.child) },
    mayAnswer,
    mayDraw: allowed(visit.who.role, 'leadReview'),
    answers: choicesOf(childSampleAnswers),
    ...formState(fieldsShown, visit.body, problems),
  }
  return page('figures/children/sample', found.rule.title, model, problems)
}
