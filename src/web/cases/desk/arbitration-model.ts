import { contestedBetween, type ReadingView } from '../../../reading/index.ts'
import type { CaseView } from '../../../review/index.ts'

/** Two readings that differ, question by question; null where the next reading is no arbitration. */
export function arbitrationModel({ desk, readings, questions }: CaseView) {
  const [first, second] = readings
    .filter(({ own, superseded }) => !own && !superseded)
    .toSorted((a, b) => a.at.localeCompare(b.at))
  if (desk.next !== 'arbitration' || !first || !second) return null
  const contested = contestedBetween(questions, valuesOf(first), valuesOf(second))
  const ids = [...new Set([...first.answers, ...second.answers].map(({ id }) => id))]
  return {
    readings: [first, second],
    rows: ids.map((id) => {
      const [a, b] = [first, second].map(({ answers }) => answers.find((one) => one.id === id))
      return {
        id,
        question: a?.question ?? b?.question ?? id,
        answers: [a?.answer ?? 'Not answered', b?.answer ?? 'Not answered'],
        differs: a?.value !== b?.value,
        contested: contested.includes(id),
      }
    }),
  }
}

const valuesOf = ({ answers }: ReadingView) =>
  Object.fromEntries(answers.map(({ id, value }) => [id, value]))
