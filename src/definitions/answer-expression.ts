import { isProvedExact } from './exact/kleene-is-exact.ts'
import { overCompletions } from './exact/over-completions.ts'
import { someWork, type Work } from './exact/work.ts'
import { type Expression, type Timed, timedIn, timedKey } from './expression.ts'
import type { CaseFacts } from './facts.ts'
import { type Assumed, kleene, nothing } from './logic/kleene.ts'
import type { Tri } from './logic/three-valued.ts'
import { answerTimed } from './time/answer-timed.ts'
import { jointly } from './time/jointly.ts'
import type { Holds } from './time/timeline-of.ts'

/**
 * Yes, no, or null where some completion of the missing facts would make it yes and another no; also where there are
 * more completions to go through than `work` allows. Kleene's yes and no are right, and his null where it is proved
 * exact; otherwise completions are gone through.
 */
export function answerExpression(
  expression: Expression,
  facts: CaseFacts,
  given: Assumed = nothing,
  work: Work = someWork(),
): Tri {
  const asked = timesIn(expression)
  return asked.length > 0
    ? overTimes(expression, asked, facts, given, work)
    : plainly(expression, facts, given, work)
}

function plainly(expression: Expression, facts: CaseFacts, given: Assumed, work: Work): Tri {
  const first = kleene(expression, facts, null, given)
  if (first !== null || isProvedExact(expression)) return first
  return overCompletions(expression, facts, given, work)
}

/**
 * What is asked about time is answered once; of what that leaves open, the answer on which all agree that those
 * questions can have together.
 */
function overTimes(
  expression: Expression,
  asked: readonly Timed[],
  facts: CaseFacts,
  given: Assumed,
  work: Work,
): Tri {
  const holds: Holds = (that, one, assumed) => kleene(that, facts, one, assumed)
  const decided = new Map(given)
  const open: Timed[] = []
  for (const question of asked) {
    const key = timedKey(question)
    if (decided.has(key)) continue
    const answer = answerTimed(question, facts, holds)
    if (answer === null) open.push(question)
    else decided.set(key, answer)
  }
  if (open.length === 0) return plainly(expression, facts, decided, work)
  let common: Tri = null
  // One question that may be answered both ways is tried both ways; several may not go with each other in every way.
  const ways = open.length === 1 ? eitherWay : (jointly(open, facts, holds) ?? [])
  for (const answers of ways) {
    for (const [at, question] of open.entries()) decided.set(timedKey(question), answers[at]!)
    const here = plainly(expression, facts, decided, work)
    if (here === null || (common !== null && here !== common)) return null
    common = here
  }
  return common
}

/** Whether Kleene's answer is the answer: nothing is asked about time, and it is proved exact. */
export const isPlainlyExact = (expression: Expression): boolean =>
  timesIn(expression).length === 0 && isProvedExact(expression)

const eitherWay: readonly (readonly [boolean])[] = [[true], [false]]

const times = new WeakMap<Expression, readonly Timed[]>()

/** Each question about time once. */
function timesIn(expression: Expression): readonly Timed[] {
  const before = times.get(expression)
  if (before) return before
  const asked = new Map(timedIn(expression).map((question) => [timedKey(question), question]))
  times.set(expression, [...asked.values()])
  return [...asked.values()]
}
