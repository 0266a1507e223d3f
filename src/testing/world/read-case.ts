import { currentQuestions } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import type { Example, OfficerName } from '../example-review.ts'

/** An officer opens a case and reads it with one answer throughout, but for risks, of which there is none. */
export async function readCase(
  { review, officers, cases }: Example,
  name: OfficerName,
  ref: string,
  answer: 'yes' | 'no',
): Promise<void> {
  const caseId = cases[ref]!
  const { questions, optional } = currentQuestions()
  const answers = questions
    .filter(({ id }) => !optional.includes(id))
    .map(({ id }) => [id, id === 'risk' ? 'no' : answer] as const)
  await review.perform(officers[name], acts.cases.open, { caseId, purpose: 'review' })
  await review.perform(officers[name], acts.reading.submit, {
    ...{ caseId, answers: Object.fromEntries(answers), note: '' },
  })
}
