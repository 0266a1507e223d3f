import type { FieldWording } from '../../access/index.ts'
import { LookbackError } from '../../model/index.ts'
import { currentQuestions } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import { showCase } from '../cases/case.ts'
import { withNotice } from '../layout/notices.ts'
import { actForm } from '../page/act-form.ts'
import { textOf } from '../page/address.ts'
import { type Fields, type Problem, type Route, redirect } from '../page/routing.ts'

/** Of the risk a reading raises, each with its control on the page of the case. */
const riskFields = {
  'risk.mentionId': { called: 'the child', control: 'risk-mention' },
  'risk.child': { called: 'the child', control: 'risk-child' },
  'risk.feared': { called: 'what you fear', control: 'risk-feared' },
  'risk.toldWhom': { called: 'who was told', control: 'risk-told' },
  'risk.toldAt': {
    called: 'when they were told',
    ask: 'Give the day and the time they were told',
    control: 'risk-at',
  },
  'risk.toldMeans': {
    called: 'how they were told',
    ask: 'Choose how they were told',
    control: 'risk-means',
  },
} as const

const riskControls: readonly string[] = Object.values(riskFields).map(({ control }) => control)

const { questions, optional } = currentQuestions()
const answersTo = (asked: typeof questions) =>
  Object.fromEntries(
    asked.map(({ id }): [`answers.${string}`, FieldWording] => [
      `answers.${id}`,
      { called: 'the answer', control: `answer-${id}` },
    ]),
  )

const answerFields = answersTo(questions.filter(({ id }) => !optional.includes(id)))
/** What the file shows is asked below the risk. */
const factFields = answersTo(questions.filter(({ id }) => optional.includes(id)))

/** What a page says of itself without anybody typing it. */
const pageFields = {
  page: { called: 'the page' },
  follows: { called: 'the draft before' },
  followsAt: { called: 'the time of the draft before' },
} as const

const submitting = actForm(acts.reading.submit, {
  fields: {
    ...answerFields,
    ...riskFields,
    ...factFields,
    note: { called: 'the note' },
    ...pageFields,
    standing: { called: 'the time of your reading' },
  },
})

const keeping = actForm(acts.reading.keepDraft, {
  fields: {
    ...answerFields,
    'risk.mention': { called: 'the child', control: 'risk-mention' },
    'risk.child': { called: 'the child', control: 'risk-child' },
    'risk.feared': { called: 'what you fear', control: 'risk-feared' },
    'risk.told': { called: 'who was told', control: 'risk-told' },
    'risk.at': { called: 'when they were told', control: 'risk-at' },
    'risk.means': { called: 'how they were told', control: 'risk-means' },
    ...factFields,
    note: { called: 'the note' },
    ...pageFields,
  },
  besides: ['standing'],
})

const settingAside = actForm(acts.reading.setAside, {
  fields: {
    how: { called: 'what to do', control: 'aside-how' },
    until: { called: 'the day', control: 'aside-until' },
    to: { called: 'the colleague', control: 'aside-to' },
    note: { called: 'what you add', control: 'aside-note' },
  },
})

/** Where nothing is written of a risk its empty fields are no part of the reading; the act says if one is needed. */
function riskIn(body: Fields): Fields {
  if (riskControls.some((control) => textOf(body[control]).trim() !== '')) return body
  return Object.fromEntries(Object.entries(body).filter(([name]) => !riskControls.includes(name)))
}

/** What of a risk is left empty is one thing to mend, at the first of it, and not one for each field. */
function emptyAsOne(problems: readonly Problem[], body: Fields): readonly Problem[] {
  const isEmpty = ({ href }: Problem) =>
    riskControls.includes(href.slice(1)) && textOf(body[href.slice(1)]).trim() === ''
  const [first, ...more] = problems.filter(isEmpty)
  if (!first || more.length === 0) return problems
  const called = Object.values(riskFields).filter(({ control }) =>
    [first, ...more].some(({ href }) => href === `#${control}`),
  )
  const one = {
    ...first,
    text: `Of the risk, also give ${called.map(({ called: it }) => it).join(', ')}`,
  }
  return problems.flatMap((problem) =>
    problem === first ? [one] : more.includes(problem) ? [] : [problem],
  )
}

export const readingRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/cases/:id/reading',
    permission: 'submitReading',
    about: 'Submit this officer’s answers on a case',
    form: submitting,
    async answer(visit) {
      const caseId = visit.params.id
      try {
        const sent = await submitting.send(visit, { caseId }, riskIn(visit.body))
        if (!sent.ok) return showCase(visit, visit.body, emptyAsOne(sent.problems, visit.body))
      } catch (error) {
        if (error instanceof LookbackError && error.code === 'LB_CASE_NOT_OPENED') {
          return redirect(`/cases/${caseId}/open`)
        }
        throw error
      }
      return redirect(withNotice(`/cases/${caseId}`, 'reading'))
    },
  },
  {
    method: 'POST',
    path: '/cases/:id/draft',
    permission: 'submitReading',
    about: 'Keep half a reading as a draft',
    form: keeping,
    async answer(visit) {
      const caseId = visit.params.id
      const sent = await keeping.send(visit, { caseId })
      if (!sent.ok) return showCase(visit, visit.body, sent.problems)
      const others = sent.output.others > 0
      return redirect(withNotice(`/cases/${caseId}`, others ? 'draftKeptOthers' : 'draftKept'))
    },
  },
  {
    method: 'POST',
    path: '/cases/:id/aside',
    permission: 'submitReading',
    about: 'Put a case back with a reason, keep it for a day, or pass it to a colleague',
    form: settingAside,
    async answer(visit) {
      const sent = await settingAside.send(visit, { caseId: visit.params.id })
      if (!sent.ok) return showCase(visit, visit.body, sent.problems)
      return redirect(withNotice('/worklist', `aside_${sent.input.how}`))
    },
  },
]
