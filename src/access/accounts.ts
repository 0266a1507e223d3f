import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { append } from '../ledger/index.ts'
import { refusal } from '../model/index.ts'
import { type Database, enterContext, inContext, type Store } from '../store/index.ts'
import type { Note, Who } from './door.ts'
import { accessErrors } from './errors.ts'
import { checkedAccount, foldUsername, type NewAccount } from './new-account.ts'
import { isOperator } from './operator.ts'
import { hashPassword } from './password.ts'
import { may, type Role } from './roles.ts'
import { readLastSignIns } from './sessions.ts'

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
  /** Null: never yet. */
  readonly lastSignInAt: string | null
  /** A password somebody else chose has not been replaced yet. */
  readonly passwordDue: boolean
}

/** Where somebody stands among the others. */
export type AccountPlace = Pick<AccountLine, 'manager' | 'team' | 'telephone'>

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
    passwordDue: row.password_due,
  }))
}

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
    const done = await tx
      .updateTable('account')
      .set({ disabled_at: new Date() })
      .where('id', '=', accountId)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw refusal(accessErrors, 'LB_ACCOUNT_UNKNOWN')
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
 * A new password for an account whose own was lost; its open sessions end. Only whoever runs the program does it.
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
    await tx
      .updateTable('account')
      .set({ password_hash, password_due: false, password_until: null })
      .where('id', '=', account.id)
      .execute()
    await endSessions(tx, by, account.id)
    note({
      action: 'alteration',
      subject: `account:${account.id}`,
      details: { passwordReset: true },
    })
  })
}

/**
 * Sessions are the gate's: an administrator sees none but their own, and so would end none.
 *
 * @param but hash of the one session that goes on
 */
export async function endSessions(
  tx: Transaction<Database>,
  by: Who,
  accountId: string,
  but = '',
): Promise<void> {
  await enterContext(tx, { ...by, role: 'gate' })
  await tx
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where('token_hash', '<>', but)
    .execute()
  await enterContext(tx, { ...by, role: 'administrator' })
}

/**
 * Puts down whom somebody answers to, their team, and where they can be rung. A team owns nothing.
 *
 * @throws LB_NOT_ALLOWED, LB_ACCOUNT_UNKNOWN, LB_ACCOUNT_MANAGERS
 */
export async function placeAccount(
  store: Store,
  by: Who,
  accountId: string,
  { manager, team, telephone }: AccountPlace,
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
    await tx
      .updateTable('account')
      .set({ manager, team, telephone })
      .where('id', '=', accountId)
      .execute()
    note({
      action: 'alteration',
      subject: `account:${accountId}`,
      details: { placed: true, manager },
    })
  })
}

/** Says how many; the database would refuse the change anyway. The accounts are locked by now. */
export async function needNoOpenItems(tx: Transaction<Database>, accountId: string): Promise<void> {
  const { rows } = await sql<{ items: number }>`
    select lookback_open_items_of(${accountId}) as items`.execute(tx)
  const items = Number(rows[0]?.items ?? 0)
  if (items === 0) return
  throw refusal(accessErrors, 'LB_ACCOUNT_OWNS_ITEMS', {
    cause: `This person owns ${items} ${items === 1 ? 'item that is' : 'items that are'} open; without them nobody would answer for ${items === 1 ? 'it' : 'those'}.`,
  })
}

/** @throws LB_ACCOUNT_LAST_ADMINISTRATOR where this one is the last who can make accounts */
export async function keepAnAdministrator(
  tx: Transaction<Database>,
  accountId: string,
): Promise<void> {
  const active = await tx
    .selectFrom('account')
    .select(['id', 'role'])
    .where('disabled_at', 'is', null)
    .forUpdate()
    .execute()
  const administrators = active.filter(({ role }) => role === 'administrator')
  if (administrators.length === 1 && administrators[0]?.id === accountId) {
    throw refusal(accessErrors, 'LB_ACCOUNT_LAST_ADMINISTRATOR')
  }
}

/** A refusal is an entry too, kept though nothing else happened. */
export async function mustManage(store: Store, by: Who): Promise<void> {
  if (isOperator(by) || may(by.role, 'manageAccounts')) return
  await inContext(store.db, by, (tx) =>
    append(tx, by, [{ action: 'refused', subject: 'accounts', details: { of: 'manageAccounts' } }]),
  )
  throw refusal(accessErrors, 'LB_NOT_ALLOWED')
}

/** Accounts are no case data: the operator manages them as an administrator would, by its own name. */
export const managing = <T>(
  store: Store,
  by: Who,
  act: (tx: Transaction<Database>, note: (note: Note) => void) => Promise<T>,
): Promise<T> =>
  inContext(store.db, { ...by, role: 'administrator' }, async (tx) => {
    const notes: Note[] = []
    const result = await act(tx, (note) => {
      notes.push(note)
    })
    await append(tx, by, notes)
    return result
  })
