import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, may, outputs, type UnitOfWork } from '../../access/index.ts'
import { sourcesCalled } from '../../cases/index.ts'
import { asOfOptions } from '../as-of/as-of.ts'
import {
  type StatementCount,
  type StatementRow,
  type StatementView,
  statementRowSchema,
  statementViewSchema,
} from './contract.ts'
import type { KeptCounts } from './count-statement.ts'

type StoredRow = Omit<StatementRow, 'enteredAt'> & { readonly enteredAt: Date }

async function readStatements(
  { db }: UnitOfWork,
  statementId: number | null,
): Promise<readonly StatementRow[]> {
  const { rows } = await sql<StoredRow>`
    select s.id as "statementId", s.said_on as "saidOn", s.said_by as "saidBy", s.words,
      s.published_in as "publishedIn", s.note, s.supersedes, s.correction,
      n.id as "supersededBy", coalesce(a.name, s.entered_by) as "enteredBy",
      s.entered_at as "enteredAt",
      (select jsonb_agg(jsonb_build_object('id', d.id, 'version', d.version, 'title', d.title)
          order by d.id, d.version)
        from public_statement_definition x
          join definition d on d.id = x.definition_id and d.version = x.version
        where x.statement_id = s.id) as definitions
    from public_statement s
      left join public_statement n on n.supersedes = s.id
      left join account_name a on a.id = s.entered_by
    where case when ${statementId}::bigint is null then n.id is null else s.id = ${statementId} end
    order by s.said_on desc, s.id desc`.execute(db)
  return rows.map((row) => ({ ...row, enteredAt: row.enteredAt.toISOString() }))
}

/** By the day they were said, the newest first; superseded entries left out. */
export const statements = defineAct({
  name: 'figures.statements',
  kind: 'read',
  about: 'What was said in public, by the day it was said',
  permission: 'readFigures',
  input: fields.nothing,
  output: outputs.list(statementRowSchema),
  subject: () => 'statements',
  notes: ['consultation'],
  async run(unit): Promise<readonly StatementRow[]> {
    const rows = await readStatements(unit, null)
    const ids = rows.map(({ statementId }) => statementId)
    unit.note({ action: 'consultation', subject: 'statements', details: { statements: ids } })
    return rows
  },
})

export const statementView = defineAct({
  name: 'figures.statement',
  kind: 'read',
  about: 'What was said, and what the records held that day; null where there is none',
  permission: 'readFigures',
  input: z.strictObject({ statementId: fields.id }),
  output: statementViewSchema.nullable(),
  subject: ({ statementId }) => `statement:${statementId}`,
  notes: ['consultation'],
  async run(unit, { statementId }): Promise<StatementView | null> {
    unit.note({ action: 'consultation', subject: `statement:${statementId}` })
    const [row] = await readStatements(unit, statementId)
    if (!row) return null
    const counts = await latestCounts(unit, row)
    return { ...row, counts, mayCount: may(unit.who.role, 'keepStatements') }
  },
})

interface StoredCount {
  readonly definition: string
  readonly version: number
  readonly title: string
  readonly counts: KeptCounts
  readonly ledgerRoot: string
  readonly ledgerSize: number
  readonly countedBy: string
  readonly countedAt: Date
}

async function latestCounts(
  unit: UnitOfWork,
  { statementId, saidOn }: StatementRow,
): Promise<readonly StatementCount[]> {
  const { rows } = await sql<StoredCount>`
    select distinct on (c.definition_id, c.version) c.definition_id as definition, c.version,
      d.title, c.counts, c.ledger_root as "ledgerRoot", c.ledger_size as "ledgerSize",
      coalesce(a.name, c.counted_by) as "countedBy", c.counted_at as "countedAt"
    from statement_count c
      join definition d on d.id = c.definition_id and d.version = c.version
      left join account_name a on a.id = c.counted_by
    where c.statement_id = ${statementId}
    order by c.definition_id, c.version, c.id desc`.execute(unit.db)
  const called = await sourcesCalled(unit)
  return rows.map(({ counts, countedAt, ...row }) => ({
    ...row,
    ...counts,
    bySource: counts.bySource.map(({ source, ...count }) => ({
      ...count,
      source: called.get(source) ?? source,
    })),
    countedAt: countedAt.toISOString(),
    commands: commandsFor(`${row.definition}@${row.version}`, saidOn),
  }))
}

const commandsFor = (definition: string, day: string): readonly string[] => {
  const then = { trueOn: day, onRecord: day, receivedBy: null }
  return [asOfOptions(then, false), asOfOptions({ ...then, onRecord: null }, true)].map(
    (options) => `npx lookback figures --definition ${definition} ${options}`,
  )
}
