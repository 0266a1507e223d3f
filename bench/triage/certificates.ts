import {
  certify,
  hypergeometricCriterion,
  leastMissed,
  mostInTail,
  quantileToMeet,
  tailShare,
  worthFreezing,
} from '../../src/triage/index.ts'
import { below, type Random, randomFrom } from './random.ts'
import { percent, table } from './tables.ts'

const target = 0.95
const alpha = 0.05

/** Does a run of the rule end in a false certificate, and after how many cases read? */
interface Outcome {
  readonly wrong: boolean
  readonly read: number
}

/** Draws a tail, looking every `step` cases, until it certifies or is read out. */
function drawTail(
  random: Random,
  foundBefore: number,
  size: number,
  inTail: number,
  step: number,
): Outcome {
  let left = inTail
  let hits = 0
  for (let drawn = 0; drawn < size; drawn += 1) {
    if (drawn % step === 0) {
      const violating = leastMissed(foundBefore + hits, target) + hits
      if (mostInTail({ size, drawn, hits }, alpha) < violating) {
        return { wrong: foundBefore + hits < target * (foundBefore + inTail), read: drawn }
      }
    }
    if (below(random, size - drawn) < left) {
      left -= 1
      hits += 1
    }
  }
  return { wrong: false, read: size }
}

/** Ranks, freezes where that pays, then draws the tail. */
function withCertificate(order: readonly boolean[], random: Random): Outcome {
  let frozen = order.length
  for (let read = 150; read < order.length; read += 25) {
    if (worthFreezing(order.slice(0, read), order.length, target, alpha)) {
      frozen = read
      break
    }
  }
  const found = order.slice(0, frozen).filter(Boolean).length
  const inTail = order.filter(Boolean).length - found
  const drawn = drawTail(random, found, order.length - frozen, inTail, 5)
  return { wrong: drawn.wrong, read: frozen + drawn.read }
}

/** Reads in order until the hypergeometric criterion fires, looking every 50 cases. */
function withHypergeometric(order: readonly boolean[]): Outcome {
  const all = order.filter(Boolean).length
  for (let read = 50; read < order.length; read += 50) {
    const answers = order.slice(0, read)
    if (hypergeometricCriterion(answers, order.length, target) < alpha) {
      return { wrong: answers.filter(Boolean).length < target * all, read }
    }
  }
  return { wrong: false, read: order.length }
}

/** A random sample until `r` that matter, then the order until `j` of them have been met. */
function withQuantile(order: readonly boolean[], random: Random): Outcome {
  const r = 59
  const j = quantileToMeet(r, target, alpha)!
  const shuffled = shuffle([...order.keys()], random)
  const sample = new Set<number>()
  let positives = 0
  for (const place of shuffled) {
    if (positives === r) break
    sample.add(place)
    if (order[place]) positives += 1
  }
  const all = order.filter(Boolean).length
  if (positives < r) return { wrong: false, read: order.length }
  let met = 0
  let place = 0
  for (; place < order.length && met < j; place += 1) {
    if (order[place] && sample.has(place)) met += 1
  }
  const found = order.filter((matters, at) => matters && (at < place || sample.has(at))).length
  const outside = [...sample].filter((at) => at >= place).length
  return { wrong: found < target * all, read: place + outside }
}

function shuffle<T>(items: T[], random: Random): readonly T[] {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = below(random, i + 1)
    const held = items[i]!
    items[i] = items[j]!
    items[j] = held
  }
  return items
}

/** A good ranking that leaves 15 % of what matters, unlike the rest, among the last 30 %. */
function hiddenCluster(cases: number, matter: number, random: Random): readonly boolean[] {
  const hidden = Math.round(0.15 * matter)
  const order: boolean[] = Array(cases).fill(false)
  const place = (from: number, to: number, n: number) => {
    for (let put = 0; put < n; ) {
      const at = from + below(random, to - from)
      if (order[at]) continue
      order[at] = true
      put += 1
    }
  }
  place(0, Math.floor(0.15 * cases), matter - hidden)
  place(Math.floor(0.7 * cases), cases, hidden)
  return order
}

