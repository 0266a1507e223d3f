import { sql } from 'kysely'
import { z } from 'zod'
import {
  checkStep,
  defineAct,
  fields,
  may,
  outputs,
  stepsOpenTo,
  type UnitOfWork,
  type Who,
} from '../access/index.ts'
import { earlierPartsOf, needNoEarlierPart, needPurpose } from '../cases/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart, refusal } from '../model/index.ts'
import { lock, sourceName } from '../store/index.ts'
import {
  type DecisionOutcome,
  type DecisionRow,
  type DecisionStatus,
  decisionOutcomeNames,
  decisionRowSchema,
} from './contract.ts'
import { decisionSteps } from './decision-steps.ts'
import { caseworkErrors } from './errors.ts'
import { raiseFollowOns } from './follow/raise-follow-ons.ts'

/** Who authorises agrees with the reason given; who sends back or reopens has one of their own. */
const settlement = z
  .strictObject({
    decisionId: fields.id,
    step: z.enum(['authorise', 'return', 'reopen'], { error: 'Choose what to do' }),
    reason: fields.text(fields.longestReason).default(''),
  })
  .refine(({ step, reason }) => decisionSteps.steps[step].reason === 'optional' || reason !== '', {
    error: 'Give a reason',
    path: ['reason'],
  })

export const proposeDecision = defineAct({
  name: 'casework.proposeDecision',
  kind: 'write',
  about: 'Proposes what should follow from a case, for another person to authorise',
  permission: 'proposeDecision',
  input: z.strictObject({
    caseId: fields.id,
    outcome: z.enum(decisionOutcomeNames, { error: 'Choose what should follow' }),
    reason: fields.requiredText(fields.longestReason, 'Give the reason for the decision'),
  }),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['alteration'],
  async run(unit, { caseId, outcome, reason }): Promise<void> {
    const purpose = await needPurpose(unit, unit.session, caseId)
    await lock(unit, 'case', caseId)
    await needNoEarlierPart(unit, caseId)
    if (!(await hasRead(unit, caseId))) throw refusal(caseworkErrors, 'LB_DECISION_UNREAD')
    if (await standing(unit, caseId)) throw refusal(caseworkErrors, 'LB_DECISION_STANDS')
    await unit.db
      .insertInto('decision')
      .values({
        case_id: caseId,
        outcome,
        reason,
        status: 'proposed',
        proposed_by: unit.who.accountId,
      } as never)
      .execute()
    unit.note({
      action: 'alteration',
      subject: `case:${caseId}`,
      purpose,
      details: { part: 'decision', step: 'propose', outcome },
    })
  },
})

export const settleDecision = defineAct({
  name: 'casework.settleDecision',
  kind: 'write',
  about: 'Authorises a decision, which makes the items that follow; returns or reopens it',
  permission: 'authoriseDecision',
  input: settlement,
  subject: ({ decisionId }) => `decision:${decisionId}`,
  notes: ['alteration'],
  async run(unit, { decisionId, step, reason }): Promise<void> {
    const decision = await unit.db
      .selectFrom('decision')
      .selectAll()
      .where('id', '=', decisionId)
      .executeTakeFirst()
    if (!decision) throw refusal(caseworkErrors, 'LB_DECISION_NOT_FOUND')
    if (step !== 'reopen') await needNoEarlierPart(unit, decision.case_id)
    const standing = { state: decision.status, proposers: [decision.proposed_by] }
    const { to, from } = checkStep(decisionSteps, step, standing, unit.who, {
      errors: caseworkErrors,
      state: 'LB_DECISION_STEP',
      twoPeople: 'LB_OWN_DECISION',
    })
    const { numUpdatedRows } = await unit.db
      .updateTable('decision')
      .set({
        status: to,
        settled_by: unit.who.accountId,
        settled_at: new Date(),
        settled_reason: reason,
      })
      .where('id', '=', decisionId)
      .where('status', 'in', from)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) throw refusal(caseworkErrors, 'LB_DECISION_STEP')
    const { case_id: caseId, outcome } = decision
    const made =
      step === 'authorise' ? await raiseFollowOns(unit, { decisionId, caseId, outcome }) : {}
    unit.note({
      action: 'alteration',
      subject: `case:${decision.case_id}`,
      purpose: 'authorise',
      ...(reason && { reason }),
      details: {
        part: 'decision',
        decision: decisionId,
        step,
        ...made,
      },
      signsOff: step === 'authorise',
    })
  },
})

