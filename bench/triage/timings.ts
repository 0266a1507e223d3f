import { join } from 'node:path'
import { createRanker, type Ranker, readCorpus } from '../../src/triage/index.ts'
import { below, randomFrom } from './random.ts'
import { table } from './tables.ts'

const milliseconds = (act: () => unknown): number => {
  const began = performance.now()
  act()
  return performance.now() - began
}

/** Processor time: what the machine's other work lengthens least. */
const processor = (act: () => unknown): number => {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

/** Real texts of the corpora, as many as asked; repeated where there are fewer. */
async function texts(directory: string, names: readonly string[], n: number) {
  const corpora = []
  for (const name of names) corpora.push(await readCorpus(join(directory, `${name}.jsonl.gz`)))
  const records = corpora.flatMap((corpus) => corpus.records)
  return Array.from({ length: n }, (_, id) => {
    const { title, abstract, relevant } = records[(id * 7919) % records.length]!
    return { id, title, text: abstract, relevant }
  })
}

type Answers = readonly { readonly id: number; readonly matters: boolean }[]

/** Learns from all but ten answers at once, from nothing. */
function learnt(ranker: Ranker, answers: Answers, labels: number) {
  ranker.answer(answers.slice(0, labels - 10))
  let cpu = 0
  const wall = milliseconds(() => {
    cpu = processor(() => ranker.retrain())
  })
  return { ranker, wall, cpu }
}

/**
 * Time to learn from everything at once, then one answer more, and to order what is unread. Of several
 * rankers the one that learnt soonest: whatever else the machine does only adds.
 */
function timed(rankers: readonly (() => Ranker)[], answers: Answers, labels: number) {
  const { ranker, wall, cpu } = rankers
    .map((build) => learnt(build(), answers, labels))
    .reduce((best, each) => (each.wall < best.wall ? each : best))
  const warm: number[] = []
  const orders: number[] = []
  for (const answer of answers.slice(labels - 10, labels)) {
    ranker.answer([answer])
    warm.push(milliseconds(() => ranker.retrain()))
    orders.push(milliseconds(() => ranker.order(100)))
  }
  return [labels, ...[wall, cpu, median(warm), median(orders)].map((ms) => ms.toFixed(1))]
}

export async function timingTables(
  directory: string,
  names: readonly string[],
  million: boolean,
): Promise<string> {
  const head = [
    'answers',
    'learn all, cold, ms',
    'of the processor, ms',
    'learn one more, ms',
    'order 100 first, ms',
  ]
  const nine = await texts(directory, names, 9000)
  const random = randomFrom(1)
  const shuffled = nine
    .map((each) => ({ each, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ each }) => ({ id: each.id, matters: each.relevant }))
  const rows = [300, 1000, 3000, 9000].map((labels) =>
    timed(
      Array(3).fill(() => createRanker({ documents: nine })),
      shuffled,
      labels,
    ),
  )
  const build = milliseconds(() => createRanker({ documents: nine }))
  const parts = [`9,000 cases, vectorised in ${build.toFixed(0)} ms:`, table(head, rows)]
  if (million) {
    const many = await texts(directory, names, 1_000_000)
    const began = performance.now()
    const ranker = createRanker({ documents: many, text: { pairs: false } })
    const seconds = (performance.now() - began) / 1000
    const answers = Array.from({ length: 5000 }, () => {
      const { id, relevant } = many[below(random, many.length)]!
      return { id, matters: relevant }
    })
    parts.push(
      `1,000,000 cases (repeated texts, single words), vectorised in ${seconds.toFixed(0)} s:`,
      table(head, [timed([() => ranker], answers, 500), timed([() => ranker], answers, 5000)]),
    )
  }
  return parts.join('\n\n')
}
