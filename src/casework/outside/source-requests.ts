import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { insertRows } from '../../store/index.ts'
import { caseworkErrors } from '../errors.ts'
import { sourcePurposeNames } from './channels.ts'
import { type Identified, identified, isCustodian, unlockedPair } from './custodian-rows.ts'
import { passphrase, typedPassphrase } from './custodians.ts'
import { referralHead } from './referral-steps.ts'
import { aboutSource } from './seal-source.ts'
import {
  lockPrivateKey,
  newKeyPair,
  openText,
  receiptHash,
  unlockPrivateKey,
  unwrapKey,
  wrapKey,
} from './sealing.ts'
import { isSource, sourceIdentity } from './source-identity.ts'

/** In words that say the same whatever the cause: a refusal must not tell who the source is. */
const notOpened = 'The custodian did not open it.'

export const askForSource = defineAct({
  name: 'casework.askForSource',
  kind: 'write',
  about: 'Asks the custodians who brought a referral: for what, why, and for how many hours',
  permission: 'workItems',
  input: z.strictObject({
    referralId: fields.id,
    purpose: z.enum(sourcePurposeNames, { error: 'Choose what you ask for' }),
    reason: fields.requiredText(2_000, 'Say why you need to know'),
    hours: z.int().min(1).max(72),
    passphrase,
  }),
  output: z.strictObject({ requestId: outputs.id }),
  subject: ({ referralId }) => `outside:${referralId}`,
  notes: ['alteration'],
  async run(unit, input) {
    const { referralId, purpose, reason, hours } = input
    const { hasSource } = await referralHead(unit, referralId)
    const { who, db } = unit
    if (!hasSource) throw refusal(caseworkErrors, 'LB_SOURCE_NONE')
    const pair = newKeyPair()
    const [made] = await insertRows(
      db,
      'source_request',
      [
        {
          referral_id: referralId,
          purpose,
          reason,
          hours,
          public_key: pair.publicKey,
          asker: identified(who),
          asked_by: who.accountId,
        },
      ],
      { returning: ['id'] },
    )
    const requestId = Number(made?.id)
    await insertRows(db, 'source_request_secret', [
      {
        request_id: requestId,
        asked_by: who.accountId,
        wrapped: await lockPrivateKey(pair, input.passphrase),
      },
    ])
    unit.note({
      action: 'alteration',
      subject: `outside:${referralId}`,
      reason,
      details: { part: 'source', step: 'ask', request: requestId, purpose, hours },
    })
    return { requestId }
  },
})

interface Waiting {
  readonly referral_id: number
  readonly hours: number
  readonly public_key: Uint8Array
  readonly asker: Identified
  readonly asked_by: string
}

/** @throws LB_SOURCE_REQUEST_NOT_FOUND, LB_SOURCE_ANSWERED, LB_SOURCE_OWN_REQUEST, LB_CUSTODIAN_NOT */
async function waitingRequest(unit: UnitOfWork, requestId: number): Promise<Waiting> {
  if (!(await isCustodian(unit))) throw refusal(caseworkErrors, 'LB_CUSTODIAN_NOT')
  const request = await unit.db
    .selectFrom('source_request')
    .select(['referral_id', 'hours', 'public_key', 'asker', 'asked_by'])
    .where('id', '=', requestId)
    .executeTakeFirst()
  if (!request) throw refusal(caseworkErrors, 'LB_SOURCE_REQUEST_NOT_FOUND')
  if (request.asked_by === unit.who.accountId)
    throw refusal(caseworkErrors, 'LB_SOURCE_OWN_REQUEST')
  const answered = await unit.db
    .selectFrom('source_answer')
    .select('request_id')
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  if (answered) throw refusal(caseworkErrors, 'LB_SOURCE_ANSWERED')
  return request
}

/** The key to a source that this custodian’s passphrase opens; null: it opens none. */
async function contentKey(
  unit: UnitOfWork,
  referralId: number,
  typed: string,
): Promise<Uint8Array | null> {
  const kept = await unit.db
    .selectFrom('source_key')
    .select(['key_id', 'wrapped'])
    .where('referral_id', '=', referralId)
    .where('account_id', '=', unit.who.accountId)
    .orderBy('key_id', 'desc')
    .executeTakeFirst()
  if (!kept) throw refusal(caseworkErrors, 'LB_SOURCE_NOT_SEALED_TO_YOU')
  const pair = await unlockedPair(unit, kept.key_id, typed)
  if (pair === null) throw refusal(caseworkErrors, 'LB_SOURCE_PASSPHRASE', { field: 'passphrase' })
  return unwrapKey(kept.wrapped, pair, aboutSource(referralId))
}