export const decisions = defineAct({
  name: 'casework.decisions',
  kind: 'read',
  about: 'Decisions, those awaiting authorisation first',
  permission: 'readCase',
  input: z.strictObject({
    status: z.enum(['proposed', 'authorised', 'returned', 'reopened', 'all']).default('proposed'),
    /** Null: whatever was decided. */
    outcome: z.enum(decisionOutcomeNames).nullable().default(null),
    page: fields.page,
  }),
  output: outputs.pageOf(decisionRowSchema),
  subject: () => 'decisions',
  notes: ['consultation'],
  async run(unit, { status, outcome, page }): Promise<Page<DecisionRow>> {
    const rows = await stored(
      unit,
      sql`(${status} = 'all' or d.status = ${status}) and coalesce(d.outcome = ${outcome}::text, true)`,
      sql`limit ${pageRows()} offset ${pageStart(page)}`,
    )
    unit.note({
      action: 'consultation',
      subject: 'decisions',
      details: { page, status, outcome, cases: rows.map(({ caseId }) => caseId) },
    })
    return pageOfCounted(rows, page, (row) => decisionRow(row, unit.who))
  },
})

/** The case's latest decision, in whatever state. */
export async function decisionOf(unit: UnitOfWork, caseId: number): Promise<DecisionRow | null> {
  const [latest] = await stored(unit, sql`d.case_id = ${caseId}`, sql`limit 1`)
  return latest ? decisionRow(latest, unit.who) : null
}

/** Read by this officer since it was last reopened, and no decision stands. */
export async function mayPropose(
  unit: UnitOfWork,
  caseId: number,
  earlierParts = earlierPartsOf(unit, caseId),
): Promise<boolean> {
  if (!may(unit.who.role, 'proposeDecision')) return false
  const [read, stands, earlier] = await Promise.all([
    hasRead(unit, caseId),
    standing(unit, caseId),
    earlierParts,
  ])
  return read && !stands && !earlier.has(unit.who.accountId)
}

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
  /** Whoever asks had a part in the case before a decision on it was reopened. */
  readonly hadPart: boolean
  readonly total: number
}

const stored = async (
  { db, who }: UnitOfWork,
  where: ReturnType<typeof sql>,
  limit: ReturnType<typeof sql>,
): Promise<readonly StoredDecision[]> =>
  (
    await sql<StoredDecision>`
      select d.id as "decisionId", d.case_id as "caseId", c.ref, ${sourceName('c.source_id')} as source, d.outcome,
        d.reason, d.status, d.proposed_by as proposer, d.proposed_at as "proposedAt",
        coalesce(p.name, d.proposed_by) as "proposedBy", coalesce(s.name, d.settled_by) as "settledBy",
        d.settled_at as "settledAt", d.settled_reason as "settledReason", count(*) over () as total,
        exists (select from earlier_part e
          where e.case_id = d.case_id and e.account_id = ${who.accountId}) as "hadPart"
      from decision d join case_file c on c.id = d.case_id
        left join account_name p on p.id = d.proposed_by
        left join account_name s on s.id = d.settled_by
      where ${where} order by (d.status = 'proposed') desc, d.id desc ${limit}`.execute(db)
  ).rows

const decisionRow = (
  { proposer, hadPart, total: _, ...row }: StoredDecision,
  who: Who,
): DecisionRow => ({
  ...row,
  proposedAt: row.proposedAt.toISOString(),
  settledAt: row.settledAt?.toISOString() ?? null,
  maySettle: maySettle(row.status, hadPart ? who.accountId : proposer, who),
})

const maySettle = (status: DecisionStatus, proposer: string, who: Who): boolean =>
  stepsOpenTo(decisionSteps, { state: status, proposers: [proposer] }, who).length > 0
