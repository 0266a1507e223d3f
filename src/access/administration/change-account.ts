import { refusal } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import type { Who } from '../door.ts'
import { accessErrors } from '../errors.ts'
import type { Role } from '../roles.ts'
import type { AccountLine } from './accounts.ts'
import {
  endSessions,
  keepAnAdministrator,
  managing,
  mustManage,
  needNoOpenItems,
  updateAccount,
} from './managing.ts'

/**
 * Nobody signs in with it until it is enabled again, and its open sessions end. What it did stays under its name.
 *
 * @throws LB_NOT_ALLOWED, LB_ACCOUNT_UNKNOWN, LB_ACCOUNT_LAST_ADMINISTRATOR, LB_ACCOUNT_OWNS_ITEMS
 */
export async function disableAccount(
  store: Store,
  by: Who,
  accountId: string,
  reason = '',
): Promise<void> {
  await mustManage(store, by)
  await managing(store, by, async (tx, note) => {
    await keepAnAdministrator(tx, accountId)
    await needNoOpenItems(tx, accountId)
    await updateAccount(tx, accountId, { disabled_at: new Date() }, 'enabled')
    await endSessions(tx, by, accountId)
    note({
      action: 'alteration',
      subject: `account:${accountId}`,
      ...(reason && { reason }),
      details: { disabled: true },
    })
  })
}

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
    await updateAccount(tx, accountId, { disabled_at: null }, 'disabled')
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
    await updateAccount(tx, accountId, { role, staff_ids: [...staffIds] })
    await endSessions(tx, by, accountId)
    note({
      action: 'alteration',
      subject: `account:${accountId}`,
      reason,
      details: { role, staffNumbers: staffIds.length },
    })
  })
}

/** Where somebody stands among the others. */
export type AccountPlace = Pick<AccountLine, 'manager' | 'team' | 'telephone' | 'specialisms'>

/**
 * Puts down whom somebody answers to, their team, what they are good at, and where they can be rung. A team owns nothing.
 *
 * @throws LB_NOT_ALLOWED, LB_ACCOUNT_UNKNOWN, LB_ACCOUNT_MANAGERS
 */
export async function placeAccount(
  store: Store,
  by: Who,
  accountId: string,
  { manager, team, telephone, specialisms }: AccountPlace,
): Promise<void> {
  await mustManage(store, by)
  await managing(store, by, async (tx, note) => {
    // Two who make each other manager at once take turns.
    const accounts = await tx.selectFrom('account').select(['id', 'manager']).forUpdate().execute()
    const managers = new Map(accounts.map((row) => [row.id, row.manager]))
    if (!managers.has(accountId)) throw refusal(accessErrors, 'LB_ACCOUNT_UNKNOWN')
    if (manager !== null && !managers.has(manager)) {
      throw refusal(accessErrors, 'LB_ACCOUNT_UNKNOWN', { field: 'manager' })
    }
    for (let above = manager; above !== null; above = managers.get(above) ?? null) {
      if (above === accountId) {
        throw refusal(accessErrors, 'LB_ACCOUNT_MANAGERS', { field: 'manager' })
      }
    }
    await updateAccount(tx, accountId, {
      ...{ manager, team, telephone },
      specialisms: [...specialisms],
    })
    note({
      action: 'alteration',
      subject: `account:${accountId}`,
      details: { placed: true, manager },
    })
  })
}
