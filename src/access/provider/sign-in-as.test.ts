import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { LookbackError } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { oneEngine } from '../../testing/stores.ts'
import { bindIdentity } from '../administration/bind-identity.ts'
import {
  type Accounts,
  createAccount,
  disableAccount,
  openAccounts,
  operator,
  type Who,
} from '../index.ts'
import type { Identity, Provider } from './provider.ts'

oneEngine('signing in as whom a provider names', (open) => {
  let store: Store
  let by: Who
  let way: Accounts
  /** What the provider says of the next who comes. */
  let says: Identity
  let nonces = 0
  const issuer = 'https://id.example'
  const digest = (text: string) => hash('sha256', text).slice(0, 16)
  beforeAll(async () => {
    store = await open()
    by = await operator(store)
    const provider = {
      finish: async (query: string, kept: string) => ({
        identity: says,
        next: `/${query}/${kept}`,
      }),
    } as unknown as Provider
    way = openAccounts(store, { provider })
  })

  /** An account of this name, bound to a subject of the same name. */
  const bound = async (username: string) => {
    const { accountId } = await createAccount(store, by, {
      ...{ username, name: `Name of ${username}`, role: 'reviewer' },
      ...{ password: 'three random words', staffIds: ['P1'] },
    })
    await bindIdentity(store, by, accountId, { issuer, subject: username }, 'Signs in there.')
    return accountId
  }
  const comes = (subject: string, more: Partial<Identity> = {}) => {
    nonces += 1
    says = { issuer, subject, secondFactor: false, nonce: `nonce ${nonces}`, endAt: null, ...more }
    return way.signInFromProvider('back', 'kept', '192.0.2.1')
  }
  const refused = async (coming: Promise<unknown>) => {
    const error = await coming.catch((thrown: unknown) => thrown)
    if (!(error instanceof LookbackError)) throw new Error('It was not refused.')
    return error
  }
  /** The last entry about it: who did what, and with which details. */
  const last = async (subject: string) => {
    const { rows } = await asOwner(store, 'ledger_entry', (tx) =>
      sql<{ body: string }>`
        select body from ledger_entry where subject = ${subject} order by index desc limit 1`.execute(
        tx,
      ),
    )
    const { account, role, action, details } = JSON.parse(rows[0]!.body)
    return { account, role, action, details }
  }

  it('opens a session for the account that is bound, and goes on where they were going', async () => {
    const accountId = await bound('ada')
    const { token, who, next } = await comes('ada', { endAt: 'https://id.example/end' })
    expect(next).toBe('/back/kept')
    expect(who).toEqual({
      ...{ accountId, username: 'ada', name: 'Name of ada', role: 'reviewer', staffIds: ['P1'] },
    })
    expect(await way.whoIs(token)).toEqual(who)
    const subject = `account:${accountId}`
    const details = {
      provider: issuer,
      nonce: digest(`nonce ${nonces}`),
      from: digest(`${subject} 192.0.2.1`),
    }
    expect(await last(subject)).toEqual({
      ...{ account: accountId, role: 'reviewer', action: 'signIn', details },
    })
    expect(await way.signOut(token)).toBe('https://id.example/end')
    expect(await way.signOut(token)).toBeNull()
  })

  it('opens nothing for an answer that comes a second time', async () => {
    const accountId = await bound('bea')
    await comes('bea', { nonce: 'once' })
    const error = await refused(comes('bea', { nonce: 'once' }))
    expect(error.code).toBe('LB_ACCESS_PROVIDER_AGAIN')
    expect(error.cause).not.toContain('bea')
    expect(await last(`account:${accountId}`)).toMatchObject({
      ...{ account: accountId, role: 'reviewer', action: 'refused' },
      details: { of: 'signIn', provider: issuer, nonce: digest('once') },
    })
    expect((await comes('bea')).who.accountId).toBe(accountId)
  })

  it('makes nobody, and says by what an administrator can bind them', async () => {
    await bound('cleo')
    for (const [subject, from] of [
      ['nobody', issuer],
      ['cleo', 'https://elsewhere.example'],
    ] as const) {
      const error = await refused(comes(subject, { issuer: from }))
      expect([error.code, error.cause]).toEqual([
        'LB_ACCESS_IDENTITY_UNBOUND',
        `No account is bound to the subject ${subject} of ${from}.`,
      ])
      const about = `identity:${digest(`${from} ${subject}`)}`
      expect(await last(about)).toMatchObject({
        ...{ account: 'unknown', role: 'system', action: 'refused' },
        details: { of: 'signIn', provider: from, from: digest(`${about} 192.0.2.1`) },
      })
    }
  })

  it('opens no account that is disabled', async () => {
    const accountId = await bound('dan')
    await disableAccount(store, by, accountId)
    const { code, cause } = await refused(comes('dan'))
    expect(code).toBe('LB_ACCESS_IDENTITY_CLOSED')
    expect(cause).not.toContain('subject')
    expect((await last(`account:${accountId}`)).action).toBe('refused')
  })

  it('asks for a second factor where the account has one, and the ledger says that it was used', async () => {
    const accountId = await bound('eli')
    const used = await comes('eli', { secondFactor: true })
    expect(used.who.accountId).toBe(accountId)
    expect((await last(`account:${accountId}`)).details).toMatchObject({ secondFactor: true })
    await asOwner(store, 'account', (tx) =>
      tx
        .updateTable('account')
        .set({ second_factor: Buffer.alloc(20), second_factor_since: new Date() })
        .where('id', '=', accountId)
        .execute(),
    )
    expect((await refused(comes('eli'))).code).toBe('LB_ACCESS_IDENTITY_FACTOR')
    expect((await comes('eli', { secondFactor: true })).who.accountId).toBe(accountId)
  })

  it('asks nobody for a password of their own who has none to sign in with', async () => {
    const accountId = await bound('fin')
    await asOwner(store, 'account', (tx) =>
      tx.updateTable('account').set({ password_due: true }).where('id', '=', accountId).execute(),
    )
    expect((await comes('fin')).who).not.toHaveProperty('mustChangePassword')
  })
})
