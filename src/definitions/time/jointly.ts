import type { Timed } from '../expression.ts'
import type { CaseFacts } from '../facts.ts'
import type { Holds } from './timeline-of.ts'
import { answersTogether } from './together.ts'

/** More open questions about time than this in one rule are taken one by one. */
const mostQuestions = 6

/**
 * The answers that several questions about time can have together, so far as that is gone into: where it
 * is known how many events there were; else all answers but those of which one plainly excludes another. Some
 * that cannot be had may be among them; none that can is left out.
 */
export function jointly(
  questions: readonly Timed[],
  facts: CaseFacts,
  holds: Holds,
): readonly (readonly boolean[])[] | null {
  if (questions.length > mostQuestions) return null
  return answersTogether(questions, facts, holds) ?? plainly(questions)
}

function plainly(questions: readonly Timed[]): readonly (readonly boolean[])[] {
  const all = Array.from({ length: 2 ** questions.length }, (_, bits) =>
    questions.map((_one, at) => (bits & (1 << at)) !== 0),
  )
  return all.filter((answers) =>
    questions.every(
      (one, at) =>
        !answers[at] || questions.every((other, place) => answers[place] || !follows(one, other)),
    ),
  )
}

/** More events in less time are some in more. */
function follows(one: Timed, other: Timed): boolean {
  if (JSON.stringify(one.events) !== JSON.stringify(other.events)) return false
  if (one.how === 'gap' && other.how === 'gap') return one.days >= other.days
  if (one.how === 'before' && other.how === 'before') {
    return one.days <= other.days && JSON.stringify(one.next) === JSON.stringify(other.next)
  }
  return (
    one.how === 'within' &&
    other.how === 'within' &&
    (one.same === other.same || other.same === null) &&
    one.count >= other.count &&
    one.days <= other.days
  )
}
