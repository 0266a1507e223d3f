import { sql } from 'kysely'
import { type DoorAct, may, type UnitOfWork, type Who } from '../access/index.ts'
import { headingOf, needPurpose } from '../cases/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart, refusal } from '../model/index.ts'
import {
  type DecisionInput,
  type DecisionOutcome,
  type DecisionRow,
  type DecisionStatus,
  decisionOutcomes,
} from './contract.ts'
import { type DecisionStep, type DecisionStepName, decisionSteps } from './decision-steps.ts'
import { caseworkErrors } from './errors.ts'

const maxReason = 10_000

export const proposeDecision =
  (enter: DoorAct) =>
  (who: Who, session: string, caseId: number, input: DecisionInput): Promise<void> =>
    enter(who, { permission: 'proposeDecision', subject: `case:${caseId}` }, async (unit) => {
      await headingOf(unit, caseId)
      const purpose = await needPurpose(unit, session, caseId)
      const reason = input.reason.trim().slice(0, maxReason)
      if (!Object.hasOwn(decisionOutcomes, input.outcome) || reason === '') {
        throw refusal(caseworkErrors, 'LB_DECISION_INPUT')
      }
      await sql`select pg_advisory_xact_lock(hashtextextended(${`lookback:case:${caseId}`}, 0))`.execute(
        unit.db,
      )
      if (!(await hasRead(unit, caseId))) throw refusal(caseworkErrors, 'LB_DECISION_UNREAD')
      if (await standing(unit, caseId)) throw refusal(caseworkErrors, 'LB_DECISION_STANDS')
      await unit.db
        .insertInto('decision')
        .values({
          case_id: caseId,
          outcome: input.outcome,
          reason,
          status: 'proposed',
          proposed_by: who.accountId,
        } as never)
        .execute()
      unit.note({
        action: 'alteration',
        subject: `case:${caseId}`,
        purpose,
        details: { part: 'decision', step: 'propose', outcome: input.outcome },
      })
    })

export const settleDecision =
  (enter: DoorAct) =>
  (
    who: Who,
    decisionId: number,
    input: { readonly step: DecisionStepName; readonly reason: string },
  ): Promise<void> =>
    enter(
      who,
      { permission: 'authoriseDecision', subject: `decision:${decisionId}` },
      async (unit) => {
        if (!Object.hasOwn(decisionSteps, input.step))
          throw refusal(caseworkErrors, 'LB_DECISION_INPUT')
        const step: DecisionStep = decisionSteps[input.step]
        const reason = input.reason.trim().slice(0, maxReason)
        if (step.reason === 'required' && reason === '')
          throw refusal(caseworkErrors, 'LB_DECISION_INPUT')
        const decision = await unit.db
          .selectFrom('decision')
          .selectAll()
          .where('id', '=', decisionId)
          .executeTakeFirst()
        if (!decision) throw refusal(caseworkErrors, 'LB_DECISION_NOT_FOUND')
        if (decision.status !== step.from) throw refusal(caseworkErrors, 'LB_DECISION_STEP')
        if (!step.byProposer && decision.proposed_by === who.accountId) {
          throw refusal(caseworkErrors, 'LB_OWN_DECISION')
        }
        const { numUpdatedRows } = await unit.db
          .updateTable('decision')
          .set({
            status: step.to,
            settled_by: who.accountId,
            settled_at: new Date(),
            settled_reason: reason,
          })
          .where('id', '=', decisionId)
          .where('status', '=', step.from)
          .executeTakeFirstOrThrow()
        if (numUpdatedRows !== 1n) throw refusal(caseworkErrors, 'LB_DECISION_STEP')
        unit.note({
          action: 'alteration',
          subject: `case:${decision.case_id}`,
          purpose: 'authorise',
          ...(reason && { reason }),
          details: { part: 'decision', decision: decisionId, step: input.step },
          signsOff: step.to === 'authorised',
        })
      },
    )

export const decisions =
  (enter: DoorAct) =>
  (who: Who, status: DecisionStatus | 'all', page: number): Promise<Page<DecisionRow>> =>
    enter(who, { permission: 'readCase', subject: 'decisions' }, async (unit) => {
      const rows = await stored(
        unit,
        sql`${status} = 'all' or d.status = ${status}`,
        sql`limit ${pageRows} offset ${pageStart(page)}`,
      )
      unit.note({
        action: 'consultation',
        subject: 'decisions',
        details: { page, status, cases: rows.map(({ caseId }) => caseId) },
      })
      return pageOfCounted(rows, page, (row) => decisionRow(row, who))
    })

/** The case's latest decision, in whatever state. */
export async function decisionOf(unit: UnitOfWork, caseId: number): Promise<DecisionRow | null> {
  const [latest] = await stored(unit, sql`d.case_id = ${caseId}`, sql`limit 1`)
  return latest ? decisionRow(latest, unit.who) : null
}

/** Read by this officer, and no decision stands. */
export const mayPropose = async (unit: UnitOfWork, caseId: number): Promise<boolean> =>
  may(unit.who.role, 'proposeDecision') &&
  (await hasRead(unit, caseId)) &&
  !(await standing(unit, caseId))

const hasRead = async ({ db, who }: UnitOfWork, caseId: number): Promise<boolean> =>
  (await db
    .selectFrom('reading_head')
    .select('reading_id')
    .where('case_id', '=', caseId)
    .where('account_id', '=', who.accountId)
    .executeTakeFirst()) !== undefined

const standing = async ({ db }: UnitOfWork, caseId: number): Promise<boolean> =>
  (await db
    .selectFrom('decision')
    .select('id')
    .where('case_id', '=', caseId)
    .where('status', 'in', ['proposed', 'authorised'])
    .executeTakeFirst()) !== undefined

interface StoredDecision {
  readonly decisionId: number
  readonly caseId: number
  readonly ref: string
  readonly source: string
  readonly outcome: DecisionOutcome
  readonly reason: string
  readonly status: DecisionStatus
  readonly proposer: string
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly settledBy: string | null
  readonly settledAt: Date | null
  readonly settledReason: string | null
  readonly total: number
}

const stored = async (
  { db }: UnitOfWork,
  where: ReturnType<typeof sql>,
  limit: ReturnType<typeof sql>,
): Promise<readonly StoredDecision[]> =>
  (
    await sql<StoredDecision>`
      select d.id as "decisionId", d.case_id as "caseId", c.ref, c.source_id as source, d.outcome,
        d.reason, d.status, d.proposed_by as proposer, d.proposed_at as "proposedAt",
        coalesce(p.name, d.proposed_by) as "proposedBy", coalesce(s.name, d.settled_by) as "settledBy",
        d.settled_at as "settledAt", d.settled_reason as "settledReason", count(*) over () as total
      from decision d join case_file c on c.id = d.case_id
        left join account_name p on p.id = d.proposed_by
        left join account_name s on s.id = d.settled_by
      where ${where} order by (d.status = 'proposed') desc, d.id desc ${limit}`.execute(db)
  ).rows

const decisionRow = ({ proposer, total: _, ...row }: StoredDecision, who: Who): DecisionRow => ({
  ...row,
  proposedAt: row.proposedAt.toISOString(),
  settledAt: row.settledAt?.toISOString() ?? null,
  maySettle: maySettle(row.status, proposer, who),
})

const maySettle = (status: DecisionStatus, proposer: string, who: Who): boolean =>
  Object.values<DecisionStep>(decisionSteps).some(
    (step) =>
      step.from === status &&
      may(who.role, step.by) &&
      (step.byProposer || proposer !== who.accountId),
  )
