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
// A pair that no view finds counts against joining as much as one that is just close enough counts for it.
const clusters = clusterPairs(
  [...labels.keys()],
  pairs.map(({ left, right, likeness }) => ({ a: left, b: right, weight: likeness })),
  { missing: -0.2, cut: 0 },
)
const { pairwise, bCubed } = clusterAgreement(
  labels.map((_, at) => clusters.get(at)!),
  labels,
)
const found = {
  records: people.length,
  pairs: pairs.length,
  rightly: Number((links.filter(({ same }) => same).length / Math.max(1, links.length)).toFixed(4)),
  pairsF1: Number(bestPairwise(links, truePairs).toFixed(4)),
  clustersF1: Number(pairwise.f1.toFixed(4)),
  clustersPrecision: Number(pairwise.precision.toFixed(4)),
  clustersRecall: Number(pairwise.recall.toFixed(4)),
  bCubedF1: Number(bCubed.f1.toFixed(4)),
  seconds: { encoded: Number(encoded.toFixed(1)), matched: Number(matched.toFixed(1)) },
}
process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
