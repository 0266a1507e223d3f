import { refusal } from '../../model/index.ts'
import { inContext, type Store } from '../../store/index.ts'
import {
  endSessions,
  keepAnAdministrator,
  managing,
  mustManage,
  needNoOpenItems,
} from '../accounts.ts'
import type { Who } from '../door.ts'
import { accessErrors } from '../errors.ts'
import { hashPassword, oneTimePassword, passwordMatches } from '../password.ts'
import type { Role } from '../roles.ts'

/** How long a password that an administrator hands over can be signed in with. */
export const oneTimeHours = 72

/**
 * Undoes `disableAccount`: the same person signs in again, with the password they had.
 *
 * @throws LB_NOT_ALLOWED, LB_ACCOUNT_UNKNOWN
 */
export async function enableAccount(
  store: Store,
  by: Who,
  accountId: string,
  reason: string,
): Promise<void> {
  await mustManage(store, by)
  await managing(store, by, async (tx, note) => {
    const done = await tx
      .updateTable('account')
      .set({ disabled_at: null })
      .where('id', '=', accountId)
      .where('disabled_at', 'is not', null)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw refusal(accessErrors, 'LB_ACCOUNT_UNKNOWN')
    note({
      action: 'alteration',
      subject: `account:${accountId}`,
      reason,
      details: { enabled: true },
    })
  })
}

/**
 * Gives an account another role or other staff numbers. Its sessions end, so that nobody goes on under
 * the role they had.
 *
 * @throws LB_NOT_ALLOWED, LB_ACCOUNT_UNKNOWN, LB_ACCOUNT_LAST_ADMINISTRATOR, LB_ACCOUNT_OWNS_ITEMS
 */
export async function changeAccount(
  store: Store,
  by: Who,
  change: {
    readonly accountId: string
    readonly role: Role
    readonly staffIds: readonly string[]
    readonly reason: string
  },
): Promise<void> {
  const { accountId, role, staffIds, reason } = change
  await mustManage(store, by)
  await managing(store, by, async (tx, note) => {
    if (role !== 'administrator') await keepAnAdministrator(tx, accountId)
    const now = await tx
      .selectFrom('account')
      .select('role')
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirst()
    if (now && now.role !== role) await needNoOpenItems(tx, accountId)
    const done = await tx
      .updateTable('account')
      .set({ role, staff_ids: [...staffIds] })
      .where('id', '=', accountId)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw refusal(accessErrors, 'LB_ACCOUNT_UNKNOWN')
    await endSessions(tx, by, accountId)
    note({
      action: 'alteration',
      subject: `account:${accountId}`,
      reason,
      details: { role, staffNumbers: staffIds.length },
    })
  })
}

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
    const done = await tx
      .updateTable('account')
      .set({ password_hash, password_due: true, password_until })
      .where('id', '=', accountId)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw refusal(accessErrors, 'LB_ACCOUNT_UNKNOWN')
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
    await tx
      .updateTable('account')
      .set({ password_hash, password_due: false, password_until: null })
      .where('id', '=', who.accountId)
      .execute()
    await endSessions(tx, who, who.accountId, session ?? '')
    note({
      action: 'alteration',
      subject: `account:${who.accountId}`,
      details: { ownPassword: true },
    })
  })
}