/** By the clock of the store, which holds the answer to the hours that were asked for. */
async function untilAfter({ db }: UnitOfWork, hours: number): Promise<Date> {
  const { rows } = await sql<{ until: Date }>`
    select now() + make_interval(hours => ${hours}::integer) as until`.execute(db)
  return rows[0]!.until
}

async function identityIn({ db }: UnitOfWork, referralId: number, key: Uint8Array) {
  const sealed = await db
    .selectFrom('sealed_source')
    .select('body')
    .where('referral_id', '=', referralId)
    .executeTakeFirst()
  const opened = sealed ? openText(sealed.body, key, aboutSource(referralId)) : null
  return opened === null ? null : sourceIdentity.parse(JSON.parse(opened))
}

export const answerSourceRequest = defineAct({
  name: 'casework.answerSourceRequest',
  kind: 'write',
  about: 'As a custodian, opens a source to whoever asked, for the hours they asked, or refuses',
  permission: 'workItems',
  input: z
    .strictObject({
      requestId: fields.id,
      answer: z.enum(['open', 'refuse'], { error: 'Choose whether you open it' }),
      words: fields.text(2_000).default(''),
      passphrase: typedPassphrase.default(''),
    })
    .refine(({ answer, words }) => answer === 'open' || words !== '', {
      error: 'Say why you refuse',
      path: ['words'],
    }),
  output: z.strictObject({ opened: z.boolean() }),
  subject: ({ requestId }) => `sourceRequest:${requestId}`,
  notes: ['alteration'],
  async run(unit, { requestId, answer, words, passphrase: typed }) {
    const request = await waitingRequest(unit, requestId)
    const key = answer === 'open' ? await contentKey(unit, request.referral_id, typed) : null
    const identity = key === null ? null : await identityIn(unit, request.referral_id, key)
    // Neither to the source themselves, nor by them.
    const opened =
      key !== null &&
      identity !== null &&
      !isSource(identity, request.asker) &&
      !isSource(identity, identified(unit.who))
    const until = await untilAfter(unit, request.hours)
    await unit.db
      .insertInto('source_answer')
      .values({
        request_id: requestId,
        answer: opened ? 'opened' : 'refused',
        words: answer === 'open' && !opened ? notOpened : words,
        opened_until: opened ? until : null,
        answered_by: unit.who.accountId,
      })
      .execute()
    if (opened) {
      await insertRows(unit.db, 'source_grant', [
        {
          request_id: requestId,
          asked_by: request.asked_by,
          wrapped: wrapKey(key, request.public_key, aboutSource(request.referral_id)),
          opened_until: until,
        },
      ])
    }
    unit.note({
      action: 'alteration',
      subject: `outside:${request.referral_id}`,
      details: {
        part: 'source',
        step: opened ? 'open' : 'refuse',
        request: requestId,
        to: request.asked_by,
        ...(opened && { until: until.toISOString() }),
      },
    })
    return { opened }
  },
})

const sourceShown = z.strictObject({
  name: outputs.text,
  reach: outputs.text,
  about: outputs.text,
  staffId: outputs.text,
  openedUntil: outputs.text,
  /** A file was sealed with them. */
  hasOriginal: z.boolean(),
  /** Files that came later, sealed to whoever may open the source. */
  late: z.array(
    z.strictObject({ originalId: outputs.id, cameOn: outputs.text, words: outputs.text }),
  ),
})
export type SourceShown = z.infer<typeof sourceShown>

/**
 * The key to a source that was opened to whoever asks, by the passphrase of their request.
 *
 * @throws LB_SOURCE_NOT_OPEN, LB_SOURCE_PASSPHRASE
 */
