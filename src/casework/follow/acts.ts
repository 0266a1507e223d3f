import { z } from 'zod'
import {
  checkStep,
  defineAct,
  fields,
  outputs,
  stepsOpenTo,
  type UnitOfWork,
} from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { lock } from '../../store/index.ts'
import { type DecisionOutcome, decisionOutcomeNames } from '../contract.ts'
import { caseworkErrors } from '../errors.ts'
import type { FollowOn, FollowOnTable } from './follow-ons.ts'
import { followOnStates, followOnStepNames, followOnSteps } from './steps.ts'
import { followOnKinds, followOnTableSchema, tableInForce } from './stored-table.ts'

/** Nobody reads more changes than this in a life of a review. */
const mostShown = 100

const versionSchema = outputs.object({
  versionId: outputs.id,
  table: followOnTableSchema,
  /** The version it was made from; 0: the one that is shipped. */
  basedOn: outputs.count,
  reason: outputs.text,
  status: z.enum(followOnStates),
  proposedBy: outputs.text,
  proposedAt: outputs.text,
  settledBy: outputs.text.nullable(),
  settledAt: outputs.text.nullable(),
  settledReason: outputs.text,
  /** This lead may confirm it or send it back (never their own). */
  maySettle: z.boolean(),
})

const followOnsSchema = outputs.object({
  /** The version in force; 0: the one that is shipped. */
  version: outputs.count,
  table: followOnTableSchema,
  /** Every change that was proposed, the newest first. */
  versions: outputs.list(versionSchema),
})
export type FollowOnsView = z.output<typeof followOnsSchema>

export const followOnsInForce = defineAct({
  name: 'casework.followOns',
  kind: 'read',
  about: 'What an authorised decision makes, and how leads have changed that',
  permission: 'readCase',
  input: fields.nothing,
  output: followOnsSchema,
  subject: () => 'what follows a decision',
  notes: ['consultation'],
  async run(unit): Promise<FollowOnsView> {
    const [inForce, rows, names] = await Promise.all([
      tableInForce(unit),
      unit.db
        .selectFrom('follow_on_table')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(mostShown)
        .execute(),
      unit.db.selectFrom('account_name').select(['id', 'name']).execute(),
    ])
    const nameOf = new Map(names.map(({ id, name }) => [id, name]))
    unit.note({ action: 'consultation', subject: 'what follows a decision' })
    const versions = rows.map((row) => ({
      versionId: row.id,
      table: followOnTableSchema.parse(row.body),
      basedOn: row.based_on,
      reason: row.reason,
      status: row.status,
      proposedBy: nameOf.get(row.proposed_by) ?? row.proposed_by,
      proposedAt: row.proposed_at.toISOString(),
      settledBy: row.settled_by && (nameOf.get(row.settled_by) ?? row.settled_by),
      settledAt: row.settled_at?.toISOString() ?? null,
      settledReason: row.settled_reason,
      maySettle:
        stepsOpenTo(followOnSteps, { state: row.status, proposers: [row.proposed_by] }, unit.who)
          .length > 0,
    }))
    return { ...inForce, versions }
  },
})

/** A line of the table as a form names it: an outcome, and which of its lines; none: a further one. */
const line = z.string().regex(new RegExp(`^(${decisionOutcomeNames.join('|')})(:[0-9]{1,2})?$`), {
  error: 'Choose which line of the table',
})

