import { z } from 'zod'
import {
  type ActContext,
  type ActUnit,
  checkStep,
  defineAct,
  defineLongAct,
  fields,
  outputs,
  permissions,
  stepsOpenTo,
} from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { reviewErrors } from '../errors.ts'
import { countEvidence, entriesNow, mostEntries } from './count-evidence.ts'
import { listNames } from './empty-lists.ts'
import {
  type AskedEvidence,
  countedSchema,
  type KeptEvidence,
  keptEvidenceSchema,
  measureBounds,
  measures,
  rangeActions,
} from './evidence.ts'
import {
  type RecommendationState,
  type RecommendationStepName,
  recommendationStates,
  recommendationStepNames,
  recommendationSteps,
} from './steps.ts'

const subject = 'recommendations'

const recommendationSchema = outputs.object({
  recommendationId: outputs.id,
  words: outputs.text,
  source: outputs.text,
  page: outputs.text,
  madeOn: outputs.text,
  owner: outputs.text,
  state: z.enum(recommendationStates),
  /** The evidence of the last claim, as it came out then and as it comes out now; null: none was given. */
  evidence: outputs.object({ ...keptEvidenceSchema.unwrap().shape, now: countedSchema }).nullable(),
  /** Another person found that the evidence shows it, and it still does. */
  isShown: z.boolean(),
  steps: outputs.list(
    outputs.object({
      step: z.enum(recommendationStates),
      words: outputs.text,
      by: outputs.text,
      at: outputs.text,
    }),
  ),
  mayTake: outputs.list(z.enum(recommendationStepNames)),
})
export type RecommendationView = z.output<typeof recommendationSchema>

const recommendationsSchema = outputs.object({
  /** Of `total` so many are shown by evidence that still recomputes. */
  shown: outputs.count,
  total: outputs.count,
  /** Shown once, by evidence that no longer recomputes. */
  lapsed: outputs.count,
  rows: outputs.list(recommendationSchema),
  /** Who may own one. */
  owners: outputs.list(outputs.object({ id: outputs.text, name: outputs.text })),
})
export type RecommendationsView = z.output<typeof recommendationsSchema>

interface KeptStep {
  readonly recommendation_id: number
  readonly number: number
  readonly step: Exclude<RecommendationState, 'open'>
  readonly words: string
  readonly evidence: unknown
  readonly taken_by: string
  readonly taken_at: Date
}

/** Whoever may claim that it is acted on may own it. */
const ownerRoles: readonly string[] = permissions.keepStatements

const evidenceOf = (step: KeptStep | undefined): KeptEvidence | null =>
  step?.evidence == null ? null : keptEvidenceSchema.parse(step.evidence)

export const recommendations = defineLongAct({
  name: 'review.recommendations',
  kind: 'read',
  about:
    'What inspections recommended, what is claimed of each, and whether evidence still shows it',
  permission: 'readFigures',
  input: fields.nothing,
  output: recommendationsSchema,
  subject: () => subject,
  notes: ['consultation', 'computation'],
  async run(context): Promise<RecommendationsView> {
    const { kept, steps, accounts } = await context.enter(async (unit) => {
      unit.note({ action: 'consultation', subject })
      return readAll(unit)
    })
    const stepsOf = Map.groupBy(steps, (step) => Number(step.recommendation_id))
    const asked = kept.map(({ id }) => evidenceOf(stepsOf.get(Number(id))?.at(-1)))
    const present = asked.filter((one) => one !== null)
    const counted = await context.enterAsSystem(async (system) => {
      system.note({ action: 'computation', subject, details: { for: context.who.accountId } })
      return countEvidence(
        context,
        system,
        present.map((one) => one.asked),
      )
    })
    const nowOf = new Map(present.map((one, at) => [one, counted[at]!]))
    const nameOf = (id: string) => accounts.find((one) => one.id === id)?.name ?? id
    const rows = kept.map((row, at): RecommendationView => {
      const own = stepsOf.get(Number(row.id)) ?? []
      const state: RecommendationState = own.at(-1)?.step ?? 'open'
      const evidence = asked[at] ?? null
      const now = evidence && nowOf.get(evidence)!
      return {
        recommendationId: Number(row.id),
        words: row.words,
        source: row.source,
        page: row.page,
        madeOn: row.made_on,
        owner: nameOf(row.owner),
        state,
        evidence: evidence && now && { ...evidence, now },
        isShown: state === 'shown' && now?.holds === true,
        steps: own.map(({ step, words, taken_by, taken_at }) => ({
          step,
          words,
          by: nameOf(taken_by),
          at: taken_at.toISOString(),
        })),
        mayTake: stepsOpenTo(
          recommendationSteps,
          { state, proposers: proposersOf(row.owner, own) },
          context.who,
        ).filter((step) => step !== 'show' || now?.holds === true),
      }
    })
    return {
      shown: rows.filter(({ isShown }) => isShown).length,
      total: rows.length,
      lapsed: rows.filter(({ state, isShown }) => state === 'shown' && !isShown).length,
      rows,
      owners: accounts
        .filter(({ enabled, role }) => enabled && ownerRoles.includes(role))
        .map(({ id, name }) => ({ id, name })),
    }
  },
})

