/**
 * Accuracy of the linkage engine on public labelled sets, and its time:
 *
 *   node bench/linkage/run.ts [--data DIR] [SET…]
 *
 * DIR holds dataset3.csv, dataset4a.csv, dataset4b.csv (FEBRL), fake_1000.csv and
 * historical_dev.parquet (splink_datasets). Labels are read only after the linkage is done; the
 * settings are in settings/. `pairs` is the best F1 over thresholds, blocking misses counted as
 * missed; `clusters` and `B³` are the clusters as written, at the settings' own cut.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { linkFiles } from '../../src/linkage/index.ts'
import { bestPairwise, clusterAgreement } from './measures.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: 'data' } },
})

const febrlTruth = (id: string) => id.split('-')[1] ?? id

interface LabelledSet {
  readonly name: string
  readonly files: readonly string[]
  /** Truth from the id itself, or from a column. */
  readonly truth: ((id: string) => string) | { readonly id: string; readonly column: string }
  readonly across?: boolean
}

const sets: readonly LabelledSet[] = [
  { name: 'febrl3', files: ['dataset3.csv'], truth: febrlTruth },
  { name: 'febrl4', files: ['dataset4a.csv', 'dataset4b.csv'], truth: febrlTruth, across: true },
  {
    name: 'fake_1000',
    files: ['fake_1000.csv'],
    truth: { id: 'unique_id', column: 'cluster' },
  },
  {
    name: 'historical_dev',
    files: ['historical_dev.parquet'],
    truth: { id: 'unique_id', column: 'cluster' },
  },
]

const database = await (await DuckDBInstance.create(':memory:')).connect()
const read = async (sql: string) => (await database.runAndReadAll(sql)).getColumnsJS()
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

async function truthOf(set: LabelledSet): Promise<(id: string) => string> {
  const { truth } = set
  if (typeof truth === 'function') return truth
  const file = quoted(join(values.data, set.files[0]!))
  const [ids, labels] = await read(
    `SELECT "${truth.id}"::VARCHAR, "${truth.column}"::VARCHAR FROM ${file}`,
  )
  const labelled = new Map(ids!.map((id, at) => [String(id), String(labels![at])]))
  return (id) => labelled.get(id)!
}

async function measure(set: LabelledSet) {
  const out = await mkdtemp(join(tmpdir(), 'lookback-linkage-'))
  try {
    const settings = await readFile(new URL(`settings/${set.name}.json`, import.meta.url), 'utf8')
    const inputs = set.files.map((file) => join(values.data, file))
    const done = await linkFiles({ settings, inputs, out })
    const truth = await truthOf(set)
    const [sources, ids, clusters] = await read(
      `SELECT source, id::VARCHAR, cluster FROM read_csv(${quoted(join(out, 'clusters.csv'))}, all_varchar = true)`,
    )
    const labels = ids!.map((id) => truth(String(id)))
    const { pairwise, bCubed } = clusterAgreement(clusters!.map(String), labels)
    const sizes = new Map<string, number[]>()
    labels.forEach((label, at) => {
      const perSource = sizes.get(label) ?? []
      const source = set.files.indexOf(String(sources![at]))
      perSource[source] = (perSource[source] ?? 0) + 1
      sizes.set(label, perSource)
    })
    let truePairs = 0
    for (const counts of sizes.values()) {
      const all = counts.reduce((a, b) => a + b, 0)
      truePairs += (all * (all - 1)) / 2
      if (set.across) for (const n of counts) truePairs -= ((n ?? 0) * ((n ?? 0) - 1)) / 2
    }
    const [left, right, weights] = await read(
      `SELECT id_l, id_r, weight FROM read_parquet(${quoted(join(out, 'links.parquet'))})`,
    )
    const links = weights!.map((weight, at) => ({
      weight: Number(weight),
      same: truth(String(left![at])) === truth(String(right![at])),
    }))
    const found = links.filter(({ same }) => same).length
    return [
      set.name,
      String(done.records),
      String(done.pairs),
      (found / truePairs).toFixed(3),
      bestPairwise(links, truePairs).toFixed(4),
      pairwise.f1.toFixed(4),
      bCubed.f1.toFixed(4),
      done.seconds.toFixed(1),
    ]
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}

const rows = [
  ['set', 'records', 'pairs kept', 'of true pairs', 'pairs F1', 'clusters F1', 'B³', 's'],
]
for (const set of sets) {
  if (positionals.length > 0 && !positionals.includes(set.name)) continue
  rows.push(await measure(set))
}
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = [line(rows[0]!), line(rows[0]!.map(() => '---')), ...rows.slice(1).map(line)]
process.stdout.write(`${table.join('\n')}\n`)
database.closeSync()