export const proposeFollowOn = defineAct({
  name: 'casework.proposeFollowOn',
  kind: 'write',
  about: 'Proposes a change of what an authorised decision makes, for another lead to confirm',
  permission: 'leadReview',
  input: z
    .strictObject({
      line,
      kind: z.enum([...followOnKinds, 'none'], { error: 'Choose what should follow' }),
      title: fields.text(200).default(''),
      details: fields.text(fields.longestReason).default(''),
      reason: fields.requiredText(fields.longestReason, 'Give the reason for the change'),
    })
    .refine(({ kind, title }) => kind === 'none' || title !== '', {
      error: 'Say in a few words what is to be done',
      path: ['title'],
    }),
  output: z.strictObject({ versionId: outputs.id }),
  subject: () => 'what follows a decision',
  notes: ['alteration'],
  async run(unit, input): Promise<{ readonly versionId: number }> {
    await lock(unit, 'followOns')
    const { version, table } = await tableInForce(unit)
    const changed = changedBy(table, input)
    const { id } = await unit.db
      .insertInto('follow_on_table')
      .values({
        body: JSON.stringify(changed),
        based_on: version,
        reason: input.reason,
        proposed_by: unit.who.accountId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    unit.note({
      action: 'alteration',
      subject: 'what follows a decision',
      reason: input.reason,
      details: { part: 'follow-ons', step: 'propose', version: id, basedOn: version },
    })
    return { versionId: id }
  },
})

interface Change {
  readonly line: string
  readonly kind: FollowOn['kind'] | 'none'
  readonly title: string
  readonly details: string
}

/** @throws LB_FOLLOW_ON_LINE, LB_FOLLOW_ON_NONE, LB_FOLLOW_ON_SAME */
export function changedBy(table: FollowOnTable, change: Change): FollowOnTable {
  const [outcome, at] = change.line.split(':') as [DecisionOutcome, string | undefined]
  const { kind, title, details } = change
  const lines = table[outcome]
  const place = at === undefined ? lines.length : Number(at)
  const before = lines[place]
  if (!before && (at !== undefined || kind === 'none'))
    throw refusal(caseworkErrors, 'LB_FOLLOW_ON_LINE', { field: 'line' })
  if (before && before.kind === kind && before.title === title && before.details === details) {
    throw refusal(caseworkErrors, 'LB_FOLLOW_ON_SAME', { field: 'title' })
  }
  const put: readonly FollowOn[] = kind === 'none' ? [] : [{ kind, title, details }]
  const changed = [...lines.slice(0, place), ...put, ...lines.slice(place + 1)]
  if (changed.length === 0) throw refusal(caseworkErrors, 'LB_FOLLOW_ON_NONE', { field: 'kind' })
  return { ...table, [outcome]: changed }
}

export const settleFollowOns = defineAct({
  name: 'casework.settleFollowOns',
  kind: 'write',
  about: 'Confirms a change of what an authorised decision makes, or sends it back',
  permission: 'leadReview',
  input: z
    .strictObject({
      versionId: fields.id,
      step: z.enum(followOnStepNames, { error: 'Choose what to do' }),
      reason: fields.text(fields.longestReason).default(''),
    })
    .refine(
      ({ step, reason }) => followOnSteps.steps[step].reason === 'optional' || reason !== '',
      { error: 'Give a reason', path: ['reason'] },
    ),
  subject: () => 'what follows a decision',
  notes: ['alteration'],
  async run(unit, { versionId, step, reason }): Promise<void> {
    await lock(unit, 'followOns')
    const row = await proposed(unit, versionId)
    const standing = { state: row.status, proposers: [row.proposed_by] }
    const { to } = checkStep(followOnSteps, step, standing, unit.who, {
      errors: caseworkErrors,
      state: 'LB_FOLLOW_ON_SETTLED',
      twoPeople: 'LB_FOLLOW_ON_TWO_PEOPLE',
    })
    if (to === 'authorised' && (await tableInForce(unit)).version !== row.based_on) {
      throw refusal(caseworkErrors, 'LB_FOLLOW_ON_STALE')
    }
    const { numUpdatedRows } = await unit.db
      .updateTable('follow_on_table')
      .set({
        status: to,
        settled_by: unit.who.accountId,
        settled_at: new Date(),
        settled_reason: reason,
      })
      .where('id', '=', versionId)
      .where('status', '=', 'proposed')
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) throw refusal(caseworkErrors, 'LB_FOLLOW_ON_SETTLED')
    unit.note({
      action: 'alteration',
      subject: 'what follows a decision',
      ...(reason && { reason }),
      details: { part: 'follow-ons', step, version: versionId },
      signsOff: step === 'authorise',
    })
  },
})

async function proposed({ db }: UnitOfWork, versionId: number) {
  const row = await db
    .selectFrom('follow_on_table')
    .select(['status', 'proposed_by', 'based_on'])
    .where('id', '=', versionId)
    .executeTakeFirst()
  if (!row) throw refusal(caseworkErrors, 'LB_FOLLOW_ON_NOT_FOUND')
  return row
}
