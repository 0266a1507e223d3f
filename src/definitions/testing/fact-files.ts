import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { factTables } from '../files/fact-layout.ts'
import { type CaseFacts, classifyFiles, type Definition, openFactTables } from '../index.ts'
import { someFacts } from '../some-facts.fixtures.ts'
import { definitionOf } from '../some-rules.fixtures.ts'

/** Rules of every kind that SQL is written for, with one it leaves to the interpreter, beside those that are shipped. */
export const rulesOfEveryKind: readonly Definition[] = [
  definitionOf(`category in ["O'NEIL\\\\\\\\", "é", "a ", "burglary"] || category == "%"`),
  definitionOf('sexual || !sexual'),
  definitionOf('victims.exists(v, v.age < 16) && suspects.all(s, s.age >= 18)'),
  definitionOf('victims.filter(v, v.age < 13).size() >= 1 || suspects.size() != 2'),
  definitionOf('missingEpisodes.size() > 1 || earlierCrimes.size() <= 1'),
  definitionOf('opened >= "2010-01-31" && closed != "2011-02-01" && !online'),
].map((definition, at) => ({ ...definition, id: `rule-${at}` }))

/** Made-up facts, the same every time. */
export const madeUpCases = (howMany: number): readonly CaseFacts[] =>
  fc.sample(someFacts, { numRuns: howMany, seed: 7 }).map((facts, caseId) => ({ ...facts, caseId }))

/** The facts as the tables of the compiled form hold them, each as a file. */
export async function writeFacts(
  cases: readonly CaseFacts[],
  home: string,
  format: 'csv' | 'parquet',
): Promise<readonly string[]> {
  const tables = await openFactTables({ threads: 1 })
  try {
    await tables.load(cases)
    const paths = factTables.map((table) => join(home, `${table}.${format}`))
    for (const [at, table] of factTables.entries()) {
      await tables.engine.run(`COPY ${table} TO '${paths[at]}' (FORMAT ${format})`)
    }
    return paths
  } finally {
    tables.close()
  }
}

/** Every finding, in the order it is written in, and the counts. */
export async function found(
  definitions: readonly Definition[],
  inputs: readonly string[],
  out: string,
  on?: string,
) {
  const done = await classifyFiles({
    ...{ definitions, inputs, out, format: 'csv', threads: 1 },
    ...(on && { on }),
  })
  return {
    findings: readFileSync(done.file, 'utf8').trim().split('\n'),
    counts: readFileSync(join(out, 'counts.csv'), 'utf8'),
    interpreted: done.interpreted,
  }
}
