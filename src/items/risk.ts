import { z } from 'zod'
import { fields, type UnitOfWork } from '../access/index.ts'
import { recordedName, refusal } from '../model/index.ts'
import { momentOf } from './deadlines/calendar.ts'
import { itemsErrors } from './errors.ts'
import { raiseItem } from './raise.ts'
import type { ItemEntry } from './record-step.ts'

/** How somebody was told. */
export const tellingMeans = {
  telephone: 'By telephone',
  inPerson: 'In person',
  email: 'By e-mail',
  form: 'By their referral form',
  radio: 'By radio',
} as const
export type TellingMeans = keyof typeof tellingMeans
export const tellingNames = Object.keys(tellingMeans) as [TellingMeans, ...TellingMeans[]]

/** A clock may run a little ahead of ours. */
const slack = 5 * 60_000

/** A day and time in England and Wales that has been: `2026-03-02T14:05`. */
export const pastMoment = z
  .string({ error: 'Give the day and the time' })
  .refine((text) => momentOf(text) !== null, { error: 'Give a day and a time that exist' })
  .refine((text) => (momentOf(text)?.getTime() ?? 0) <= Date.now() + slack, {
    error: 'Give a time that has been: it is later than now',
  })

/** What has to be said of a risk: which child, what is feared, who was told, when, by what means. */
export const riskInput = z.strictObject({
  /** Of the case's people; null where the child is none of them. */
  mentionId: fields.id.nullable().default(null),
  child: fields.text(200).default(''),
  feared: fields.requiredText(fields.longestReason, 'Say what you fear may happen'),
  toldWhom: fields.requiredText(200, 'Say who was told'),
  toldAt: pastMoment,
  toldMeans: z.enum(tellingNames, { error: 'Choose how they were told' }),
})
export type RiskInput = z.output<typeof riskInput>

/**
 * Raises a risk in the transaction of whatever says so. It is its raiser's until a lead has taken it on.
 *
 * @throws LB_ITEM_CHILD, and what `raiseItem` refuses
 */
export async function raiseRisk(
  unit: UnitOfWork,
  { caseId, readingId = null }: { readonly caseId: number; readonly readingId?: number | null },
  { mentionId, child, feared, toldWhom, toldAt, toldMeans }: RiskInput,
): Promise<ItemEntry> {
  const named = child || (await nameOf(unit, caseId, mentionId))
  if (named === '') throw refusal(itemsErrors, 'LB_ITEM_CHILD', { field: 'child' })
  return raiseItem(unit, {
    kind: 'risk',
    title: named,
    details: feared,
    caseId,
    readingId,
    mentionId,
    child: named,
    owner: unit.who.accountId,
    told: { whom: toldWhom, at: momentOf(toldAt)!, means: toldMeans },
  })
}

/** The child as the case's records name them; '' where no mention was chosen. */
async function nameOf(
  { db }: UnitOfWork,
  caseId: number,
  mentionId: number | null,
): Promise<string> {
  if (mentionId === null) return ''
  const mention = await db
    .selectFrom('mention')
    .select('person')
    .where('id', '=', mentionId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!mention) {
    throw refusal(itemsErrors, 'LB_ITEM_CHILD', {
      cause: 'The person chosen is none of this case’s.',
      field: 'mentionId',
    })
  }
  return recordedName(mention.person) ?? 'A child of this case whose name is not recorded'
}
