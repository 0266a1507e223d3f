import { LookbackError } from '../../model/index.ts'
import { currentQuestions } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import { showCase } from '../cases/case.ts'
import { withNotice } from '../layout/notices.ts'
import { actForm } from '../page/act-form.ts'
import { textOf } from '../page/address.ts'
import type { FieldWording } from '../page/form-words.ts'
import { type Fields, type Route, redirect } from '../page/routing.ts'

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

const submitting = actForm(acts.reading.submit, {
  fields: {
    ...Object.fromEntries(
      currentQuestions().questions.map(({ id }): [`answers.${string}`, FieldWording] => [
        `answers.${id}`,
        { called: 'the answer', control: `answer-${id}` },
      ]),
    ),
    note: { called: 'the note' },
    ...riskFields,
  },
})

/** Where nothing is written of a risk its empty fields are no part of the reading; the act says if one is needed. */
function riskIn(body: Fields): Fields {
  const controls: readonly string[] = Object.values(riskFields).map(({ control }) => control)
  if (controls.some((control) => textOf(body[control]).trim() !== '')) return body
  return Object.fromEntries(Object.entries(body).filter(([name]) => !controls.includes(name)))
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
        if (!sent.ok) return showCase(visit, visit.body, sent.problems)
      } catch (error) {
        if (error instanceof LookbackError && error.code === 'LB_CASE_NOT_OPENED') {
          return redirect(`/cases/${caseId}/open`)
        }
        throw error
      }
      return redirect(withNotice(`/cases/${caseId}`, 'reading'))
    },
  },
]
