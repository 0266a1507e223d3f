import type { Database } from './database.ts'
import type { SqlPlan } from './sql-plan.ts'

/**
 * Tables `folded_f0`…: each value of a field once, with its columns. Where a column is coded, its
 * texts are numbered in `words_c0`…, which stay if a similarity reads them. Two fields at a time: where there are few records the
 * database has work for one thread only.
 */
export async function foldValues(database: Database, plan: SqlPlan, values: string): Promise<void> {
  const fields = [...plan.fields.values()].map(({ column }) => column)
  const second = await database.secondConnection()
  const each = async (connection: Database) => {
    for (let next = fields.shift(); next !== undefined; next = fields.shift()) {
      await foldField(connection, plan, { field: next, values })
    }
  }
  try {
    // Whichever fails, the other is waited for before its connection is closed.
    const both = [each(database), each(second)] as const
    await Promise.allSettled(both)
    await Promise.all(both)
  } finally {
    second.close()
  }
}

async function foldField(
  database: Database,
  plan: SqlPlan,
  { field, values }: { readonly field: string; readonly values: string },
): Promise<void> {
  const { columns } = plan
  const folded = `folded_${field}`
  await database.run(`CREATE OR REPLACE TABLE ${folded} AS ${columns.selectValues(values, field)}`)
  const numbered = columns
    .of(field)
    .filter((name) => columns.isCoded(name) || columns.countedBy(name))
  if (numbered.length === 0) return
  for (const name of numbered) await numberValues(database, plan, folded, name)
  const coded = numbered.filter((name) => columns.isCoded(name))
  const numbers = coded.map((name) => `w_${name}.id AS ${name}`)
  const shares = numbered
    .filter((name) => columns.countedBy(name))
    .map((name) => `, w_${name}.share AS share_${name}`)
  const joins = numbered.map(
    (name) => `LEFT JOIN words_${name} w_${name} ON f.${name} = w_${name}.v`,
  )
  const replaced = coded.length > 0 ? ` REPLACE (${numbers.join(', ')})` : ''
  await database.run(
    `CREATE OR REPLACE TABLE ${folded} AS SELECT f.*${replaced}${shares.join('')} FROM ${folded} f ${joins.join(' ')}`,
  )
  for (const name of numbered) {
    if (!columns.isCoded(name) || !columns.readsWords(name)) {
      await database.run(`DROP TABLE words_${name}`)
    }
  }
}

/** Table `words_c0`…: each value of a column, its share, and its number; number 0 is for no value. */
async function numberValues(
  database: Database,
  { columns, dialect }: SqlPlan,
  folded: string,
  name: string,
) {
  const values = `(SELECT ${name} AS v, sum(n) AS n FROM ${folded} WHERE ${name} IS NOT NULL GROUP BY ${name})`
  const given = columns.countedBy(name)?.given
  if (given) {
    const rows = [...given.shares].map(([value, share]) => `(${dialect.text(value)}, ${share}e0)`)
    await database.run(
      `CREATE OR REPLACE TABLE given_${name} AS SELECT * FROM (VALUES ${rows.join(', ')}) AS g(v, share)`,
    )
  }
  const valued = given
    ? `SELECT s.v, coalesce(g.share, ${given.least}e0)::DOUBLE AS share FROM ${values} s LEFT JOIN given_${name} g ON g.v = s.v`
    : `SELECT v, n::DOUBLE / sum(n) OVER () AS share FROM ${values}`
  const noValue = columns.isCoded(name)
    ? 'SELECT NULL::VARCHAR AS v, NULL::DOUBLE AS share, 0 AS id UNION ALL '
    : ''
  await database.run(
    `CREATE OR REPLACE TABLE words_${name} AS ${noValue}SELECT v, share, (row_number() OVER ())::INTEGER AS id FROM (${valued})`,
  )
  if (given) await database.run(`DROP TABLE given_${name}`)
}

/** Shares among the records of the record's own source, where those are wanted. */
export async function shareBySource(database: Database, { columns }: SqlPlan): Promise<void> {
  for (const name of columns.names) {
    if (columns.countedBy(name)?.by !== 'source') continue
    const shares = `SELECT ${name} AS v, src, count(*)::DOUBLE / sum(count(*)) OVER (PARTITION BY src) AS share FROM rec WHERE ${name} IS NOT NULL GROUP BY ${name}, src`
    await database.run(
      `CREATE OR REPLACE TABLE rec AS SELECT rec.* REPLACE (s.share AS share_${name}) FROM rec LEFT JOIN (${shares}) s ON s.v = rec.${name} AND s.src = rec.src`,
    )
  }
}
