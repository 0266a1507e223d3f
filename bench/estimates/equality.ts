import { parseArgs } from 'node:util'
import { compareRates, type RateQuestion } from '../../src/estimates/index.ts'
import { randomFrom } from '../random.ts'
import { percent, table } from '../triage/tables.ts'

/**
 * How often the comparison of rates raises a false alarm where nothing differs, and how often it finds a difference that
 * is there: worlds of 2,000 cases with five characteristics, some of them not recorded, over six steps.
 *
 *   node bench/estimates/equality.ts [--worlds 1000]
 *
 * About three minutes. Prints Markdown.
 */
const { values } = parseArgs({ options: { worlds: { type: 'string', default: '1000' } } })
const worlds = Number(values.worlds)
const cases = 2_000

/** Shares of the groups of each characteristic, and of cases whose records do not say. */
const characteristics = [
  { name: 'ethnicity', groups: [0.55, 0.2, 0.12, 0.08, 0.05], missing: 0.35 },
  { name: 'sex', groups: [0.8, 0.2], missing: 0.02 },
  { name: 'age', groups: [0.15, 0.25, 0.4, 0.2], missing: 0.1 },
  { name: 'disability', groups: [0.15, 0.85], missing: 0.5 },
  { name: 'area', groups: [0.3, 0.25, 0.2, 0.15, 0.1], missing: 0.05 },
] as const
const steps = [0.7, 0.3, 0.4, 0.35, 0.25, 0.5]

/** The second group of ethnicity, of a size, reaches the second step so many times as often as the others. */
interface Planted {
  readonly rate: number
  readonly times: number
  readonly size: number
}

function world(seed: number, planted: Planted | null): readonly RateQuestion[] {
  const random = randomFrom(seed)
  const questions = characteristics.map(({ groups }) =>
    steps.map(() => Array.from({ length: groups.length + 1 }, () => ({ of: 0, reached: 0 }))),
  )
  for (let one = 0; one < cases; one += 1) {
    const places = characteristics.map(({ name, groups, missing }) =>
      planted && name === 'ethnicity'
        ? random() < planted.size / cases
          ? 1
          : drawn([0.6, 0, 0.2, 0.12, 0.08], random())
        : random() < missing
          ? groups.length
          : drawn(groups, random()),
    )
    for (const [at, rate] of steps.entries()) {
      const base = planted && at === 1 ? planted.rate : rate
      const own = planted && at === 1 && places[0] === 1 ? base * planted.times : base
      const reached = random() < own ? 1 : 0
      for (const [of, place] of places.entries()) {
        const cell = questions[of]![at]![place]!
        cell.of += 1
        cell.reached += reached
      }
    }
  }
  return questions.flatMap((bySteps, of) =>
    bySteps.map((cells, at) => ({
      id: `${characteristics[of]!.name} ${at}`,
      groups: cells.slice(0, -1).map((cell, place) => ({ name: `${place}`, ...cell })),
      missing: cells.at(-1)!,
    })),
  )
}

function drawn(shares: readonly number[], chance: number): number {
  let left = chance
  for (const [at, share] of shares.entries()) {
    left -= share
    if (left < 0) return at
  }
  return shares.length - 1
}

const seeds = Array.from({ length: worlds }, (_, at) => at + 1)
const cellsOf = (seed: number) =>
  compareRates(world(seed, null)).flatMap(({ groups, missing }) => [...groups, missing])
const alarms = seeds.filter((seed) => cellsOf(seed).some(({ differs }) => differs)).length

const rows = [0.2, 0.3, 0.4].flatMap((rate) =>
  [200, 400].map((size) => {
    const found = seeds.map(
      (seed) =>
        compareRates(world(seed, { rate, times: 1.5, size }))
          .find(({ id }) => id === 'ethnicity 1')!
          .groups.at(1)!,
    )
    const within = ({ low, high }: { readonly low: number; readonly high: number }) =>
      low <= 1.5 && 1.5 <= high
    return [
      percent(rate, 0),
      size,
      percent(found.filter(({ differs }) => differs).length / worlds),
      percent(found.filter(({ ratio }) => ratio !== null && within(ratio)).length / worlds),
    ]
  }),
)
process.stdout.write(
  `${worlds} worlds without a difference, ${cellsOf(1).length} comparisons in each: any false alarm in ${percent(alarms / worlds)}\n\n`,
)
process.stdout.write(
  `${table(['rate of the others', 'cases of the group', 'a difference of 1.5 times found', 'intervals that hold it'], rows)}\n`,
)
