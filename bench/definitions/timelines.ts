// Random timelines with missing and imprecise days: what the interpreter says against every completion, and what the tables say
// of all of them against the interpreter.
// node bench/definitions/timelines.ts COUNT SEED
import fc from 'fast-check'
import { answerExpression } from '../../src/definitions/answer-expression.ts'
import { type Answer, type CaseFacts, openFactTables } from '../../src/definitions/index.ts'
import { definitionOf } from '../../src/definitions/some-rules.fixtures.ts'
import { everyDay } from '../../src/definitions/time/every-day.fixtures.ts'
import {
  caseOf,
  ruleOf,
  type SomeEpisodes,
  someEpisodes,
  someQuestion,
} from '../../src/definitions/time/some-timelines.fixtures.ts'
import { missing, recorded } from '../../src/model/index.ts'

const [count = '100000', seed = '1'] = process.argv.slice(2)
const answers = { met: 0, notMet: 0, undetermined: 0 }
const inWords = (answer: boolean | null): Answer =>
  answer === null ? 'undetermined' : answer ? 'met' : 'notMet'
const asked: string[] = []
const timelines: SomeEpisodes[] = []
let wrong = 0
const started = performance.now()
fc.assert(
  fc.property(someQuestion, someEpisodes, (text, some) => {
    const [rule, facts] = [ruleOf(text), caseOf(some)]
    const answer = answerExpression(rule, facts)
    answers[inWords(answer)]++
    if (answer !== everyDay(rule, facts)) {
      wrong++
      if (wrong < 10) console.error(text, JSON.stringify(some), answer)
    }
    asked.push(text)
    timelines.push(some)
  }),
  { numRuns: Number(count), seed: Number(seed) },
)
const seconds = () => Math.round((performance.now() - started) / 1000)
const interpreted = seconds()

/** So many timelines in the tables at once, and so many of the rules drawn with them asked of all. */
const [together, rules] = [500, 8]
const beside = ['', 'sexual && ', 'sexual || ', '!sexual && ']
const sexual = [missing(), recorded(true), recorded(false)]
const tables = await openFactTables()
let compared = 0
let different = 0
for (let at = 0; at < timelines.length; at += together) {
  const cases = timelines
    .slice(at, at + together)
    .map((some, caseId): CaseFacts => ({ ...caseOf(some), caseId, sexual: sexual[caseId % 3]! }))
  const definitions = asked.slice(at, at + rules).map((text, place) => {
    const when = `${beside[place % beside.length]}${text}`
    return { ...definitionOf(when), when, id: `rule-${place}` }
  })
  await tables.load(cases)
  await tables.classify(definitions)
  const found = new Map<string, Answer>()
  await tables.findings((some) => {
    for (const one of some) found.set(`${one.definitionId} ${one.caseId}`, one.answer)
  })
  for (const { id, when } of definitions) {
    const rule = ruleOf(when)
    for (const facts of cases) {
      compared++
      if (found.get(`${id} ${facts.caseId}`) === inWords(answerExpression(rule, facts))) continue
      different++
      if (different < 10) console.error(when, JSON.stringify(facts.missingEpisodes))
    }
  }
  await tables.clear()
}
tables.close()

console.log(
  JSON.stringify({
    count: Number(count),
    ...answers,
    wrong,
    seconds: interpreted,
    tables: { compared, different, seconds: seconds() - interpreted },
  }),
)