/** Nobody judges what they own or claimed. */
const proposersOf = (owner: string, steps: readonly KeptStep[]): readonly string[] => {
  const claim = steps.findLast(({ step }) => step === 'claimed')
  return claim ? [owner, claim.taken_by] : [owner]
}

async function readAll({ db }: ActUnit) {
  const [kept, steps, accounts] = await Promise.all([
    db.selectFrom('recommendation').selectAll().orderBy('made_on').orderBy('id').execute(),
    db
      .selectFrom('recommendation_step')
      .selectAll()
      .orderBy('recommendation_id')
      .orderBy('number')
      .execute(),
    db
      .selectFrom('account_place')
      .select(['id', 'name', 'role', 'enabled'])
      .orderBy('name')
      .execute(),
  ])
  return { kept, steps: steps as readonly KeptStep[], accounts }
}

export const enterRecommendation = defineAct({
  name: 'review.enterRecommendation',
  kind: 'write',
  about: 'Keeps a recommendation of an inspection, word for word, with who owns it here',
  permission: 'keepStatements',
  input: z.strictObject({
    words: fields.requiredText(4_000, 'Give the recommendation, word for word'),
    source: fields.requiredText(500, 'Name the report and the body that made it'),
    page: fields.text(100).default(''),
    madeOn: z.iso.date({ error: 'Give the day of the report, as 2025-10-31' }),
    owner: fields.key,
  }),
  output: z.strictObject({ recommendationId: outputs.id }),
  subject: () => subject,
  notes: ['alteration'],
  async run({ db, note, who }, input): Promise<{ readonly recommendationId: number }> {
    const owner = await db
      .selectFrom('account_place')
      .select('id')
      .where('id', '=', input.owner)
      .where('enabled', '=', true)
      .where('role', 'in', ownerRoles)
      .executeTakeFirst()
    if (!owner) throw refusal(reviewErrors, 'LB_RECOMMENDATION_OWNER', { field: 'owner' })
    const { id } = await db
      .insertInto('recommendation')
      .values({
        words: input.words,
        source: input.source,
        page: input.page,
        made_on: input.madeOn,
        owner: input.owner,
        entered_by: who.accountId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    note({
      action: 'alteration',
      subject,
      details: { recommendation: Number(id), owner: input.owner },
    })
    return { recommendationId: Number(id) }
  },
})

const evidenceKinds = ['none', 'figure', 'emptyList', 'ledgerRange'] as const
const number = z.int().min(0).max(1e9).optional()

const claimInput = z.strictObject({
  recommendationId: fields.id,
  words: fields.requiredText(4_000, 'Say what was done'),
  evidence: z.enum(evidenceKinds, { error: 'Choose what shows it' }),
  definition: fields.key.optional(),
  measure: z.enum(measures).optional(),
  bound: z.enum(measureBounds).optional(),
  number,
  list: z.enum(listNames).optional(),
  from: number,
  to: number,
  action: z.enum(rangeActions).optional(),
})
type Claim = z.output<typeof claimInput>

export const claimRecommendation = defineLongAct({
  name: 'review.claimRecommendation',
  kind: 'write',
  about:
    'Claims that a recommendation is acted on, with evidence the review can count again, or none',
  permission: 'keepStatements',
  input: claimInput,
  subject: () => subject,
  notes: ['computation', 'alteration'],
  async run(context, claim): Promise<void> {
    const asked = await askedOf(context, claim)
    const evidence = await countedNow(context, asked)
    if (evidence && !evidence.counted.holds) {
      throw refusal(reviewErrors, 'LB_RECOMMENDATION_EVIDENCE', {
        field: 'evidence',
        cause: `The evidence does not show it. ${evidence.counted.why}`,
      })
    }
    await takeStep(context, claim.recommendationId, 'claim', claim.words, evidence)
  },
})

/** @throws LB_RECOMMENDATION_EVIDENCE where a part of the evidence is missing or is none */
async function askedOf(context: ActContext, claim: Claim): Promise<AskedEvidence | null> {
  const need = <T>(value: T | undefined, field: keyof Claim): T => {
    if (value !== undefined) return value
    const cause = 'A part of the evidence is missing.'
    throw refusal(reviewErrors, 'LB_RECOMMENDATION_EVIDENCE', { field, cause })
  }
  switch (claim.evidence) {
    case 'none':
      return null
    case 'figure':
      return {
        kind: 'figure',
        definition: need(claim.definition, 'definition'),
        measure: need(claim.measure, 'measure'),
        bound: need(claim.bound, 'bound'),
        number: need(claim.number, 'number'),
      }
    case 'emptyList':
      return { kind: 'emptyList', list: need(claim.list, 'list') }
    case 'ledgerRange': {
      const [from, to] = [need(claim.from, 'from'), need(claim.to, 'to')]
      const action = need(claim.action, 'action')
      const cause =
        to < from
          ? 'The last entry lies before the first.'
          : to - from >= mostEntries
            ? `A range has at most ${mostEntries.toLocaleString('en-GB')} entries.`
            : 'The ledger does not have all these entries.'
      const refused = () =>
        refusal(reviewErrors, 'LB_RECOMMENDATION_EVIDENCE', { field: 'to', cause })
      if (to < from || to - from >= mostEntries) throw refused()
      const found = await entriesNow(context, { from, to, action })
      if (found === null) throw refused()
      const wanted = need(claim.number, 'number')
      return { kind: 'ledgerRange', from, to, action, number: wanted, digest: found.digest }
    }
  }
}

async function countedNow(
  context: ActContext,
  asked: AskedEvidence | null,
): Promise<KeptEvidence | null> {
  return context.enterAsSystem(async (system) => {
    system.note({ action: 'computation', subject, details: { for: context.who.accountId } })
    if (asked === null) return null
    const [counted] = await countEvidence(context, system, [asked])
    return counted ? { asked, counted } : null
  })
}

export const judgeRecommendation = defineLongAct({
  name: 'review.judgeRecommendation',
  kind: 'write',
  about: 'Says whether the evidence of a claim shows that a recommendation is acted on',
  permission: 'publishFigures',
  input: z.strictObject({
    recommendationId: fields.id,
    step: z.enum(['show', 'notShow', 'cannotShow'], { error: 'Choose what the evidence shows' }),
    words: fields.requiredText(4_000, 'Say why'),
  }),
  subject: () => subject,
  notes: ['consultation', 'computation', 'alteration'],
  async run(context, { recommendationId, step, words }): Promise<void> {
    const claimed = await context.enter(async (unit) => {
      unit.note({ action: 'consultation', subject, details: { recommendation: recommendationId } })
      return lastStep(unit, recommendationId)
    })
    const evidence = await countedNow(context, evidenceOf(claimed.last)?.asked ?? null)
    await takeStep(context, recommendationId, step, words, evidence)
  },
})

async function lastStep({ db }: ActUnit, recommendationId: number) {
  const kept = await db
    .selectFrom('recommendation')
    .select('owner')
    .where('id', '=', recommendationId)
    .executeTakeFirst()
  if (!kept) throw refusal(reviewErrors, 'LB_RECOMMENDATION_NOT_FOUND')
  const steps = (await db
    .selectFrom('recommendation_step')
    .selectAll()
    .where('recommendation_id', '=', recommendationId)
    .orderBy('number')
    .execute()) as readonly KeptStep[]
  return { owner: kept.owner, steps, last: steps.at(-1) }
}

/**
 * @throws LB_RECOMMENDATION_NOT_FOUND, LB_RECOMMENDATION_STATE, LB_RECOMMENDATION_TWO_PEOPLE, and
 * LB_RECOMMENDATION_UNSHOWN where what is to be shown has no evidence that recomputes
 */
async function takeStep(
  { enter }: ActContext,
  recommendationId: number,
  step: RecommendationStepName,
  words: string,
  evidence: KeptEvidence | null,
): Promise<void> {
  await enter(async (unit) => {
    const { owner, steps, last } = await lastStep(unit, recommendationId)
    const standing = {
      state: last?.step ?? ('open' as const),
      proposers: proposersOf(owner, steps),
    }
    const { to } = checkStep(recommendationSteps, step, standing, unit.who, {
      errors: reviewErrors,
      state: 'LB_RECOMMENDATION_STATE',
      twoPeople: 'LB_RECOMMENDATION_TWO_PEOPLE',
    })
    if (to === 'shown' && !evidence?.counted.holds) {
      const cause =
        evidence === null
          ? 'The claim has no evidence.'
          : `The evidence of the claim no longer shows it. ${evidence.counted.why}`
      throw refusal(reviewErrors, 'LB_RECOMMENDATION_UNSHOWN', { field: 'step', cause })
    }
    await unit.db
      .insertInto('recommendation_step')
      .values({
        recommendation_id: recommendationId,
        number: (last?.number ?? 0) + 1,
        step: to,
        words,
        evidence: evidence && JSON.stringify(evidence),
        taken_by: unit.who.accountId,
      })
      .execute()
    unit.note({
      action: 'alteration',
      subject,
      reason: words,
      details: {
        recommendation: recommendationId,
        step,
        ...(evidence && { evidence: evidence.asked }),
      },
      signsOff: to === 'shown',
    })
  })
}
