import { sql } from 'kysely'
import { z } from 'zod'
import {
  type ActContext,
  defineLongAct,
  fields,
  outputs,
  type UnitOfWork,
} from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { insertRows } from '../../store/index.ts'
import { wantedFigure } from '../counts/figures.ts'
import { figuresErrors } from '../errors.ts'
import type { StatementInput } from './contract.ts'
import { type CountedStatement, countThatDay, type VersionOf } from './count-statement.ts'
import { readStatement, statementFields } from './statement-input.ts'

interface Superseding {
  readonly id: number
  readonly correction: string
}

/** Keeps it and counts what the records held. @throws LB_DEFINITION_NOT_FOUND */
export const enterStatement = defineLongAct({
  name: 'figures.enterStatement',
  kind: 'write',
  about: 'Keeps what was said in public, and counts what the records held that day',
  permission: 'keepStatements',
  input: z.strictObject(statementFields),
  output: z.strictObject({ statementId: outputs.id }),
  subject: () => 'statements',
  notes: ['consultation', 'computation', 'alteration'],
  run: (context, input): Promise<{ readonly statementId: number }> =>
    keep(context, readStatement(input), null),
})

/** A new entry that supersedes; the one before stays. @throws LB_STATEMENT_SUPERSEDED */
export const correctStatement = defineLongAct({
  name: 'figures.correctStatement',
  kind: 'write',
  about: 'Corrects an entry of the register; the one before stays on record',
  permission: 'keepStatements',
  input: z.strictObject({
    ...statementFields,
    statementId: fields.id,
    correction: fields.requiredText(4_000, 'Say what was corrected'),
  }),
  output: z.strictObject({ statementId: outputs.id }),
  subject: ({ statementId }) => `statement:${statementId}`,
  notes: ['consultation', 'computation', 'alteration'],
  run: (
    context,
    { statementId, correction, ...input },
  ): Promise<{ readonly statementId: number }> =>
    keep(context, readStatement(input), { id: statementId, correction }),
})

async function keep(
  context: ActContext,
  statement: StatementInput,
  before: Superseding | null,
): Promise<{ readonly statementId: number }> {
  const versions = await context.enter(async (unit) => {
    const versions = await versionsOf(unit, statement.definitions)
    if (before) await checkSuperseding(unit, before)
    unit.note({ action: 'consultation', subject: 'statements', details: { entering: true } })
    return versions
  })
  const counted = await countThatDay(context, statement.saidOn, versions)
  return context.enter(async (unit) => {
    const { id } = await unit.db
      .insertInto('public_statement')
      .values({
        said_on: statement.saidOn,
        said_by: statement.saidBy,
        words: statement.words,
        published_in: statement.publishedIn,
        note: statement.note,
        supersedes: before?.id ?? null,
        correction: before?.correction ?? null,
        entered_by: context.who.accountId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await insertRows(
      unit.db,
      'public_statement_definition',
      versions.map((one) => ({
        statement_id: id,
        definition_id: one.id,
        version: one.version,
      })),
    )
    await keepCounts(unit, id, counted)
    unit.note({
      action: 'alteration',
      subject: `statement:${id}`,
      ...(before && { reason: before.correction }),
      details: { step: 'enter', supersedes: before?.id ?? null, root: counted.root },
    })
    return { statementId: id }
  })
}

/** Counts again, from the archive as it stands now. */
export const countStatement = defineLongAct({
  name: 'figures.countStatement',
  kind: 'write',
  about: 'Counts again what the records held on the day of a statement',
  permission: 'keepStatements',
  input: z.strictObject({ statementId: fields.id }),
  subject: ({ statementId }) => `statement:${statementId}`,
  notes: ['consultation', 'computation', 'alteration'],
  async run(context, { statementId }): Promise<void> {
    const subject = `statement:${statementId}`
    const known = await context.enter(async (unit) => {
      unit.note({ action: 'consultation', subject })
      const { rows } = await sql<VersionOf & { day: string }>`
        select d.definition_id as id, d.version, s.said_on as day
        from public_statement s join public_statement_definition d on d.statement_id = s.id
        where s.id = ${statementId} order by 1, 2`.execute(unit.db)
      if (rows.length === 0) throw refusal(figuresErrors, 'LB_STATEMENT_NOT_FOUND')
      return rows
    })
    const counted = await countThatDay(context, known[0]?.day ?? '', known)
    await context.enter(async (unit) => {
      await keepCounts(unit, statementId, counted)
      unit.note({
        action: 'alteration',
        subject,
        details: { step: 'count', root: counted.root },
      })
    })
  },
})

const keepCounts = (unit: UnitOfWork, statementId: number, counted: CountedStatement) =>
  insertRows(
    unit.db,
    'statement_count',
    counted.counts.map(({ id, version, counts }) => ({
      statement_id: statementId,
      definition_id: id,
      version,
      counts: JSON.stringify(counts),
      ledger_root: counted.root,
      ledger_size: counted.size,
      counted_by: unit.who.accountId,
    })),
  )

/** The versions named, or the current ones. @throws LB_DEFINITION_NOT_FOUND */
async function versionsOf(
  { db }: UnitOfWork,
  names: readonly string[],
): Promise<readonly VersionOf[]> {
  const found = new Map<string, VersionOf>()
  for (const name of names) {
    const { id, version } = wantedFigure(name)
    const { rows } = await sql<VersionOf>`
      select id, version from definition
      where id = ${id} and (${version}::integer is null or version = ${version})
      order by version desc limit 1`.execute(db)
    const [row] = rows
    if (!row) throw refusal(figuresErrors, 'LB_DEFINITION_NOT_FOUND')
    found.set(`${row.id}@${row.version}`, row)
  }
  return [...found.values()]
}

async function checkSuperseding({ db }: UnitOfWork, before: Superseding): Promise<void> {
  const { rows } = await sql<{ superseded: boolean }>`
    select exists (select from public_statement n where n.supersedes = s.id) as superseded
    from public_statement s where s.id = ${before.id}`.execute(db)
  const [row] = rows
  if (!row) throw refusal(figuresErrors, 'LB_STATEMENT_NOT_FOUND')
  if (row.superseded) throw refusal(figuresErrors, 'LB_STATEMENT_SUPERSEDED')
}
