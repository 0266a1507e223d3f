/**
 * Random tables, seeded: does any small count fall to the attack, and how much more is hidden than
 * the least that must be? Prints the tables of docs/disclosure.md.
 *
 *   nice -n 10 node bench/disclosure/run.ts [--tables 2000] [--small 60] [--seed 1]
 */
import { parseArgs } from 'node:util'
import {
  type Cube,
  conventions,
  optimalSuppression,
  protect,
  type TableShape,
} from '../../src/disclosure/index.ts'
import { independentBounds } from '../../src/disclosure/protect/independent-attack.fixtures.ts'
import { numbersFrom, randomCube } from './random-tables.ts'

const { values } = parseArgs({
  options: {
    tables: { type: 'string', default: '2000' },
    small: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
})
const next = numbersFrom(Number(values.seed))
const shapeOf = ({ dimensions }: Cube): TableShape => ({
  id: 't',
  dimensions: dimensions.map(({ id }) => id),
})

interface Tally {
  cells: number
  small: number
  extra: number
  fallen: number
  checked: number
  seconds: number
  tables: number
}
const tally = (): Tally => ({
  cells: 0,
  small: 0,
  extra: 0,
  fallen: 0,
  checked: 0,
  seconds: 0,
  tables: 0,
})

async function attackMany(name: keyof typeof conventions, count: number): Promise<Tally> {
  const sums = tally()
  for (let made = 0; made < count; made += 1) {
    const cube = randomCube(next)
    const start = performance.now()
    const { cells } = await protect({ cube, tables: [shapeOf(cube)], rules: conventions[name] })
    sums.seconds += (performance.now() - start) / 1_000
    sums.tables += 1
    for (const cell of cells.values()) {
      sums.cells += 1
      if (!cell.published.hidden) continue
      if (cell.published.why === 'secondary') sums.extra += 1
      if (cell.count < 1 || cell.count > 9) continue
      sums.small += 1
      // Every tenth table also by the attack that shares nothing with the room's own.
      if (made % 10 !== 0) continue
      sums.checked += 1
      const { low, high } = await independentBounds(cube, cells, cell.key)
      if (high - low < 7) sums.fallen += 1
    }
  }
  return sums
}

const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`

console.log('| rules | tables | cells | small counts | checked again | fallen | also hidden | s |')
console.log('|---|---|---|---|---|---|---|---|')
for (const name of ['lookback', 'exact', 'unbiased'] as const) {
  const sums = await attackMany(name, Math.round(Number(values.tables) / 3))
  console.log(
    `| ${name} | ${sums.tables} | ${sums.cells} | ${sums.small} | ${sums.checked} | ${sums.fallen} | ${share(sums.extra, sums.cells)} | ${sums.seconds.toFixed(0)} |`,
  )
}

const ratios: number[] = []
let [least, ours, late] = [0, 0, 0]
for (let made = 0; made < Number(values.small); made += 1) {
  const cube = randomCube(next, { rows: 4, columns: 4 })
  const tables = [shapeOf(cube)]
  const rules = conventions.exact
  try {
    const best = await optimalSuppression(cube, tables, rules, 10)
    const { informationLoss } = await protect({ cube, tables, rules })
    least += best.informationLoss
    ours += informationLoss
    if (best.informationLoss > 0) ratios.push(informationLoss / best.informationLoss)
  } catch {
    late += 1
  }
}
ratios.sort((a, b) => a - b)
const at = (part: number) => (ratios[Math.floor(part * (ratios.length - 1))] ?? 1).toFixed(2)
console.log(
  '\n| 4 × 4 tables | optimum not in 10 s | lost in all | median | 9 in 10 under | worst |',
)
console.log('|---|---|---|---|---|---|')
console.log(
  `| ${ratios.length} with something to hide | ${late} | ${(ours / least).toFixed(2)} × the least | ${at(0.5)} | ${at(0.9)} | ${at(1)} |`,
)
