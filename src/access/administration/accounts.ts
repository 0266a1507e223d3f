import { randomUUID } from 'node:crypto'
import { refusal } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import type { Who } from '../door.ts'
import { accessErrors } from '../errors.ts'
import { checkedAccount, type NewAccount } from '../new-account.ts'
import { hashPassword } from '../password.ts'
import type { Role } from '../roles.ts'
import { readLastSignIns } from '../sessions.ts'
import { managing, mustManage } from './managing.ts'

/** An account as the administrator's list shows it. Times are ISO strings. */
export interface AccountLine {
  readonly accountId: string
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly staffIds: readonly string[]
  readonly createdAt: string
  readonly disabledAt: string | null
  /** Account id of whom they answer to; null: nobody. */
  readonly manager: string | null
  readonly team: string
  /** Where they can be rung at work; '' where nobody entered it. */
  readonly telephone: string
  /** What they are good at, in words of the review’s own. */
  readonly specialisms: readonly string[]
  /** Null: never yet. */
  readonly lastSignInAt: string | null
  /** A password somebody else chose has not been replaced yet. */
  readonly passwordDue: boolean
  /** A code is asked for beside the password. */
  readonly secondFactor: boolean
  /** How a provider names them; null: they sign in with a password alone. */
  readonly identity: { readonly issuer: string; readonly subject: string } | null
}

/**
 * @param options.passwordDue whoever signs in with it first chooses a password of their own
 * @throws LB_NOT_ALLOWED, LB_ACCOUNT_INPUT, LB_ACCOUNT_EXISTS
 */
export async function createAccount(
  store: Store,
  by: Who,
  account: NewAccount,
  { passwordDue = false }: { readonly passwordDue?: boolean } = {},
): Promise<{ readonly accountId: string }> {
  await mustManage(store, by)
  const { username, name, role, password, staffIds } = checkedAccount(account)
  const password_hash = await hashPassword(password)
  return managing(store, by, async (tx, note) => {
    const id = randomUUID()
    const made = await tx
      .insertInto('account')
      .values({
        id,
        username,
        name,
        role,
        password_hash,
        staff_ids: [...staffIds],
        disabled_at: null,
        password_due: passwordDue,
        password_until: null,
      })
      .onConflict((conflict) => conflict.column('username').doNothing())
      .executeTakeFirst()
    if (!made.numInsertedOrUpdatedRows) {
      throw refusal(accessErrors, 'LB_ACCOUNT_EXISTS', { field: 'username' })
    }
    note({
      action: 'alteration',
      subject: `account:${id}`,
      details: { made: true, role, staffNumbers: staffIds.length },
    })
    return { accountId: id }
  })
}

/** @throws LB_NOT_ALLOWED */
export async function listAccounts(store: Store, by: Who): Promise<readonly AccountLine[]> {
  await mustManage(store, by)
  const rows = await managing(store, by, async (tx, note) => {
    note({ action: 'consultation', subject: 'accounts' })
    return tx.selectFrom('account').selectAll().orderBy('username').execute()
  })
  const lastSignIns = await readLastSignIns(store)
  return rows.map((row) => ({
    accountId: row.id,
    username: row.username,
    name: row.name,
    role: row.role,
    staffIds: row.staff_ids,
    createdAt: row.created_at.toISOString(),
    disabledAt: row.disabled_at?.toISOString() ?? null,
    lastSignInAt: lastSignIns.get(row.id) ?? null,
    manager: row.manager,
    team: row.team,
    telephone: row.telephone,
    specialisms: row.specialisms,
    passwordDue: row.password_due,
    secondFactor: row.second_factor_since !== null,
    identity:
      row.identity_issuer === null || row.identity_subject === null
        ? null
        : { issuer: row.identity_issuer, subject: row.identity_subject },
  }))
}
