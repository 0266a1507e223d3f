import { sql } from 'kysely'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { Store } from '../store/index.ts'
import { asOwner } from '../testing/as-owner.ts'
import { oneEngine } from '../testing/stores.ts'
import { giveOneTimePassword } from './administration/passwords.ts'
import {
  type Accounts,
  createAccount,
  listAccounts,
  openAccounts,
  operator,
  type Who,
} from './index.ts'

const password = 'three random words'

oneEngine('how long it takes and lasts to be signed in', (open) => {
  let store: Store
  let by: Who
  let way: Accounts
  beforeAll(async () => {
    store = await open()
    by = await operator(store)
    way = openAccounts(store)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const made = async (username: string) => {
    const account = { username, name: username, role: 'reader', password, staffIds: [] } as const
    return (await createAccount(store, by, account)).accountId
  }
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
  /** Sets what the ledger has of this account back, as if it had been then. */
  const wasAgo = (accountId: string, action: string, minutes: number) =>
    asOwner(store, 'ledger_entry', (tx) =>
      sql`update ledger_entry set at = ${minutesAgo(minutes)}
        where subject = ${`account:${accountId}`} and action = ${action}`.execute(tx),
    )
  const guesses = async (username: string, address: string) => {
    for (let i = 0; i < 5; i += 1) {
      expect(await way.signIn(username, 'a guess', address)).toBeNull()
    }
  }
  const isShut = (username: string, address: string) =>
    way.signIn(username, password, address).then(
      () => false,
      ({ code }: { readonly code: string }) => code === 'LB_ACCESS_TOO_MANY_SIGN_INS',
    )

  it('a session lasts twelve hours, to the second', async () => {
    await made('ada')
    const now = Date.parse('2027-03-01T09:00:00Z')
    vi.useFakeTimers({ toFake: ['Date'], now })
    const { token } = (await way.signIn('ada', password))!
    const after = (milliseconds: number) => {
      vi.setSystemTime(now + milliseconds)
      return way.whoIs(token)
    }
    expect(await after(12 * 3_600_000 - 1)).toMatchObject({ username: 'ada' })
    expect(await after(12 * 3_600_000)).toBeNull()
    // The next who signs in clears away what has ended.
    const kept = () =>
      asOwner(store, 'session', (tx) => tx.selectFrom('session').selectAll().execute())
    const ended = (await kept()).length
    vi.setSystemTime(now + 12 * 3_600_000 + 1)
    await way.signIn('ada', password)
    expect((await kept()).length).toBe(ended)
  })

  it('a password to be used once is taken for three days', async () => {
    const accountId = await made('bea')
    const now = Date.parse('2027-03-01T09:00:00Z')
    vi.useFakeTimers({ toFake: ['Date'], now })
    const given = await giveOneTimePassword(store, by, accountId, 'Forgotten.')
    const after = (milliseconds: number) => {
      vi.setSystemTime(now + milliseconds)
      return way.signIn('bea', given.password)
    }
    expect((await after(72 * 3_600_000))?.who.mustChangePassword).toBe(true)
    await expect(after(72 * 3_600_000 + 1)).rejects.toMatchObject({
      code: 'LB_ACCESS_PASSWORD_EXPIRED',
    })
  })

  it('five wrong passwords shut a name for fifteen minutes', async () => {
    const accountId = await made('cleo')
    await guesses('cleo', 'here')
    await wasAgo(accountId, 'signInRefused', 14.5)
    expect(await isShut('cleo', 'here')).toBe(true)
    await wasAgo(accountId, 'signInRefused', 15.1)
    expect(await isShut('cleo', 'here')).toBe(false)
  })

  it('an address is its holder’s for ninety days after they signed in from it', async () => {
    const accountId = await made('dan')
    expect(await way.signIn('dan', password, 'home')).not.toBeNull()
    await wasAgo(accountId, 'signIn', 90 * 24 * 60 - 1)
    await guesses('dan', 'elsewhere')
    expect(await isShut('dan', 'home')).toBe(false)
    await wasAgo(accountId, 'signIn', 90 * 24 * 60 + 1)
    expect(await isShut('dan', 'home')).toBe(true)
  })

  it('guesses at a name that nobody has are counted for it however it is written, and for no other', async () => {
    for (const name of ['Eve ', 'EVE', ' eve', 'eve', 'eVe']) {
      expect(await way.signIn(name, 'a guess')).toBeNull()
    }
    expect(await isShut('eve', '')).toBe(true)
    expect(await isShut('evelyn', '')).toBe(false)
  })

  it('the list of accounts has when each was last signed in with', async () => {
    const accountId = await made('fin')
    const line = async () =>
      (await listAccounts(store, by)).find((one) => one.accountId === accountId)
    expect((await line())?.lastSignInAt).toBeNull()
    await way.signIn('fin', 'a guess')
    expect((await line())?.lastSignInAt).toBeNull()
    await way.signIn('fin', password)
    await wasAgo(accountId, 'signIn', 60)
    const at = Date.parse((await line())!.lastSignInAt!)
    expect(Math.abs(Date.now() - 3_600_000 - at)).toBeLessThan(60_000)
  })
})
