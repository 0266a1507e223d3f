import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { duckdb } from './dialect.ts'

const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 7 })

it('bounds before a damerau distance never change which threshold it meets', async () => {
  const database = await openDatabase()
  try {
    const pairs = fc.sample(fc.tuple(few, few), { numRuns: 20_000 })
    const rows = pairs.map(([a, b]) => `('${a}', '${b}')`).join(', ')
    await database.run(
      `CREATE TABLE pairs AS SELECT * FROM (VALUES ${rows}) AS t(a, b) WHERE a <> b`,
    )
    for (const most of [1, 2, 3]) {
      const bounded = duckdb.damerauLevenshtein('a', 'b', most)
      const [wrong] = await database.columns(
        `SELECT count(*) FROM pairs WHERE least(${bounded}, ${most + 1}) <> least(damerau_levenshtein(a, b), ${most + 1})`,
      )
      expect(Number(wrong![0])).toBe(0)
    }
  } finally {
    database.close()
  }
})
