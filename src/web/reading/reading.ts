import { LookbackError } from '../../model/index.ts'
import { currentQuestions } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import { showCase } from '../cases/case.ts'
import { withNotice } from '../layout/notices.ts'
import { actForm } from '../page/act-form.ts'
import type { FieldWording } from '../page/form-words.ts'
import { type Route, redirect } from '../page/routing.ts'

const submitting = actForm(acts.reading.submit, {
  fields: {
    ...Object.fromEntries(
      currentQuestions().questions.map(({ id }): [`answers.${string}`, FieldWording] => [
        `answers.${id}`,
        { called: 'the answer', control: `answer-${id}` },
      ]),
    ),
    note: { called: 'the note' },
  },
})

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
        const sent = await submitting.send(visit, { caseId })
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
