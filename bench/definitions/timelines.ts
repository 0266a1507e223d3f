// Random timelines with missing and imprecise days: what the interpreter says against every completion.
// node bench/definitions/timelines.ts COUNT SEED
import fc from 'fast-check'
import { answerExpression } from '../../src/definitions/answer-expression.ts'
import { everyDay } from '../../src/definitions/time/every-day.fixtures.ts'
import {
  caseOf,
  ruleOf,
  someEpisodes,
  someQuestion,
} from '../../src/definitions/time/some-timelines.fixtures.ts'

const [count = '100000', seed = '1'] = process.argv.slice(2)
const answers = { met: 0, notMet: 0, undetermined: 0 }
let wrong = 0
const started = performance.now()
fc.assert(
  fc.property(someQuestion, someEpisodes, (text, some) => {
    const [rule, facts] = [ruleOf(text), caseOf(some)]
    const answer = answerExpression(rule, facts)
    answers[answer === null ? 'undetermined' : answer ? 'met' : 'notMet']++
    if (answer !== everyDay(rule, facts)) {
      wrong++
      if (wrong < 10) console.error(text, JSON.stringify(some), answer)
    }
  }),
  { numRuns: Number(count), seed: Number(seed) },
)
console.log(
  JSON.stringify({
    count: Number(count),
    ...answers,
    wrong,
    seconds: Math.round((performance.now() - started) / 1000),
  }),
)
