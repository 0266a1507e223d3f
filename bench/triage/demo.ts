import { rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openOffice } from './demo/office.ts'
import { type ReadThrough, readThrough } from './demo/read-through.ts'
import { percent, table } from './tables.ts'

/**
 * The whole of the reading on made-up archives, through the application's own functions: order,
 * leases, readings, second readings, the tail and its certificate, held against the truth.
 *
 *   node bench/triage/demo.ts [--cases 9000] [--seeds 1,2,3] [--sensitivity 1] [--specificity 1] [--second 0.2]
 *
 * About ten minutes a seed. Prints Markdown.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '9000' },
    seeds: { type: 'string', default: '1,2,3' },
    sensitivity: { type: 'string', default: '1' },
    specificity: { type: 'string', default: '1' },
    second: { type: 'string', default: '0.2' },
  },
})
const skill = { sensitivity: Number(values.sensitivity), specificity: Number(values.specificity) }
const rows: string[][] = []
for (const seed of values.seeds.split(',').map(Number)) {
  const office = await openOffice(Number(values.cases), seed, 5)
  try {
    rows.push(rowOf(seed, await readThrough(office, skill, Number(values.second), seed)))
    console.error(rows.at(-1)!.join(' | '))
  } finally {
    await office.store.close()
    await rm(office.directory, { recursive: true, force: true })
  }
}
const heading = [
  'seed',
  'cases',
  'that matter',
  'found in a quarter',
  'read to find 95 %',
  'frozen at',
  'certified as read at',
  'then found',
  'allowing for misses at',
  'then found',
  'looks',
  'false claims',
  'readings',
]
console.log(
  `Readers who find ${percent(skill.sensitivity)} and set aside ${percent(skill.specificity)}:\n`,
)
console.log(table(heading, rows))

function rowOf(seed: number, read: ReadThrough): string[] {
  const share = (value: number | undefined) => (value === undefined ? 'never' : percent(value))
  return [
    `${seed}`,
    `${read.cases}`,
    `${read.matter}`,
    percent(read.foundAtQuarter),
    percent(read.readToTarget),
    percent(read.frozenAt),
    share(read.asRead?.read),
    share(read.asRead?.found),
    share(read.corrected?.read),
    share(read.corrected?.found),
    `${read.looks}`,
    `${read.falseClaims}`,
    `${read.readings}`,
  ]
}
