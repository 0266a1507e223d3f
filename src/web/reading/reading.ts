import { LookbackError } from '../../model/index.ts'
import { currentQuestions } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import { showCase } from '../cases/case.ts'
import { withNotice } from '../layout/notices.ts'
import { idParam, textOf } from '../page/forms.ts'
import { notFound, type Problem, type Route, redirect } from '../page/routing.ts'

/** Long enough for an officer's note on one case. */
const longestNote = 10_000

export const readingRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/cases/:id/reading',
    permission: 'submitReading',
    about: 'Submit this officer’s answers on a case',
    async answer(visit) {
      const id = idParam.safeParse(visit.params.id)
      if (!id.success) return notFound
      const note = typeof visit.body.note === 'string' ? visit.body.note.trim() : ''
      const chosen = currentQuestions().questions.map(
        (question) => [question, textOf(visit.body[`answer-${question.id}`])] as const,
      )
      const problems: Problem[] = chosen
        .filter(([question, value]) => !question.answers.some((a) => a.value === value))
        .map(([question]) => ({
          text: `Choose an answer: ${question.text}`,
          href: `#answer-${question.id}`,
        }))
      if (note.length > longestNote) {
        problems.push({ text: 'Shorten the note to 10,000 characters', href: '#note' })
      }
      const answers = Object.fromEntries(chosen.map(([question, value]) => [question.id, value]))
      if (problems.length > 0) return showCase(visit, visit.body, problems)
      try {
        await visit.perform(acts.reading.submit, { caseId: id.data, answers, note })
      } catch (error) {
        if (error instanceof LookbackError && error.code === 'LB_CASE_NOT_OPENED') {
          return redirect(`/cases/${id.data}/open`)
        }
        throw error
      }
      return redirect(withNotice(`/cases/${id.data}`, 'reading'))
    },
  },
]
