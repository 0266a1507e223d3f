import { refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import { checkedSchemes, passesCheck } from '../fold/check-digits.ts'
import { nicknameTable } from '../fold/nicknames.ts'
import type { LinkCounts } from '../records/link-record.ts'
import type { Engine } from './database.ts'
import { type CompiledRule, hasKey, widerRules } from './rule-pairs.ts'
import type { Plan } from './sql-plan.ts'

/** Small tables the folding reads: nicknames, and identifiers whose check digit is wrong. */
export async function prepareReference(engine: Engine, plan: Plan, raw: string): Promise<void> {
  const { dialect } = plan
  const rows = nicknameTable().map(
    ({ name, first, second }) =>
      `(${dialect.text(name)}, ${dialect.text(first)}, ${dialect.text(second)})`,
  )
  await engine.run(
    `CREATE TABLE IF NOT EXISTS nick AS SELECT * FROM (VALUES ${rows.join(', ')}) AS n(name, c1, c2)`,
  )
  const wrong = await wrongIdentifiers(engine, plan, raw)
  const list = wrong.map((value) => dialect.text(value)).join(', ')
  await engine.run(`CREATE OR REPLACE TABLE bad AS SELECT [${list}]::VARCHAR[] AS list`)
}

async function wrongIdentifiers(
  engine: Engine,
  plan: Plan,
  raw: string,
): Promise<readonly string[]> {
  const fields = plan.settings.comparisons.filter((each) => each.kind === 'identifier')
  await engine.run('CREATE OR REPLACE TABLE bad AS SELECT []::VARCHAR[] AS list')
  const wrong: string[] = []
  const schemes = checkedSchemes.map((scheme) => plan.dialect.text(scheme)).join(', ')
  for (const { field } of fields) {
    const column = plan.columns.use(field, 'identifiers')
    const values = `SELECT DISTINCT unnest(${column}) AS v FROM (${plan.columns.select(raw, [column])})`
    const [found] = await engine.columns(
      `SELECT v FROM (${values}) WHERE split_part(v, ':', 1) IN (${schemes}) ORDER BY v`,
    )
    for (const value of (found ?? []) as string[]) if (!passesCheck(value)) wrong.push(value)
  }
  return wrong
}

/**
 * Tables `folded_f0`… hold each value of a field once, with its columns; where a column is coded, its
 * texts are numbered in `words_c0`…, kept if a similarity reads them.
 */
async function foldValues(engine: Engine, plan: Plan, values: string): Promise<void> {
  const { columns } = plan
  for (const { raw: field } of columns.fields.values()) {
    const folded = `folded_${field}`
    await engine.run(`CREATE OR REPLACE TABLE ${folded} AS ${columns.selectValues(values, field)}`)
    const told = columns.of(field).filter((name) => columns.isCoded(name) || columns.sharedBy(name))
    if (told.length === 0) continue
    for (const name of told) await tellValues(engine, plan, folded, name)
    const coded = told.filter((name) => columns.isCoded(name))
    const numbers = coded.map((name) => `w_${name}.id AS ${name}`)
    const shares = told
      .filter((name) => columns.sharedBy(name))
      .map((name) => `, w_${name}.share AS share_${name}`)
    const joins = told.map((name) => `LEFT JOIN words_${name} w_${name} ON f.${name} = w_${name}.v`)
    const replaced = coded.length > 0 ? ` REPLACE (${numbers.join(', ')})` : ''
    await engine.run(
      `CREATE OR REPLACE TABLE ${folded} AS SELECT f.*${replaced}${shares.join('')} FROM ${folded} f ${joins.join(' ')}`,
    )
    for (const name of told) {
      if (!columns.isCoded(name) || !columns.readsWords(name)) {
        await engine.run(`DROP TABLE words_${name}`)
      }
    }
  }
}

/** Table `words_c0`…: each value of a column, its share, and its number; number 0 is for nothing. */
async function tellValues(
  engine: Engine,
  { columns, dialect }: Plan,
  folded: string,
  name: string,
) {
  const values = `(SELECT ${name} AS v, sum(n) AS n FROM ${folded} WHERE ${name} IS NOT NULL GROUP BY ${name})`
  const given = columns.sharedBy(name)?.given
  if (given) {
    const rows = [...given.shares].map(([value, share]) => `(${dialect.text(value)}, ${share}e0)`)
    await engine.run(
      `CREATE OR REPLACE TABLE given_shares AS SELECT * FROM (VALUES ${rows.join(', ')}) AS g(v, share)`,
    )
  }
  const told = given
    ? `SELECT s.v, coalesce(g.share, ${given.least}e0)::DOUBLE AS share FROM ${values} s LEFT JOIN given_shares g ON g.v = s.v`
    : `SELECT v, n::DOUBLE / sum(n) OVER () AS share FROM ${values}`
  const nothing = columns.isCoded(name)
    ? 'SELECT NULL::VARCHAR AS v, NULL::DOUBLE AS share, 0 AS id UNION ALL '
    : ''
  await engine.run(
    `CREATE OR REPLACE TABLE words_${name} AS ${nothing}SELECT v, share, (row_number() OVER ())::INTEGER AS id FROM (${told})`,
  )
  if (given) await engine.run('DROP TABLE given_shares')
}

/** Shares among the records of the record's own source, where those are asked for. */
async function shareBySource(engine: Engine, { columns }: Plan): Promise<void> {
  for (const name of columns.names) {
    if (columns.sharedBy(name)?.by !== 'source') continue
    const shares = `SELECT ${name} AS v, src, count(*)::DOUBLE / sum(count(*)) OVER (PARTITION BY src) AS share FROM rec WHERE ${name} IS NOT NULL GROUP BY ${name}, src`
    await engine.run(
      `CREATE OR REPLACE TABLE rec AS SELECT rec.* REPLACE (s.share AS share_${name}) FROM rec LEFT JOIN (${shares}) s ON s.v = rec.${name} AND s.src = rec.src`,
    )
  }
}

/**
 * Table rec: idx, src, every column of the plan, and k0… where a rule's key has a column of its own; tables x0… hold the keys
 * of rules whose key is a list, one row each, keys nobody shares left out. Fields' values are read
 * from `values`, which has a row for each record too.
 */
export async function prepareRecords(
  engine: Engine,
  plan: Plan,
  raw: string,
  values = raw,
): Promise<LinkCounts['passedOver']> {
  const { rules, columns } = plan
  const keys = rules.flatMap((rule, at) =>
    rule.held.includes(`k${at}`) ? `, ${rule.key} AS k${at}` : [],
  )
  await foldValues(engine, plan, values)
  const fields = [...columns.fields.values()].map((field) => field.raw)
  const shared = columns.names.filter((name) => columns.sharedBy(name))
  const wanted = ['r.idx', 'r.src', ...columns.names, ...shared.map((name) => `share_${name}`)]
  const joins = fields.map(
    (field) => `LEFT JOIN folded_${field} ON r.${field} = folded_${field}.${field}`,
  )
  await engine.run(
    `CREATE OR REPLACE TABLE rec AS SELECT *${keys.join('')} FROM (SELECT ${wanted.join(', ')} FROM ${raw} r ${joins.join(' ')})`,
  )
  for (const field of fields) await engine.run(`DROP TABLE folded_${field}`)
  await shareBySource(engine, plan)
  const passedOver = []
  for (const [at, rule] of rules.entries()) {
    await takeUp(engine, rules, at)
    const passed = rule.largestBlock ? await passOver(engine, at, rule, rule.largestBlock) : null
    if (passed) passedOver.push({ rule: rule.name, ...passed })
    if (rule.list) {
      await engine.run(
        `CREATE OR REPLACE TABLE x${at} AS SELECT idx, key FROM (SELECT idx, key, count(*) OVER (PARTITION BY key) AS n FROM (SELECT idx, unnest(k${at}) AS key FROM rec)) WHERE n > 1`,
      )
    }
  }
  await holdBudget(engine, plan)
  return passedOver
}

/**
 * A key that only adds to an earlier rule's proposes nothing new, but for the blocks that rule passed
 * over: the others' keys are taken away.
 */
async function takeUp(engine: Engine, rules: Plan['rules'], at: number): Promise<void> {
  const wider = widerRules(rules, at)
  if (wider.length === 0) return
  const proposed = wider.map((index) => `(${hasKey(rules[index]!)})`).join(' OR ')
  await engine.run(`UPDATE rec SET k${at} = NULL WHERE k${at} IS NOT NULL AND (${proposed})`)
}

/** SELECT of how many records hold each key, `n`, after the key. */
const keysOf = (at: number, rule: CompiledRule) =>
  rule.list
    ? `SELECT key, count(*) AS n FROM (SELECT unnest(k${at}) AS key FROM rec) GROUP BY key`
    : `SELECT ${rule.held.join(', ')}, count(*) AS n FROM rec WHERE ${hasKey(rule)} GROUP BY ALL`

async function passOver(engine: Engine, at: number, rule: CompiledRule, largest: number) {
  const [keys, sizes] = await engine.columns(
    `SELECT * FROM (${keysOf(at, rule)}) WHERE n > ${largest}`,
  )
  if (!keys || keys.length === 0) return null
  const large = keys.map((key) => `${key}`).join(', ')
  await engine.run(
    rule.list
      ? `UPDATE rec SET k${at} = nullif(list_filter(k${at}, lambda v: v NOT IN (${large})), [])`
      : `UPDATE rec SET k${at} = NULL WHERE k${at} IN (${large})`,
  )
  return {
    blocks: keys.length,
    records: (sizes ?? []).reduce((sum: number, size) => sum + Number(size), 0),
  }
}

async function holdBudget(engine: Engine, { settings, rules }: Plan): Promise<void> {
  for (const [at, rule] of rules.entries()) {
    const [pairs, largest] = await engine.columns(
      `SELECT coalesce(sum(n * (n - 1) / 2), 0)::DOUBLE, coalesce(max(n), 0)::DOUBLE FROM (${keysOf(at, rule)})`,
    )
    const count = Number(pairs?.[0] ?? 0)
    if (count > settings.pairBudget) {
      throw refusal(
        linkageErrors,
        'LB_LINKAGE_TOO_MANY_PAIRS',
        `The rule "${rule.name}" would compare ${count} pairs (its largest block holds ${largest?.[0]} records); the budget is ${settings.pairBudget}.`,
      )
    }
  }
}
