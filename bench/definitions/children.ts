// Rules about children over made-up children: how many a second, by processor time of this process.
// node bench/definitions/children.ts CHILDREN SEED
import {
  answer,
  type Child,
  type ChildEvent,
  childEventKinds,
  exampleFacts,
  factsOfChild,
  shippedChildRules,
} from '../../src/definitions/index.ts'
import { missing, recorded } from '../../src/model/index.ts'
import { below, randomFrom } from '../triage/random.ts'

const [count = '50000', seed = '1'] = process.argv.slice(2)
const random = randomFrom(Number(seed))
const rules = await shippedChildRules()
const today = '2026-07-01'
const dayBefore = (days: number) =>
  new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)

function event(at: number): ChildEvent {
  const day = dayBefore(below(random, 1500))
  const month = day.slice(0, 7)
  const whole = random() < 0.8
  return {
    id: `event${at}`,
    kind: childEventKinds[below(random, childEventKinds.length)]!,
    on: whole
      ? recorded(day)
      : {
          known: false,
          reason: 'imprecise',
          within: { least: `${month}-01`, most: `${month}-28` },
        },
    agency: random() < 0.5 ? 'police' : 'council',
    returnInterview: random() < 0.5 ? recorded(random() < 0.5) : missing(),
    sexual: random() < 0.3 ? recorded(random() < 0.5) : missing(),
    exploitation: random() < 0.3 ? recorded(random() < 0.5) : missing(),
  }
}

const coverage = [{ kind: 'missing' as const, from: '2010-01-01', until: null }]
const child = (): Child => {
  const born = dayBefore(365 * 8 + below(random, 3600))
  return {
    today,
    born: { earliest: born, latest: born },
    inCareToday: random() < 0.5 ? recorded(true) : missing(),
    placedOutOfArea: missing(),
    siblingHarmed: missing(),
    olderAssociates: below(random, 3),
    events: Array.from({ length: below(random, 8) }, (_, at) => event(at)),
    coverage,
  }
}

const children = Array.from({ length: Number(count) }, child)
const ofNoCase = exampleFacts({})
const answers = { met: 0, notMet: 0, undetermined: 0 }
const before = process.cpuUsage()
for (const one of children) {
  const facts = { ...ofNoCase, ...factsOfChild(one) }
  for (const rule of rules) answers[answer(rule, facts)]++
}
const { user, system } = process.cpuUsage(before)
const seconds = (user + system) / 1_000_000
console.log(
  JSON.stringify({
    children: children.length,
    rules: rules.length,
    ...answers,
    processorSeconds: Number(seconds.toFixed(2)),
    forAMillionChildrenAndTwelveRules: Math.round(
      (seconds / children.length / rules.length) * 12_000_000,
    ),
  }),
)
