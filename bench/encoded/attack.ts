/**
 * A graph-matching attack on encoded people, with and without the diffusion layer:
 *
 *     node bench/encoded/attack.ts [historical_dev|febrl4] [--data DIR] [--people 2500] [--spread 1,own] [--rounds 6] [--views 0,1] [--seeds 5000]
 *
 * febrl4 is the 5,000 people of `dataset4a.csv`, in the views that stores compare.
 *
 * After Vidanage, Christen, Ranbaduge, Schnell: "A Graph Matching Attack on Privacy-Preserving Record Linkage" (CIKM 2020), with the propagation
 * from seeds of Narayanan and Shmatikov (2009). The attacker knows everything but the secret, holds the plain records of *every* person in the file (the
 * best case, Heng, Armknecht, Chen and Schnell, PLoS ONE 2022), and encodes them with a secret of his own, so that both graphs have the same noise. A node
 * is known by how far its nearest neighbours are and how far theirs are. Whom two graphs agree on becomes a seed; others are then known by
 * how far they are from the seeds. Counted is who is rightly named at the end.
 */

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseEncodingSettings, peopleEncoding, personEncoder } from '../../src/linkage/index.ts'
import { febrlPeople, historicalPeople, historicalSettings, type LabelledPerson } from './people.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: 'data' },
    people: { type: 'string', default: '2500' },
    spread: { type: 'string', default: '1,own' },
    rounds: { type: 'string', default: '6' },
    views: { type: 'string' },
    seeds: { type: 'string', default: '5000' },
  },
})

const isFebrl = positionals[0] === 'febrl4'
const settingsOf = (spread?: number) =>
  parseEncodingSettings(
    isFebrl ? { ...peopleEncoding(), ...(spread && { spread }) } : historicalSettings(spread),
  )

const nearest = 24

const bitsSet = (word: number) => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** Shares of the filter's bits that differ, as far as the encodings tell. */
function distances(encodings: readonly Uint32Array[], spread: number): Float32Array {
  const size = encodings.length
  const all = new Float32Array(size * size)
  const bits = encodings[0]!.length * 32
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      let apart = 0
      for (let at = 0; at < bits / 32; at++)
        apart += bitsSet(encodings[a]![at]! ^ encodings[b]![at]!)
      const share = Math.min(apart / bits, 0.4999)
      // What the layer does to a distance is known, and undone as far as it goes.
      const before = spread === 1 ? share : (1 - (1 - 2 * share) ** (1 / spread)) / 2
      all[a * size + b] = before
      all[b * size + a] = before
    }
  }
  return all
}

/** By node: distances of its nearest, and the means of theirs. */
function features(all: Float32Array, size: number): readonly Float32Array[] {
  const near = Array.from({ length: size }, (_, a) => {
    const row = all.subarray(a * size, (a + 1) * size)
    return Array.from(row.keys())
      .filter((b) => b !== a)
      .sort((x, y) => row[x]! - row[y]!)
      .slice(0, nearest)
  })
  const own = near.map((those, a) => those.map((b) => all[a * size + b]!))
  const means = Array.from({ length: size }, (_, a) => {
    const row = all.subarray(a * size, (a + 1) * size)
    let [sum, squares] = [0, 0]
    for (const value of row) {
      sum += value
      squares += value * value
    }
    return [sum / size, Math.sqrt(squares / size - (sum / size) ** 2)]
  })
  return near.map((those, a) =>
    Float32Array.from([
      ...own[a]!,
      ...means[a]!,
      ...those.slice(0, 8).flatMap((b) => [...own[b]!.slice(0, 6), ...means[b]!]),
    ]),
  )
}

/** Each column to mean 0 and deviation 1, over both graphs. */
function standardised(...graphs: readonly (readonly Float32Array[])[]): void {
  const rows = graphs.flat()
  for (let at = 0; at < rows[0]!.length; at++) {
    const mean = rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length
    const deviation =
      Math.sqrt(rows.reduce((sum, row) => sum + (row[at]! - mean) ** 2, 0) / rows.length) || 1
    for (const row of rows) row[at] = (row[at]! - mean) / deviation
  }
}

