/**
 * How well encoded people are found: pairs and clusters of `historical_dev` by encodings alone.
 *
 *     node bench/encoded/run.ts [--data DIR] [--records N] [--spread N]
 *
 * `bench/linkage/run.ts historical_dev` does the same on clear text. Labels are read only after matching. Clusters are by average link over likeness, as
 * linkage's are over weights; `pairs` is the best F1 over thresholds.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  clusterPairs,
  matchEncodings,
  parseEncodingSettings,
  personEncoder,
} from '../../src/linkage/index.ts'
import { bestPairwise, clusterAgreement } from '../linkage/measures.ts'
import { historicalPeople, historicalSettings } from './people.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    records: { type: 'string', default: '100000' },
    spread: { type: 'string', default: '10' },
    missing: { type: 'string', default: '-0.05' },
  },
})
const settings = parseEncodingSettings(historicalSettings(Number(values.spread)))
const people = (await historicalPeople(join(values.data, 'historical_dev.parquet'))).slice(
  0,
  Number(values.records),
)
const encode = personEncoder(settings, Buffer.from('a secret of the bench'))
let began = performance.now()
const encodings = people.map(({ fields }) => encode(fields))
const encoded = (performance.now() - began) / 1000
began = performance.now()
const pairs = matchEncodings(settings, encodings)
const matched = (performance.now() - began) / 1000

const labels = people.map(({ label }) => label)
let truePairs = 0
for (const those of Map.groupBy(labels, (label) => label).values()) {
  truePairs += (those.length * (those.length - 1)) / 2
}
const links = pairs.map(({ left, right, likeness }) => ({
  weight: likeness,
  same: labels[left] === labels[right],
}))
// What a pair that no view finds weighs, where a pair that is just close enough weighs nothing and one that is the same 1.
for (const missing of values.missing.split(',').map(Number)) {
  const clusters = clusterPairs(
    [...labels.keys()],
    pairs.map(({ left, right, likeness }) => ({ a: left, b: right, weight: likeness })),
    { missing, cut: 0 },
  )
  const { pairwise, bCubed } = clusterAgreement(
    labels.map((_, at) => clusters.get(at)!),
    labels,
  )
  const round = (value: number) => Number(value.toFixed(4))
  const found = {
    ...{ records: people.length, spread: settings.spread, pairs: pairs.length },
    rightly: round(links.filter(({ same }) => same).length / Math.max(1, links.length)),
    pairsF1: round(bestPairwise(links, truePairs)),
    missing,
    clustersF1: round(pairwise.f1),
    clustersPrecision: round(pairwise.precision),
    clustersRecall: round(pairwise.recall),
    bCubedF1: round(bCubed.f1),
    seconds: { encoded: round(encoded), matched: round(matched) },
  }
  process.stdout.write(`${JSON.stringify(found)}\n`)
}
