import { hash, randomBytes } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { append, type LedgerNote } from '../ledger/index.ts'
import { refusal } from '../model/index.ts'
import { type Database, inContext, lock, type Store } from '../store/index.ts'
import type { Note, Who } from './door.ts'
import { accessErrors } from './errors.ts'
import { foldUsername } from './new-account.ts'
import { passwordMatches } from './password.ts'

const sessionHours = 12
const attempts = 5
const attemptMinutes = 15

/** Sign-in and sign-out happen before anybody is known: row security has a role for them alone. */
const gate = { accountId: 'gate', role: 'gate', staffIds: [] } as const

/** What a session is known by in the store and the ledger: never the token itself. */
export const sessionHash = (token: string): string => hash('sha256', token)

/**
 * Null: no such account, a wrong password, or a disabled account; the work is the same for each.
 *
 * @throws LB_ACCESS_TOO_MANY_SIGN_INS after five failures within fifteen minutes
 */
export async function signIn(
  store: Store,
  username: string,
  password: string,
): Promise<{ readonly token: string; readonly who: Who } | null> {
  const outcome = await inContext(store.db, gate, (tx) => attempt(tx, username, password))
  if (outcome === 'tooMany') throw refusal(accessErrors, 'LB_ACCESS_TOO_MANY_SIGN_INS')
  return outcome
}

async function attempt(tx: Transaction<Database>, username: string, password: string) {
  const account = await tx
    .selectFrom('account')
    .selectAll()
    .where('username', '=', foldUsername(username))
    .executeTakeFirst()
  // What was typed may be a password in the wrong field: the ledger keeps a digest of it.
  const subject = account
    ? `account:${account.id}`
    : `username:${hash('sha256', foldUsername(username)).slice(0, 16)}`
  const author = { accountId: account?.id ?? 'unknown', role: account?.role ?? 'system' }
  const say = (note: Omit<Note, 'subject'>) =>
    append(tx, author, [{ ...note, subject } satisfies LedgerNote])

  // Guesses at one name wait for each other, so that none slips past the count.
  await lock({ db: tx }, 'signIn', subject)
  if ((await failures(tx, subject)) >= attempts) {
    await say({ action: 'refused', details: { of: 'signIn', tooMany: true } })
    return 'tooMany'
  }
  const enabled = account?.disabled_at === null ? account : null
  if (!(await passwordMatches(enabled?.password_hash ?? null, password)) || !enabled) {
    await say({ action: 'signInRefused' })
    return null
  }
  const token = randomBytes(32).toString('base64url')
  await tx.deleteFrom('session').where('expires_at', '<', new Date()).execute()
  await tx
    .insertInto('session')
    .values({
      token_hash: sessionHash(token),
      account_id: enabled.id,
      expires_at: new Date(Date.now() + sessionHours * 3_600_000),
    })
    .execute()
  await say({ action: 'signIn' })
  return { token, who: whoOf(enabled) }
}

/** Refused attempts since the last that succeeded, within the window. */
async function failures(tx: Transaction<Database>, subject: string): Promise<number> {
  const row = await tx
    .selectFrom('ledger_entry')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('subject', '=', subject)
    .where('action', '=', 'signInRefused')
    .where('at', '>', new Date(Date.now() - attemptMinutes * 60_000))
    .where('index', '>', (entry) =>
      entry
        .selectFrom('ledger_entry')
        .select(({ fn }) => fn.coalesce(fn.max('index'), sql<number>`-1`).as('last'))
        .where('subject', '=', subject)
        .where('action', '=', 'signIn'),
    )
    .executeTakeFirstOrThrow()
  return row.n
}

/** Null: no such session, or it has ended, or its account was disabled. */
export async function whoIs(store: Store, token: string): Promise<Who | null> {
  let found: SignedIn | undefined
  await inContext(store.db, gate, async () => undefined, {
    often: true,
    last: () => sql<SignedIn>`
      select a.id, a.username, a.name, a.role, a.staff_ids
      from session s join account a on a.id = s.account_id
      where s.token_hash = ${sessionHash(token)} and s.expires_at > ${new Date()}
        and a.disabled_at is null`,
    committed: (_, rows) => {
      found = rows[0]
    },
  })
  return found ? whoOf(found) : null
}

export async function signOut(store: Store, token: string): Promise<void> {
  await inContext(store.db, gate, async (tx) => {
    const ended = await tx
      .deleteFrom('session')
      .using('account')
      .whereRef('account.id', '=', 'session.account_id')
      .where('token_hash', '=', sessionHash(token))
      .returning(['account.id', 'account.role'])
      .executeTakeFirst()
    if (!ended) return
    const author = { accountId: ended.id, role: ended.role }
    await append(tx, author, [{ action: 'signOut', subject: `account:${ended.id}` }])
  })
}

interface SignedIn {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly role: Who['role']
  readonly staff_ids: readonly string[]
}

const whoOf = (account: SignedIn): Who => ({
  accountId: account.id,
  username: account.username,
  name: account.name,
  role: account.role,
  staffIds: account.staff_ids,
})
