/**
 * How well encoded people are found: pairs and clusters of `historical_dev` by encodings alone, and by clear text beside it.
 *
 *     node bench/encoded/run.ts [--data DIR] [--records N] [--spread N] [--cap 3] [--missing -0.1]
 *
 * Labels are read only after matching. `pairs` is the best F1 over thresholds, of all true pairs; `clusters` are by average link over what
 * `weighEncodedPairs` says, for encodings, and as linkage wrote them (`bench/linkage/run.ts`), for clear text. A third of the people is whom `cap` and
 * `missing`, the views and their levels were chosen on: the others are whom they are judged on.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import {
  clusterPairs,
  linkFiles,
  matchEncodings,
  parseEncodingSettings,
  personEncoder,
  weighEncodedPairs,
} from '../../src/linkage/index.ts'
import { bestPairwise, clusterAgreement } from '../linkage/measures.ts'
import { historicalPeople, historicalSettings, partOf } from './people.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    records: { type: 'string', default: '100000' },
    spread: { type: 'string' },
    cap: { type: 'string', default: '3' },
    missing: { type: 'string', default: '-0.1' },
  },
})
const file = join(values.data, 'historical_dev.parquet')
const people = (await historicalPeople(file)).slice(0, Number(values.records))
const labels = people.map(({ label }) => label)

interface Link {
  readonly a: number
  readonly b: number
  readonly weight: number
}

interface Found {
  readonly links: readonly Link[]
  readonly clusters: readonly (string | number)[]
  readonly seconds: number
}

function encoded(): Found {
  const began = performance.now()
  const settings = parseEncodingSettings(
    historicalSettings(values.spread ? Number(values.spread) : undefined),
  )
  const encode = personEncoder(settings, Buffer.from('a secret of the bench'))
  const pairs = matchEncodings(
    settings,
    people.map(({ fields }) => encode(fields)),
  )
  const weights = weighEncodedPairs(settings, pairs)
  const links = pairs.map(({ left, right }, at) => ({ a: left, b: right, weight: weights[at]! }))
  const [cap, missing] = [Number(values.cap), Number(values.missing)]
  // The odds are too sure of themselves: without an end to them one pair outweighs many.
  const ended = links.map((link) => ({ ...link, weight: Math.min(cap, link.weight) }))
  const clusters = clusterPairs(
    [...labels.keys()],
    ended.filter(({ weight }) => weight > missing),
    { missing, cut: 0 },
  )
  const seconds = (performance.now() - began) / 1000
  return { links, clusters: labels.map((_, at) => clusters.get(at)!), seconds }
}

async function clear(): Promise<Found> {
  const out = await mkdtemp(join(tmpdir(), 'lookback-encoded-'))
  const database = await (await DuckDBInstance.create(':memory:')).connect()
  const read = async (columns: string, made: string) =>
    (
      await database.runAndReadAll(`SELECT ${columns} FROM '${join(out, made)}'`)
    ).getColumnsJS() as (readonly (string | number)[])[]
  try {
    const from = new URL('../linkage/settings/historical_dev.json', import.meta.url)
    const began = performance.now()
    await linkFiles({ settings: await readFile(from, 'utf8'), inputs: [file], out })
    const seconds = (performance.now() - began) / 1000
    const at = new Map(people.map(({ fields: { unique_id: id } }, place) => [id, place]))
    const [ids, named] = await read('id::VARCHAR, cluster::VARCHAR', 'clusters.csv')
    const cluster = new Map(ids!.map((id, place) => [id, named![place]!]))
    const [left, right, weights] = await read('id_l, id_r, weight', 'links.parquet')
    const links = weights!.flatMap((weight, place) => {
      const [a, b] = [at.get(String(left![place])), at.get(String(right![place]))]
      return a === undefined || b === undefined ? [] : [{ a, b, weight: Number(weight) }]
    })
    return {
      links,
      clusters: people.map(({ fields: { unique_id: id } }) => cluster.get(id!)!),
      seconds,
    }
  } finally {
    database.closeSync()
    await rm(out, { recursive: true, force: true })
  }
}

/** Of those people alone: their pairs with one another, and how their records fall into clusters. */
function measured({ links, clusters }: Found, among: (at: number) => boolean) {
  const those = [...labels.keys()].filter(among)
  let truePairs = 0
  for (const group of Map.groupBy(those, (at) => labels[at]).values()) {
    truePairs += (group.length * (group.length - 1)) / 2
  }
  const judged = links
    .filter(({ a, b }) => among(a) && among(b))
    .map(({ a, b, weight }) => ({ weight, same: labels[a] === labels[b] }))
  const { pairwise, bCubed } = clusterAgreement(
    those.map((at) => clusters[at]!),
    those.map((at) => labels[at]!),
  )
  return [
    judged.filter(({ same }) => same).length / truePairs,
    ...[bestPairwise(judged, truePairs), pairwise.f1, pairwise.precision, pairwise.recall],
    bCubed.f1,
  ]
}

const columns = ['of true pairs', 'pairs F1', 'clusters F1', 'precision', 'recall', 'B³']
const line = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)
line(['people', 'records', 'by', ...columns, 's'])
line(Array.from({ length: columns.length + 4 }, () => '---'))
const ways = { 'clear text': await clear(), encoded: encoded() }
for (const part of ['judged', 'chosen on', 'all'] as const) {
  const among = (at: number) => part === 'all' || partOf(labels[at]!) === part
  for (const [way, found] of Object.entries(ways)) {
    const figures = measured(found, among).map((figure) => figure.toFixed(4))
    const records = String([...labels.keys()].filter(among).length)
    line([part, records, way, ...figures, found.seconds.toFixed(0)])
  }
}
