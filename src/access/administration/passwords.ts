import { refusal } from '../../model/index.ts'
import { inContext, type Store } from '../../store/index.ts'
import type { Who } from '../door.ts'
import { accessErrors } from '../errors.ts'
import { foldUsername } from '../new-account.ts'
import { isOperator } from '../operator.ts'
import { hashPassword, oneTimePassword, passwordMatches } from '../password.ts'
import { endSessions, managing, mustManage, updateAccount } from './managing.ts'

/** How long a password that an administrator hands over can be signed in with. */
const oneTimeHours = 72

/**
 * Gives an account a password that is shown once, holds for three days and must be replaced by one of its
 * holder's own at the first sign-in. Its sessions end.
 *
 * @returns the password, which is kept nowhere
 * @throws LB_NOT_ALLOWED, LB_ACCOUNT_UNKNOWN
 */
export async function giveOneTimePassword(
  store: Store,
  by: Who,
  accountId: string,
  reason: string,
): Promise<{ readonly password: string }> {
  await mustManage(store, by)
  const password = oneTimePassword()
  const password_hash = await hashPassword(password)
  return managing(store, by, async (tx, note) => {
    const password_until = new Date(Date.now() + oneTimeHours * 3_600_000)
    await updateAccount(tx, accountId, { password_hash, password_due: true, password_until })
    await endSessions(tx, by, accountId)
    note({
      action: 'alteration',
      subject: `account:${accountId}`,
      reason,
      details: { passwordReset: true },
    })
    return { password }
  })
}

/**
 * A new password for an account whose own was lost; its second factor, if any, and its open sessions end. Only whoever runs the program does it.
 *
 * @throws LB_NOT_ALLOWED, LB_ACCOUNT_UNKNOWN, LB_ACCOUNT_DISABLED
 */
export async function resetPassword(
  store: Store,
  by: Who,
  username: string,
  password: string,
): Promise<void> {
  if (!isOperator(by)) throw refusal(accessErrors, 'LB_NOT_ALLOWED')
  const password_hash = await hashPassword(password)
  await managing(store, by, async (tx, note) => {
    const account = await tx
      .selectFrom('account')
      .select(['id', 'disabled_at'])
      .where('username', '=', foldUsername(username))
      .forUpdate()
      .executeTakeFirst()
    if (!account)
      throw refusal(accessErrors, 'LB_ACCOUNT_UNKNOWN', {
        cause: 'There is no account with this username.',
      })
    if (account.disabled_at !== null) throw refusal(accessErrors, 'LB_ACCOUNT_DISABLED')
    await updateAccount(tx, account.id, {
      password_hash,
      password_due: false,
      password_until: null,
      second_factor: null,
      second_factor_since: null,
    })
    await endSessions(tx, by, account.id)
    note({
      action: 'alteration',
      subject: `account:${account.id}`,
      details: { passwordReset: true },
    })
  })
}

/**
 * Replaces one's own password. The session it is done in goes on; every other of the account ends.
 *
 * @param session hash of the session it is done in
 * @throws LB_ACCOUNT_PASSWORD_WRONG, LB_ACCOUNT_PASSWORD_SAME
 */
export async function changeOwnPassword(
  store: Store,
  who: Who,
  session: string | null,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<void> {
  const own = await inContext(store.db, { ...who, role: 'administrator' }, (tx) =>
    tx
      .selectFrom('account')
      .select('password_hash')
      .where('id', '=', who.accountId)
      .executeTakeFirst(),
  )
  if (!(await passwordMatches(own?.password_hash ?? null, current))) {
    throw refusal(accessErrors, 'LB_ACCOUNT_PASSWORD_WRONG', { field: 'current' })
  }
  if (current === password) {
    throw refusal(accessErrors, 'LB_ACCOUNT_PASSWORD_SAME', { field: 'password' })
  }
  const password_hash = await hashPassword(password)
  await managing(store, who, async (tx, note) => {
    await updateAccount(tx, who.accountId, {
      password_hash,
      password_due: false,
      password_until: null,
    })
    await endSessions(tx, who, who.accountId, session ?? '')
    note({
      action: 'alteration',
      subject: `account:${who.accountId}`,
      details: { ownPassword: true },
    })
  })
}