/** For each node the nearest of the other graph; only where each is the other's, with how clear that is. */
function mutual(left: readonly Float32Array[], right: readonly Float32Array[]) {
  // Left off where it can no longer be among the nearest.
  const apart = (a: Float32Array, b: Float32Array, most: number) => {
    let sum = 0
    for (let at = 0; at < a.length; at++) {
      sum += (a[at]! - b[at]!) ** 2
      if ((at & 31) === 31 && sum > most) return sum
    }
    return sum
  }
  const bestRight = new Int32Array(left.length).fill(-1)
  const bestLeft = new Int32Array(right.length).fill(-1)
  const leastLeft = new Float64Array(right.length).fill(Infinity)
  const clear = new Float64Array(left.length)
  for (const [x, a] of left.entries()) {
    let [first, second] = [Infinity, Infinity]
    for (const [y, b] of right.entries()) {
      const d = apart(a, b, Math.max(second, leastLeft[y]!))
      if (d < first) {
        second = first
        first = d
        bestRight[x] = y
      } else if (d < second) second = d
      if (d < leastLeft[y]!) {
        leastLeft[y] = d
        bestLeft[y] = x
      }
    }
    clear[x] = second / (first || 1e-9)
  }
  return Array.from(bestRight.keys())
    .filter((x) => bestLeft[bestRight[x]!] === x)
    .map((x) => ({ left: x, right: bestRight[x]!, clear: clear[x]! }))
    .sort((a, b) => b.clear - a.clear)
}

function attack(people: readonly LabelledPerson[], at: number, asked?: number) {
  const settings = settingsOf(asked)
  const view = settings.views[at]!
  const spread = view.spread ?? settings.spread
  const encode = (secret: string) => {
    const encoder = personEncoder({ ...settings, views: [view] }, Buffer.from(secret))
    return people.map(({ fields }) => encoder(fields)[0] ?? null)
  }
  const [theirs, own] = [encode('the forces share this secret'), encode('the attacker has another')]
  const having = theirs.flatMap((each, place) => (each && own[place] ? [place] : []))
  const size = having.length
  const encoded = distances(
    having.map((place) => theirs[place]!),
    spread,
  )
  const plain = distances(
    having.map((place) => own[place]!),
    spread,
  )
  const [left, right] = [features(encoded, size), features(plain, size)]
  standardised(left, right)
  let matched = mutual(left, right)
  const rightly = () => matched.filter((each) => each.left === each.right).length
  const atFirst = rightly()
  for (let round = 0; round < Number(values.rounds); round++) {
    const seeds = matched
      .slice(0, Math.max(40, Math.floor(matched.length / 2)))
      .slice(0, Number(values.seeds))
    const seen = (all: Float32Array, side: 'left' | 'right') =>
      Array.from({ length: size }, (_, a) =>
        Float32Array.from(seeds, (seed) => all[a * size + seed[side]]!),
      )
    matched = mutual(seen(encoded, 'left'), seen(plain, 'right'))
  }
  const named = rightly()
  const percent = (count: number) => `${((100 * count) / size).toFixed(2)} %`
  return `${view.name}, spread ${spread}: ${size} people, by features ${percent(atFirst)}, after propagation ${percent(named)}`
}

const views = values.views?.split(',').map(Number) ?? [...settingsOf(1).views.keys()]
const records = await (isFebrl
  ? febrlPeople(join(values.data, 'dataset4a.csv'))
  : historicalPeople(join(values.data, 'historical_dev.parquet')))
const once = [...Map.groupBy(records, ({ label }) => label).values()].map(([first]) => first!)
const people = once.slice(0, Number(values.people))
for (const spread of values.spread.split(',')) {
  for (const view of views)
    process.stdout.write(`${attack(people, view, spread === 'own' ? undefined : Number(spread))}\n`)
}
