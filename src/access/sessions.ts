import { hash, randomBytes } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { append, type LedgerNote } from '../ledger/index.ts'
import { isLanguage, refusal } from '../model/index.ts'
import { type Database, inContext, lock, type Store } from '../store/index.ts'
import type { Note, Who } from './door.ts'
import { accessErrors } from './errors.ts'
import { foldUsername } from './new-account.ts'
import { passwordMatches } from './password.ts'
import { stepOf } from './second-factor/totp.ts'

const sessionHours = 12
const attempts = 5
const attemptMinutes = 15

/** Sign-in and sign-out happen before anybody is known: row security has a role for them alone. */
export const gate = { accountId: 'gate', role: 'gate', staffIds: [] } as const

/** What somebody signs in with. */
interface Given {
  readonly username: string
  readonly password: string
  readonly code?: string | undefined
  /** Passwords are for administrators alone: others sign in at their provider. */
  readonly administratorsOnly?: boolean
}

/** What a session is known by in the store and the ledger: never the token itself. */
export const sessionHash = (token: string): string => hash('sha256', token)

/** An address from which somebody signed in is theirs for so long. */
const knownDays = 90

/**
 * Null: no such account, a wrong password, or a disabled account; the work is the same for each.
 *
 * Failures are counted by name. Those from an address its holder has signed in from are counted by
 * themselves, so that a stranger who guesses elsewhere locks strangers out, and not the holder.
 *
 * @param given.code of an authenticator app, for an account that has one (RFC 6238); each is taken once
 * @param address where it is tried from; '' where nobody says
 * @throws LB_ACCESS_TOO_MANY_SIGN_INS after five failures within fifteen minutes
 * @throws LB_ACCESS_CODE_DUE, LB_ACCESS_CODE_WRONG after a right password
 * @throws LB_ACCESS_PROVIDER_ONLY for another than an administrator, where passwords are for those alone
 * @throws LB_ACCESS_PASSWORD_EXPIRED for a one-time password that was not used in time
 */
export async function signIn(
  store: Store,
  given: Given,
  address = '',
): Promise<{ readonly token: string; readonly who: Who } | null> {
  const outcome = await inContext(store.db, gate, (tx) => attempt(tx, given, address))
  if (outcome === null || typeof outcome === 'object') return outcome
  throw refusal(accessErrors, outcome, outcome.includes('_CODE_') ? { field: 'code' } : {})
}

async function attempt(
  tx: Transaction<Database>,
  { username, password, code = '', administratorsOnly = false }: Given,
  address: string,
) {
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
  // Which places are one place, and not which place: the ledger holds no address.
  const from = hash('sha256', `${subject} ${address}`).slice(0, 16)
  const say = ({ details, ...note }: Omit<Note, 'subject'>) =>
    append(tx, author, [{ ...note, subject, details: { ...details, from } } satisfies LedgerNote])

  // Guesses at one name wait for each other, so that none slips past the count.
  await lock({ db: tx }, 'signIn', subject)
  if ((await failures(tx, subject, from)) >= attempts) {
    await say({ action: 'refused', details: { of: 'signIn', tooMany: true } })
    return 'LB_ACCESS_TOO_MANY_SIGN_INS'
  }
  const enabled = account?.disabled_at === null ? account : null
  if (!(await passwordMatches(enabled?.password_hash ?? null, password)) || !enabled) {
    await say({ action: 'signInRefused' })
    return null
  }
  if (enabled.password_until !== null && enabled.password_until < new Date()) {
    await say({ action: 'signInRefused', details: { expired: true } })
    return 'LB_ACCESS_PASSWORD_EXPIRED'
  }
  if (administratorsOnly && enabled.role !== 'administrator') {
    await say({ action: 'refused', details: { of: 'signIn', local: true } })
    return 'LB_ACCESS_PROVIDER_ONLY'
  }
  const second = await secondFactor(tx, subject, enabled, code)
  if (typeof second === 'string') {
    // A code left out tests nothing, so only a wrong one counts against the name.
    const action = second === 'LB_ACCESS_CODE_DUE' ? 'refused' : 'signInRefused'
    await say({ action, details: { of: 'signIn', code: true } })
    return second
  }
  const token = await openSession(tx, enabled.id)
  await say({ action: 'signIn', ...(second && { details: second }) })
  return { token, who: whoOf(enabled) }
}

/** @returns its token, which the store never holds */
export async function openSession(
  tx: Transaction<Database>,
  accountId: string,
  endAtProvider: string | null = null,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.deleteFrom('session').where('expires_at', '<', new Date()).execute()
  await tx
    .insertInto('session')
    .values({
      token_hash: sessionHash(token),
      account_id: accountId,
      expires_at: new Date(Date.now() + sessionHours * 3_600_000),
      end_at_provider: endAtProvider,
    })
    .execute()
  return token
}

