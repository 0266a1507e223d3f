import { sql, type Transaction, type Updateable } from 'kysely'
import { append } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'
import { type Database, enterContext, inContext, type Store } from '../../store/index.ts'
import type { Note, Who } from '../door.ts'
import { accessErrors } from '../errors.ts'
import { isOperator } from '../operator.ts'
import { may } from '../roles.ts'

/** A refusal is an entry too, kept though nothing else happened. @throws LB_NOT_ALLOWED */
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

/**
 * @param state only an account that is in it
 * @throws LB_ACCOUNT_UNKNOWN where there is none
 */
export async function updateAccount(
  tx: Transaction<Database>,
  accountId: string,
  values: Updateable<Database['account']>,
  state?: 'enabled' | 'disabled',
): Promise<void> {
  const done = await tx
    .updateTable('account')
    .set(values)
    .where('id', '=', accountId)
    .$if(state !== undefined, (update) =>
      update.where('disabled_at', state === 'enabled' ? 'is' : 'is not', null),
    )
    .executeTakeFirst()
  if (!done.numUpdatedRows) throw refusal(accessErrors, 'LB_ACCOUNT_UNKNOWN')
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

/** Says how many; the database would refuse the change anyway. The accounts are locked by now. @throws LB_ACCOUNT_OWNS_ITEMS */
export async function needNoOpenItems(tx: Transaction<Database>, accountId: string): Promise<void> {
  const { rows } = await sql<{ items: number; watches: number }>`
    select lookback_open_items_of(${accountId}) as items, lookback_watches_of(${accountId}) as watches`.execute(
    tx,
  )
  const items = Number(rows[0]?.items ?? 0)
  const watches = Number(rows[0]?.watches ?? 0)
  if (items === 0 && watches === 0) return
  if (items === 0) {
    throw refusal(accessErrors, 'LB_ACCOUNT_OWNS_ITEMS', {
      cause:
        watches === 1
          ? 'This person owns 1 watch that runs; without them nobody would be told what it finds.'
          : `This person owns ${watches} watches that run; without them nobody would be told what they find.`,
    })
  }
  throw refusal(accessErrors, 'LB_ACCOUNT_OWNS_ITEMS', {
    cause:
      items === 1
        ? 'This person owns 1 item that is open; without them nobody would answer for it.'
        : `This person owns ${items} items that are open; without them nobody would answer for those.`,
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
