import type { Transaction } from 'kysely'
import { refusal } from '../../model/index.ts'
import type { Database, Store } from '../../store/index.ts'
import type { Who } from '../door.ts'
import { accessErrors } from '../errors.ts'
import { authenticatorAddress, base32, newSecret, stepOf } from '../second-factor/totp.ts'
import { endSessions, managing, mustManage, updateAccount } from './managing.ts'

/** What an account asks for beside its password. */
export type SecondFactor =
  | { readonly state: 'none' }
  /** The secret waits for its first code; it is shown to its holder alone. */
  | { readonly state: 'begun'; readonly secret: string; readonly address: string }
  /** Since when it is asked for; ISO. */
  | { readonly state: 'on'; readonly since: string }

/** One's own. */
export async function ownSecondFactor(store: Store, who: Who): Promise<SecondFactor> {
  const { secret, since } = await managing(store, who, async (tx, note) => {
    note({ action: 'consultation', subject: 'accounts', details: { of: 'secondFactor' } })
    return stored(tx, who)
  })
  if (secret === null) return { state: 'none' }
  if (since !== null) return { state: 'on', since: since.toISOString() }
  return {
    state: 'begun',
    secret: base32(secret),
    address: authenticatorAddress(secret, who.username),
  }
}

/**
 * Makes a secret for an authenticator app. Nothing is asked for until a first code has shown that the
 * app has it; begun again, the secret before is forgotten.
 *
 * @throws LB_SECOND_FACTOR_STANDS where one is on already
 */
export const beginSecondFactor = (store: Store, who: Who): Promise<void> =>
  managing(store, who, async (tx, note) => {
    const { since } = await stored(tx, who)
    if (since !== null) throw refusal(accessErrors, 'LB_SECOND_FACTOR_STANDS')
    await updateAccount(tx, who.accountId, { second_factor: newSecret() })
    note({ ...about(who.accountId), details: { secondFactor: 'begun' } })
  })

/**
 * From now on a code is asked for at each sign-in; one's other sessions end.
 *
 * @param session hash of the session it is done in
 * @throws LB_SECOND_FACTOR_STANDS, LB_SECOND_FACTOR_NONE, LB_ACCESS_CODE_WRONG
 */
export async function confirmSecondFactor(
  store: Store,
  who: Who,
  session: string | null,
  code: string,
): Promise<void> {
  await managing(store, who, async (tx, note) => {
    const { secret, since } = await stored(tx, who)
    if (since !== null) throw refusal(accessErrors, 'LB_SECOND_FACTOR_STANDS')
    needCode(secret, code)
    await updateAccount(tx, who.accountId, { second_factor_since: new Date() })
    await endSessions(tx, who, who.accountId, session ?? '')
    note({ ...about(who.accountId), details: { secondFactor: 'on' } })
  })
}

/** Ends one's own, by a code that shows that it is still at hand. @throws LB_SECOND_FACTOR_NONE, LB_ACCESS_CODE_WRONG */
export async function endOwnSecondFactor(store: Store, who: Who, code: string): Promise<void> {
  await managing(store, who, async (tx, note) => {
    const { secret, since } = await stored(tx, who)
    needCode(since === null ? null : secret, code)
    await updateAccount(tx, who.accountId, { second_factor: null, second_factor_since: null })
    note({ ...about(who.accountId), details: { secondFactor: 'off' } })
  })
}

/**
 * Ends that of an account whose holder has lost the telephone with it. Its sessions end.
 *
 * @throws LB_NOT_ALLOWED, LB_ACCOUNT_UNKNOWN
 */
export async function removeSecondFactor(
  store: Store,
  by: Who,
  accountId: string,
  reason: string,
): Promise<void> {
  await mustManage(store, by)
  await managing(store, by, async (tx, note) => {
    await updateAccount(tx, accountId, { second_factor: null, second_factor_since: null })
    await endSessions(tx, by, accountId)
    note({ ...about(accountId), reason, details: { secondFactor: 'removed' } })
  })
}

const about = (accountId: string) =>
  ({ action: 'alteration', subject: `account:${accountId}` }) as const

/** As it stands, and until the transaction ends: a secret begun anew meanwhile is not the one confirmed. */
async function stored(tx: Transaction<Database>, { accountId }: Who) {
  const row = await tx
    .selectFrom('account')
    .select(['second_factor', 'second_factor_since'])
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  return { secret: row?.second_factor ?? null, since: row?.second_factor_since ?? null }
}

function needCode(secret: Uint8Array | null, code: string): void {
  if (secret === null) throw refusal(accessErrors, 'LB_SECOND_FACTOR_NONE')
  if (stepOf(secret, code, Date.now()) === null) {
    throw refusal(accessErrors, 'LB_ACCESS_CODE_WRONG', { field: 'code' })
  }
}
