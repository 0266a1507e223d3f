import {
  answer,
  evaluate,
  openFactTables,
  shippedDefinitions,
} from '../../src/definitions/index.ts'
import { table } from '../triage/tables.ts'
import { timed } from './compiled.ts'
import { madeUpCases } from './made-up-cases.ts'

/**
 * What a refresh could do with the compiled form: every finding explained, as it stores them; answers alone, by the
 * interpreter; answers alone, compiled, loading and reading back counted.
 *
 *   node bench/definitions/ways.ts [cases…]
 */
const sizes = process.argv.slice(2).map(Number)
const definitions = await shippedDefinitions()
const rows: (readonly string[])[] = []

for (const size of sizes.length > 0 ? sizes : [9_000, 100_000]) {
  const cases = [...madeUpCases(size, 1)]
  const every = (each: typeof evaluate | typeof answer) =>
    timed(async () => {
      for (const facts of cases) for (const definition of definitions) each(definition, facts)
    })
  const explained = await every(evaluate)
  const answered = await every(answer)
  let read = 0
  const compiled = await timed(async () => {
    const tables = await openFactTables({ threads: 2 })
    await tables.load(cases)
    await tables.classify(definitions)
    await tables.findings((some) => {
      read += some.length
    })
    tables.close()
  })
  if (read !== size * definitions.length) throw new Error(`${read} findings were read back`)
  rows.push([
    size.toLocaleString('en-GB'),
    ...[explained, answered, compiled].map((seconds) => `${seconds.toFixed(2)} s`),
  ])
}
const head = ['cases', 'explained', 'answers, interpreter', 'answers, compiled']
console.log(table(head, rows))