/**
 * Null: the account asks for no code. Else the period of the code given, which goes to the ledger, so
 * that a code seen over somebody's shoulder opens nothing after them (RFC 6238, 5.2).
 */
async function secondFactor(
  tx: Transaction<Database>,
  subject: string,
  account: {
    readonly second_factor: Uint8Array | null
    readonly second_factor_since: Date | null
  },
  code: string,
) {
  if (account.second_factor === null || account.second_factor_since === null) return null
  if (code === '') return 'LB_ACCESS_CODE_DUE'
  const period = stepOf(account.second_factor, code, Date.now())
  if (period === null) return 'LB_ACCESS_CODE_WRONG'
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from ledger_entry where subject = ${subject} and action = 'signIn'
      and at > now() - interval '10 minutes'
      and (body::jsonb #>> '{details,period}')::bigint >= ${period}) as used`.execute(tx)
  return rows[0]?.used ? 'LB_ACCESS_CODE_WRONG' : { period }
}

/**
 * Refused attempts within the window that count against another from the same place: from a place the
 * account has been signed in from, those made there since; from any other, all that were made from such. A password that was
 * reset begins the count anew: who has it is not who guessed at the one before, and whoever was locked out waits no longer.
 */
async function failures(tx: Transaction<Database>, subject: string, from: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with tried as (
      select action, at, index, coalesce(body::jsonb #>> '{details,from}', '') as place
      from ledger_entry
      where subject = ${subject} and action in ('signIn', 'signInRefused')
        and at > now() - ${knownDays} * interval '1 day'),
    own as (select place, max(index) as last from tried where action = 'signIn' group by place),
    reset as (
      select coalesce(max(index), -1) as last from ledger_entry
      where subject = ${subject} and action = 'alteration'
        and body::jsonb #>> '{details,passwordReset}' = 'true')
    select count(*)::integer as n
    from tried t left join own o on o.place = t.place
    where t.index > (select last from reset) and t.action = 'signInRefused' and t.at > now() - ${attemptMinutes} * interval '1 minute'
      and case when exists (select from own where place = ${from})
        then t.place = ${from} and t.index > o.last
        else o.place is null end`.execute(tx)
  return rows[0]!.n
}

/** When each account was last signed in with, by its id. ISO, UTC. */
export async function readLastSignIns(store: Store): Promise<ReadonlyMap<string, string>> {
  const { rows } = await inContext(store.db, gate, (tx) =>
    sql<{ id: string; at: Date }>`
      select a.id, e.at from account a cross join lateral (
        select max(at) as at from ledger_entry
        where subject = 'account:' || a.id and action = 'signIn' offset 0) e
      where e.at is not null`.execute(tx),
  )
  return new Map(rows.map(({ id, at }) => [id, at.toISOString()]))
}

/** Null: no such session, or it has ended, or its account was disabled. */
export async function whoIs(store: Store, token: string): Promise<Who | null> {
  let found: SignedIn | undefined
  await inContext(store.db, gate, async () => undefined, {
    often: true,
    last: () => sql<SignedIn>`
      select a.id, a.username, a.name, a.role, a.staff_ids, a.password_due, a.identity_subject,
        a.language
      from session s join account a on a.id = s.account_id
      where s.token_hash = ${sessionHash(token)} and s.expires_at > ${new Date()}
        and a.disabled_at is null`,
    committed: (_, rows) => {
      found = rows[0]
    },
  })
  return found ? whoOf(found) : null
}

/** @returns where somebody who came from a provider signs out there; null: there is nowhere else to sign out */
export async function signOut(store: Store, token: string): Promise<string | null> {
  return inContext(store.db, gate, async (tx) => {
    const ended = await tx
      .deleteFrom('session')
      .using('account')
      .whereRef('account.id', '=', 'session.account_id')
      .where('token_hash', '=', sessionHash(token))
      .returning(['account.id', 'account.role', 'session.end_at_provider'])
      .executeTakeFirst()
    if (!ended) return null
    const author = { accountId: ended.id, role: ended.role }
    await append(tx, author, [{ action: 'signOut', subject: `account:${ended.id}` }])
    return ended.end_at_provider
  })
}

interface SignedIn {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly role: Who['role']
  readonly staff_ids: readonly string[]
  readonly password_due: boolean
  readonly identity_subject: string | null
  readonly language: string | null
}

export const whoOf = (account: SignedIn): Who => ({
  accountId: account.id,
  username: account.username,
  name: account.name,
  role: account.role,
  staffIds: account.staff_ids,
  // Whoever signs in at a provider has no password here to replace.
  ...(account.password_due && account.identity_subject === null && { mustChangePassword: true }),
  ...(isLanguage(account.language) && { language: account.language }),
})
