/**
 * What linking costs from ten thousand records to ten million: rows made up, weights given, from the file to the
 * accepted pairs, each size in a process of its own.
 *
 *   node bench/linkage/curve.ts [--rows 10000,100000,1000000,10000000] [--threads 2] [--folder DIR] [--chart docs/screenshots/linkage-scale.svg]
 *
 * Prints a Markdown table and draws seconds against pairs compared.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CurvePoint, curveChart } from './scale/curve-chart.ts'
import { writeRows } from './scale/made-up-rows.ts'
import { oursProcess } from './scale/ours-process.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000,30000,100000,300000,1000000,3000000,10000000' },
    threads: { type: 'string', default: '2' },
    folder: { type: 'string', default: mkdtempSync(join(tmpdir(), 'lookback-curve-')) },
    chart: { type: 'string' },
  },
})
const here = (path: string) => new URL(path, import.meta.url).pathname
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

const { folder } = values
mkdirSync(folder, { recursive: true })
const settings = join(folder, 'curve-settings.json')
const model = read(here('scale/model.json'))
writeFileSync(settings, JSON.stringify({ ...read(here('scale/settings.json')), model }))

const line = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`)
line([
  'records',
  'pairs compared',
  'pairs kept',
  's',
  'of them reading',
  'processor s',
  'peak MB',
  'µs a pair',
])
line(['---', '---', '---', '---', '---', '---', '---', '---'])
const points: CurvePoint[] = []
for (const rows of values.rows.split(',').map(Number)) {
  const data = join(folder, `${rows}.parquet`)
  if (!existsSync(data)) await writeRows({ rows, seed: 1, out: data })
  const { command, args, env } = oursProcess()
  const run = spawnSync(command, [...args, 'predict', data, settings, folder, values.threads], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, ...process.env },
  })
  if (run.status !== 0) process.exit(1)
  const { seconds, processor, candidates, pairs, peakMegabytes } = read(join(folder, 'ours.json'))
  const total = Object.values<number>(seconds).reduce((a, b) => a + b, 0)
  points.push({ records: rows, pairs: candidates, seconds: total })
  const words = (count: number) => count.toLocaleString('en-GB')
  const each = (1e6 * (seconds.block + seconds.score)) / candidates
  line([
    ...[words(rows), words(candidates), words(pairs), total.toFixed(1), seconds.load.toFixed(1)],
    ...[processor.toFixed(1), peakMegabytes.toFixed(0), each.toFixed(2)],
  ])
}
if (values.chart) writeFileSync(values.chart, curveChart(points))