const randomOrder = (cases: number, matter: number, random: Random): readonly boolean[] =>
  shuffle(
    Array.from({ length: cases }, (_, i) => i < matter),
    random,
  )

/**
 * The probability of a false certificate, exactly, looked at after every single draw: the draws at
 * which each number of hits certifies are found first, then the probability of ever getting there.
 */
function falseRate(foundBefore: number, size: number, inTail: number): number {
  const violating = (hits: number) => leastMissed(foundBefore + hits, target) + hits
  const certifiedFrom = Array.from({ length: inTail + 1 }, (_, hits) => {
    if (violating(hits) > inTail) return Number.POSITIVE_INFINITY
    let low = hits
    let high = size
    while (low < high) {
      const drawn = Math.floor((low + high) / 2)
      if (mostInTail({ size, drawn, hits }, alpha) < violating(hits)) high = drawn
      else low = drawn + 1
    }
    return low
  })
  let wrong = 0
  let reached = [1, ...Array(inTail).fill(0)]
  for (let drawn = 0; drawn < size; drawn += 1) {
    reached = reached.map((p, hits) => {
      if (drawn < certifiedFrom[hits]!) return p
      wrong += p
      return 0
    })
    const left = size - drawn
    reached = reached.map(
      (p, hits) =>
        p * (1 - (inTail - hits) / left) +
        (hits > 0 ? (reached[hits - 1]! * (inTail - hits + 1)) / left : 0),
    )
  }
  return wrong
}

function boundaryTable(runs: number): string {
  const settings = [
    [40, 600],
    [100, 1000],
    [400, 2000],
    [900, 4000],
  ] as const
  return table(
    ['found before', 'tail', 'in the tail', 'false, exactly', `false of ${runs} simulated`],
    settings.map(([found, size]) => {
      const inTail = leastMissed(found, target)
      let wrong = 0
      for (let run = 1; run <= runs; run += 1) {
        if (drawTail(randomFrom(run), found, size, inTail, 5).wrong) wrong += 1
      }
      return [
        found,
        size,
        inTail,
        percent(falseRate(found, size, inTail), 2),
        percent(wrong / runs),
      ]
    }),
  )
}

function stressTable(runs: number): string {
  const cases = 2000
  const settings = [
    ['hidden cluster last', 200, hiddenCluster],
    ['random order', 40, randomOrder],
    ['random order', 100, randomOrder],
    ['random order', 200, randomOrder],
  ] as const
  const rules = [withCertificate, withHypergeometric, withQuantile]
  return table(
    ['order', 'matter', 'tail certificate', 'hypergeometric (CMH)', 'QBCB, r = 59'],
    settings.map(([name, matter, make]) => [
      `${name}, ${cases} cases`,
      matter,
      ...rules.map((rule) => {
        const outcomes = Array.from({ length: runs }, (_, run) => {
          const random = randomFrom(1000 + run)
          return rule(make(cases, matter, random), random)
        })
        const wrong = outcomes.filter((outcome) => outcome.wrong).length
        const read = outcomes.reduce((sum, outcome) => sum + outcome.read, 0) / runs / cases
        return `${wrong}/${runs} false, reads ${percent(read, 0)}`
      }),
    ]),
  )
}

function priceTable(): string {
  const size = 5000
  return table(
    ['found', 'floor 1 − α^(1/K)', 'certificate', 'ratio'],
    [20, 50, 100, 200, 400, 900, 2000].map((found) => {
      const strata = [{ name: 'all', size, drawn: 0, hits: 0 }]
      const { price } = certify({ target, alpha, foundBefore: found, strata })
      const floor = tailShare(found, target, alpha)
      return [found, percent(floor), percent(price! / size), (price! / size / floor).toFixed(3)]
    }),
  )
}

export function certificateTables(runs: number): string {
  return [
    'False certificates with just enough in the tail to miss the target, looked at after every draw (simulated: every fifth):',
    boundaryTable(runs),
    'Orders that mislead (false stops at 95 %, and share of cases read):',
    stressTable(Math.min(runs, 100)),
    'Share of a tail of 5,000 to be drawn where nothing is left in it:',
    priceTable(),
  ].join('\n\n')
}
