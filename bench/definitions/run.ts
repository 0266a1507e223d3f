import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFactTables, shippedDefinitions } from '../../src/definitions/index.ts'
import { table } from '../triage/tables.ts'
import { byHand } from './by-hand.ts'
import { loadMadeUp, measureAgainstHandWritten, type Spent, spent } from './compiled.ts'
import { measureInterpreter } from './interpreter.ts'

/**
 * The interpreter; the compiled form at scale, findings stored in a database file; and the compiled form beside SQL
 * written by hand. One table.
 *
 *   node bench/definitions/run.ts [cases] [threads]
 */
const cases = Number(process.argv[2] ?? 1_000_000)
const threads = Number(process.argv[3] ?? 2)
const definitions = await shippedDefinitions()
const whole = (n: number) => Math.round(n).toLocaleString('en-GB')
const seconds = (n: number) => `${n.toFixed(2)} s`
const both = ({ seconds: clock, ofProcessor }: Spent) =>
  `${seconds(clock)}; ${seconds(ofProcessor)} of processor time`
const rows: (readonly [string, string, string])[] = []

const interpreter = measureInterpreter(definitions, 5)
rows.push([
  `interpreter, explained, one core (${Math.round(100 * interpreter.undetermined)} % undetermined)`,
  `${whole(interpreter.rate)} findings/s; ${whole(interpreter.ofProcessor)} a second of processor time`,
  '≥ 50,000/s',
])

const folder = mkdtempSync(join(tmpdir(), 'lookback-definitions-'))
const file = join(folder, 'facts.duckdb')
const tables = await openFactTables({ file, threads, memory: '4GB' })
try {
  const loading = await loadMadeUp(tables, cases, 1)
  rows.push([`loading ${whole(cases)} cases`, both(loading), '–'])
  let found = { findings: 0, interpreted: 0 }
  const classifying = await spent(async () => {
    found = await tables.classify(definitions)
  })
  const counted = await tables.counts()
  const open = counted.reduce((sum, { undetermined }) => sum + undetermined, 0)
  rows.push([
    `${whole(cases)} cases × ${definitions.length} definitions, findings stored (${whole(found.findings)}, ${Math.round((100 * open) / found.findings)} % undetermined, ${whole(found.interpreted)} put to the interpreter)`,
    `${both(classifying)} (${whole(found.findings / classifying.seconds)} findings/s)`,
    '–',
  ])
  const all = {
    seconds: loading.seconds + classifying.seconds,
    ofProcessor: loading.ofProcessor + classifying.ofProcessor,
  }
  rows.push(['from facts to stored findings', both(all), '≤ 60 s for 12 M'])
  for (const definition of definitions.filter(({ id }) => id in byHand)) {
    const beside = await measureAgainstHandWritten(tables, definition, 5)
    rows.push([
      `${beside.id}: compiled beside by hand (${whole(beside.differing)} answers differ)`,
      `${seconds(beside.compiled)} : ${seconds(beside.byHand)} = ${(beside.compiled / beside.byHand).toFixed(2)}`,
      '≤ 2',
    ])
  }
} finally {
  tables.close()
}
rows.push([
  'database file; the process at its largest',
  `${whole(statSync(file).size / 1e6)} MB; ${whole(process.resourceUsage().maxRSS / 1e3)} MB`,
  '–',
])
rmSync(folder, { recursive: true })

console.log(
  `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${threads} threads, ${Math.round(loadavg()[0] ?? 0)} processes at work on the machine\n`,
)
console.log(table(['what', 'measured', 'target'], rows))
