import {
  type MeasureCounts,
  type MeasuresOfCase,
  measureKinds,
  measureReasons,
  measureSteps,
} from '../../../casework/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { ask, textOf } from '../../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'

const fields = [
  'answer',
  'kind',
  'step',
  'reason',
  'reasonWords',
  'child',
  'decidedBy',
  'decidedOn',
  'record',
  'happened',
  'measureId',
  'documentId',
] as const

interface MeasuresPage extends FormState<(typeof fields)[number]> {
  readonly caseId: number
  readonly ref: string
  readonly measures: readonly MeasuresOfCase['measures'][number][]
  readonly proposals: readonly MeasuresOfCase['proposals'][number][]
  /** The sentence that is being answered; null: a measure is recorded by hand. */
  readonly chosen: MeasuresOfCase['proposals'][number] | null
  readonly words: typeof words
  readonly kinds: readonly Choice[]
  readonly steps: readonly Choice[]
  readonly reasons: readonly Choice[]
  readonly mayRecord: boolean
  readonly entries: readonly {
    readonly value: string
    readonly kind: string
    readonly step: string
    readonly record: string
  }[]
  readonly documents: readonly Choice[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'casework/measures/of-case': MeasuresPage
    'casework/measures/counts': MeasureCounts & Pick<MeasuresPage, 'words'>
  }
}

const words = { kinds: measureKinds, steps: measureSteps, reasons: measureReasons }
const wording = {
  kind: { called: 'the order or service', ask: 'Choose the order or service' },
  step: { called: 'what became of it', ask: 'Choose what became of it' },
  reason: { called: 'the reason', ask: 'Choose the reason as recorded' },
  reasonWords: { called: 'the reason in words' },
  child: { called: 'the child' },
  decidedBy: { called: 'who decided' },
  decidedOn: { called: 'when' },
} as const

const recording = actForm(acts.casework.recordMeasure, {
  fields: {
    ...wording,
    record: { called: 'the record', ask: 'Say which record it stands in' },
    happened: { called: 'where it is from', ask: 'Choose whether it is of the old file' },
  },
})
const answering = actForm(acts.casework.answerMeasureProposal, {
  fields: {
    answer: { called: 'your answer', ask: 'Choose whether it is so' },
    ...wording,
  },
})

const putting = actForm(acts.casework.putDocumentBeside, {
  fields: {
    measureId: { called: 'the measure', ask: 'Choose the measure' },
    documentId: { called: 'the document', ask: 'Choose the document' },
  },
})

async function showMeasures(
  visit: Visit,
  problems: readonly Problem[] = [],
  hash = textOf(visit.query.sentence),
): Promise<PageAnswer> {
  const view = await ask(visit, acts.casework.measuresOfCase, { caseId: visit.params.id })
  if (view === null) return redirect(`/cases/${visit.params.id}/open`)
  const chosen = view.proposals.find((one) => one.hash === hash) ?? null
  const sent = problems.length > 0 ? visit.body : { ...(chosen ?? {}) }
  return page(
    'casework/measures/of-case',
    `Measures, case ${view.ref}`,
    {
      caseId: Number(visit.params.id),
      ...view,
      chosen,
      words,
      kinds: choicesOf(measureKinds),
      steps: choicesOf(measureSteps),
      reasons: choicesOf(measureReasons),
      entries: view.measures.map(({ measureId, kind, step, record }) => ({
        value: String(measureId),
        kind: measureKinds[kind],
        step: measureSteps[step],
        record,
      })),
      documents: view.documents.map(({ documentId, name }) => ({
        value: String(documentId),
        text: name,
      })),
      mayRecord: allowed(visit.who.role, 'workItems'),
      ...formState(fields, sent, problems),
    },
    problems,
  )
}

export const measureRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/measures',
    permission: 'readCase',
    about: 'Recorded measures counted by kind, by what became of them, and by reason',
    async answer({ perform }) {
      const counts = await perform(acts.casework.measureCounts, {})
      return page('casework/measures/counts', 'Measures', { ...counts, words })
    },
  },
  {
    method: 'GET',
    path: '/cases/:id/measures',
    permission: 'readCase',
    about: 'Orders and services for a child of a case, and what its documents seem to say of such',
    answer: (visit) => showMeasures(visit),
  },
  {
    method: 'POST',
    path: '/cases/:id/measures',
    permission: 'workItems',
    about: 'Record an order or service for a child of a case',
    form: recording,
    async answer(visit) {
      const sent = await recording.send(visit, { caseId: visit.params.id })
      if (!sent.ok) return showMeasures(visit, sent.problems, '')
      return redirect(withNotice(`/cases/${sent.input.caseId}/measures`, 'measureRecorded'))
    },
  },
  {
    method: 'POST',
    path: '/cases/:id/measure-documents',
    permission: 'workItems',
    about: 'Put a document of the case beside a recorded measure',
    form: putting,
    async answer(visit) {
      const sent = await putting.send(visit, { caseId: visit.params.id })
      if (!sent.ok) return showMeasures(visit, sent.problems, '')
      return redirect(withNotice(`/cases/${sent.input.caseId}/measures`, 'measureDocument'))
    },
  },
  {
    method: 'POST',
    path: '/cases/:id/measures/:sentence',
    permission: 'workItems',
    about: 'Say whether a sentence read as a measure is one',
    form: answering,
    async answer(visit) {
      const hash = textOf(visit.params.sentence)
      const sent = await answering.send(visit, { caseId: visit.params.id, hash })
      if (!sent.ok) return showMeasures(visit, sent.problems, hash)
      return redirect(withNotice(`/cases/${sent.input.caseId}/measures`, 'measureAnswered'))
    },
  },
]
