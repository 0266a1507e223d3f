import { sql } from 'kysely'
import type { DoorAct, UnitOfWork, Who } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { insertRows } from '../../store/index.ts'
import { wantedFigure } from '../counts/figures.ts'
import { figuresErrors } from '../errors.ts'
import type { StatementInput, StatementReview } from './contract.ts'
import type { CountedStatement, countThatDay, VersionOf } from './count-statement.ts'
import { readStatement } from './statement-input.ts'

type Count = ReturnType<typeof countThatDay>
const act = { permission: 'keepStatements', subject: 'statements' } as const

interface Superseding {
  readonly id: number
  readonly correction: string
}

export const enterStatement =
  (enter: DoorAct, count: Count): StatementReview['enterStatement'] =>
  (who, input) =>
    keep(enter, count, who, input, null)

export const correctStatement =
  (enter: DoorAct, count: Count): StatementReview['correctStatement'] =>
  (who, id, { correction, ...input }) =>
    keep(enter, count, who, input, { id, correction: correction.trim().slice(0, 4000) })

async function keep(
  enter: DoorAct,
  count: Count,
  who: Who,
  input: StatementInput,
  before: Superseding | null,
): Promise<{ readonly statementId: number }> {
  const checked = await enter(who, act, async (unit) => {
    const statement = readStatement(input)
    const versions = await versionsOf(unit, statement.definitions)
    if (before) await checkSuperseding(unit, before)
    unit.note({ action: 'consultation', subject: 'statements', details: { entering: true } })
    return { statement, versions }
  })
  const { statement, versions } = checked
  const counted = await count(who, statement.saidOn, versions)
  return enter(who, act, async (unit) => {
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
        entered_by: who.accountId,
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

export const countStatement =
  (enter: DoorAct, count: Count): StatementReview['countStatement'] =>
  async (who, statementId) => {
    const subject = `statement:${statementId}`
    const known = await enter(who, { ...act, subject }, async (unit) => {
      unit.note({ action: 'consultation', subject })
      const { rows } = await sql<VersionOf & { day: string }>`
        select d.definition_id as id, d.version, s.said_on as day
        from public_statement s join public_statement_definition d on d.statement_id = s.id
        where s.id = ${statementId} order by 1, 2`.execute(unit.db)
      if (rows.length === 0) throw refusal(figuresErrors, 'LB_STATEMENT_NOT_FOUND')
      return rows
    })
    const counted = await count(who, known[0]?.day ?? '', known)
    await enter(who, { ...act, subject }, async (unit) => {
      await keepCounts(unit, statementId, counted)
      unit.note({
        action: 'alteration',
        subject,
        details: { step: 'count', root: counted.root },
      })
    })
  }

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
  if (before.correction === '') {
    throw refusal(figuresErrors, 'LB_STATEMENT_INPUT', 'What was corrected is not said.')
  }
  const { rows } = await sql<{ superseded: boolean }>`
    select exists (select from public_statement n where n.supersedes = s.id) as superseded
    from public_statement s where s.id = ${before.id}`.execute(db)
  const [row] = rows
  if (!row) throw refusal(figuresErrors, 'LB_STATEMENT_NOT_FOUND')
  if (row.superseded) throw refusal(figuresErrors, 'LB_STATEMENT_SUPERSEDED')
}
