/**
 * Whether the truth of all stores together lies within the joined bounds, world by world, in memory:
 *
 *   node bench/federation/worlds.ts [--worlds 200] [--stores 43] [--units 3000] [--seed 1]
 *
 * Each world has stores × units cases or children, is published with counts hidden and rounded, signed, and joined twice: with nothing said of
 * overlaps, and with the overlaps counted. A case has one store; three in ten children have another, of whom three in ten a third.
 */
import { parseArgs } from 'node:util'
import { federate, type OverlapStatements, usualOverlaps } from '../../src/federation/index.ts'
import { madeUpFigure, madeUpStore } from '../../src/federation/testing/made-up-stores.ts'
import {
  publishedCounts,
  randomWorld,
  type WorldUnit,
} from '../../src/federation/testing/random-world.ts'
import { randomFrom } from '../random.ts'

const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: '200' },
    stores: { type: 'string', default: '43' },
    units: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
  },
})
const stores = Array.from({ length: Number(values.stores) }, (_, at) => madeUpStore(`force-${at}`))
const forces = stores.map(({ force }) => force)
const size = stores.length * Number(values.units)

const held = { 'nothing said': 0, counted: 0 }
/** Of children, how much of the width with nothing said is left once overlaps are counted. */
const widths: number[] = []
let seconds = 0
for (let world = 0; world < Number(values.worlds); world++) {
  const chance = randomFrom(Number(values.seed) * 1000 + world)
  const unit = world % 2 === 0 ? 'case' : 'child'
  const units = randomWorld(chance, stores.length, size, unit)
  const truth = units.filter(({ meets }) => meets).length
  const files = stores.map((store, at) =>
    store.file([madeUpFigure(publishedCounts(chance, units, at), { unit })]),
  )
  const spans = (['nothing said', 'counted'] as const).map((how) => {
    const overlaps = how === 'counted' ? counted(units) : usualOverlaps
    const began = performance.now()
    const row = federate({ files, forces, days: 31, overlaps }).figures[0]!.rows[0]!
    seconds += (performance.now() - began) / 1000
    if (row.lower <= truth && truth <= (row.upper ?? truth)) held[how]++
    return row.upper === null ? null : row.upper - row.lower
  })
  const [wide, narrow] = spans
  if (unit === 'child' && wide && narrow) widths.push(narrow / wide)
}
const middle = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)]
process.stdout.write(
  `${values.worlds} worlds of ${stores.length} stores × ${values.units}: the truth lies within the joined bounds in ${held['nothing said']} with nothing said of overlaps, in ${held.counted} with them counted. Of children, counting overlaps leaves ${middle?.toFixed(2)} of the width (median of ${widths.length}). Joining took ${((seconds / Number(values.worlds) / 2) * 1000).toFixed(0)} ms a time.\n`,
)

function counted(units: readonly WorldUnit[]): OverlapStatements {
  const common = new Map<string, number>()
  for (const { answers } of units) {
    const homes = answers.flatMap((answer, at) => (answer === null ? [] : [at]))
    for (const [place, first] of homes.entries()) {
      for (const second of homes.slice(place + 1)) {
        const pair = `${first} ${second}`
        common.set(pair, (common.get(pair) ?? 0) + 1)
      }
    }
  }
  const pairs = [...common].map(([pair, atMost]) => {
    const [first, second] = pair.split(' ').map(Number)
    const stores = [forces[first!]!.name, forces[second!]!.name] as const
    return { stores, atMost, why: 'Counted.' }
  })
  return { ...usualOverlaps, child: { otherwise: 'none', pairs } }
}
