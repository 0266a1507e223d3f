import { hash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { append } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'
import { type Database, inContext, lock, type Store } from '../../store/index.ts'
import type { Who } from '../door.ts'
import { accessErrors } from '../errors.ts'
import { gate, openSession, whoOf } from '../sessions.ts'
import type { Identity } from './provider.ts'

type Refused =
  | 'LB_ACCESS_IDENTITY_UNBOUND'
  | 'LB_ACCESS_IDENTITY_CLOSED'
  | 'LB_ACCESS_IDENTITY_FACTOR'
  | 'LB_ACCESS_PROVIDER_AGAIN'

/**
 * Opens a session for the account an administrator bound to this identity; a token makes nobody. The ledger notes it as
 * every sign-in, with a digest of the nonce, so that the same answer opens nothing again.
 *
 * @throws LB_ACCESS_IDENTITY_UNBOUND, _CLOSED, _FACTOR, LB_ACCESS_PROVIDER_AGAIN
 */
export async function signInAs(
  store: Store,
  identity: Identity,
  address = '',
): Promise<{ readonly token: string; readonly who: Who }> {
  const outcome = await inContext(store.db, gate, (tx) => attempt(tx, identity, address))
  if (typeof outcome === 'object') return outcome
  const { issuer, subject } = identity
  throw refusal(
    accessErrors,
    outcome,
    // An administrator binds by what stands here: nobody else can know it.
    outcome === 'LB_ACCESS_IDENTITY_UNBOUND'
      ? { cause: `No account is bound to the subject ${subject} of ${issuer}.` }
      : {},
  )
}

async function attempt(
  tx: Transaction<Database>,
  { issuer, subject: sub, secondFactor, nonce, endAt }: Identity,
  address: string,
): Promise<{ readonly token: string; readonly who: Who } | Refused> {
  const account = await tx
    .selectFrom('account')
    .selectAll()
    .where('identity_issuer', '=', issuer)
    .where('identity_subject', '=', sub)
    .executeTakeFirst()
  const subject = account ? `account:${account.id}` : `identity:${digest(`${issuer} ${sub}`)}`
  const author = { accountId: account?.id ?? 'unknown', role: account?.role ?? 'system' }
  const details = { provider: issuer, nonce: digest(nonce), from: digest(`${subject} ${address}`) }
  const refuse = async (outcome: Refused): Promise<Refused> => {
    await append(tx, author, [
      { action: 'refused', subject, details: { of: 'signIn', ...details } },
    ])
    return outcome
  }
  await lock({ db: tx }, 'signIn', subject)
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from ledger_entry where subject = ${subject} and action = 'signIn'
      and at > now() - interval '1 day' and body::jsonb #>> '{details,nonce}' = ${details.nonce}) as used`.execute(
    tx,
  )
  if (rows[0]?.used) return refuse('LB_ACCESS_PROVIDER_AGAIN')
  if (!account) return refuse('LB_ACCESS_IDENTITY_UNBOUND')
  if (account.disabled_at !== null) return refuse('LB_ACCESS_IDENTITY_CLOSED')
  if (account.second_factor_since !== null && !secondFactor) {
    return refuse('LB_ACCESS_IDENTITY_FACTOR')
  }
  const token = await openSession(tx, account.id, endAt)
  await append(tx, author, [
    { action: 'signIn', subject, details: { ...details, ...(secondFactor && { secondFactor }) } },
  ])
  return { token, who: whoOf(account) }
}

const digest = (text: string): string => hash('sha256', text).slice(0, 16)