export async function openedKey(
  { db }: UnitOfWork,
  requestId: number,
  typed: string,
): Promise<{
  readonly referralId: number
  readonly key: Uint8Array
  readonly openedUntil: string
}> {
  const grant = await db
    .selectFrom('source_grant')
    .innerJoin('source_request', 'source_request.id', 'source_grant.request_id')
    .innerJoin('source_request_secret', 'source_request_secret.request_id', 'source_request.id')
    .select([
      'source_grant.wrapped',
      'source_grant.opened_until',
      'source_request.referral_id',
      'source_request.public_key',
      'source_request_secret.wrapped as secret',
    ])
    .where('source_grant.request_id', '=', requestId)
    .executeTakeFirst()
  if (!grant) throw refusal(caseworkErrors, 'LB_SOURCE_NOT_OPEN')
  const pair = await unlockPrivateKey(grant.secret, grant.public_key, typed)
  if (pair === null) throw refusal(caseworkErrors, 'LB_SOURCE_PASSPHRASE', { field: 'passphrase' })
  const key = unwrapKey(grant.wrapped, pair, aboutSource(grant.referral_id))
  if (key === null) throw refusal(caseworkErrors, 'LB_SOURCE_NOT_OPEN')
  return {
    referralId: grant.referral_id,
    key,
    openedUntil: grant.opened_until.toISOString(),
  }
}

/** Each look at what is sealed is kept, for the custodians and on the ledger. */
export async function keepViewing(
  { db, who, note }: UnitOfWork,
  requestId: number,
  referralId: number,
  { part, ...more }: { readonly part: 'source' | 'original'; readonly sha256?: string },
): Promise<void> {
  await db
    .insertInto('source_viewing')
    .values({ request_id: requestId, viewed_by: who.accountId })
    .execute()
  note({
    action: 'consultation',
    subject: `outside:${referralId}`,
    details: { part, step: 'view', request: requestId, ...more },
  })
}

export const viewSource = defineAct({
  name: 'casework.viewSource',
  kind: 'write',
  about: 'Shows a source to whoever it was opened to, until the hours are over; each look is kept',
  permission: 'workItems',
  input: z.strictObject({ requestId: fields.id, passphrase: typedPassphrase }),
  output: sourceShown,
  subject: ({ requestId }) => `sourceRequest:${requestId}`,
  notes: ['consultation'],
  async run(unit, { requestId, passphrase: typed }) {
    const { referralId, key, openedUntil } = await openedKey(unit, requestId, typed)
    const identity = await identityIn(unit, referralId, key)
    if (identity === null) throw refusal(caseworkErrors, 'LB_SOURCE_NOT_OPEN')
    await keepViewing(unit, requestId, referralId, { part: 'source' })
    const original = await unit.db
      .selectFrom('outside_original')
      .select('referral_id')
      .where('referral_id', '=', referralId)
      .executeTakeFirst()
    const late = await unit.db
      .selectFrom('outside_late_original')
      .select(['id as originalId', 'came_on as cameOn', 'words'])
      .where('referral_id', '=', referralId)
      .where('sealed', '=', true)
      .orderBy('id')
      .execute()
    return { ...identity, openedUntil, hasOriginal: original !== undefined, late: [...late] }
  },
})

export const sourceReceipt = defineAct({
  name: 'casework.sourceReceipt',
  kind: 'read',
  about: 'As a custodian, says when a source was opened, by the receipt the source holds',
  permission: 'workItems',
  input: z.strictObject({ receipt: fields.requiredText(100, 'Type the receipt') }),
  output: z.strictObject({ opened: z.array(outputs.text) }),
  subject: () => 'custodians',
  notes: ['consultation'],
  async run(unit, { receipt }) {
    if (!(await isCustodian(unit))) throw refusal(caseworkErrors, 'LB_CUSTODIAN_NOT')
    const sealed = await unit.db
      .selectFrom('sealed_source')
      .select('referral_id')
      .where('receipt_hash', '=', receiptHash(receipt))
      .executeTakeFirst()
    if (!sealed) throw refusal(caseworkErrors, 'LB_SOURCE_RECEIPT', { field: 'receipt' })
    const opened = await unit.db
      .selectFrom('source_answer')
      .innerJoin('source_request', 'source_request.id', 'source_answer.request_id')
      .select('source_answer.answered_at')
      .where('source_request.referral_id', '=', sealed.referral_id)
      .where('source_answer.answer', '=', 'opened')
      .orderBy('source_answer.answered_at')
      .execute()
    unit.note({ action: 'consultation', subject: 'custodians', details: { part: 'receipt' } })
    return { opened: opened.map(({ answered_at: at }) => at.toISOString()) }
  },
})
