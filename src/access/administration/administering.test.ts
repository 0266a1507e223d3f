import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { Store } from '../../store/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { oneEngine } from '../../testing/stores.ts'
import {
  type Accounts,
  createAccount,
  disableAccount,
  listAccounts,
  openAccounts,
  operator,
  type Role,
  resetPassword,
  type Who,
} from '../index.ts'
import { hotp, stepAt } from '../second-factor/totp.ts'
import { bindIdentity } from './bind-identity.ts'
import { changeAccount, enableAccount, placeAccount } from './change-account.ts'
import { changeOwnPassword, giveOneTimePassword } from './passwords.ts'
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from './second-factor.ts'

const password = 'three random words'

oneEngine('administering accounts', (open) => {
  let store: Store
  let by: Who
  let way: Accounts
  beforeAll(async () => {
    store = await open()
    by = await operator(store)
    way = openAccounts(store)
  })
  const made = async (username: string, role: Role = 'reader') => {
    const account = { username, name: `Name of ${username}`, role, password, staffIds: [] }
    const { accountId } = await createAccount(store, by, account)
    return { ...account, accountId }
  }
  const secretOf = async (accountId: string) => {
    const { rows } = await asOwner(store, 'account', (tx) =>
      sql<{ second_factor: Uint8Array }>`
        select second_factor from account where id = ${accountId}`.execute(tx),
    )
    return rows[0]!.second_factor
  }
  const withFactor = async (who: Who) => {
    await beginSecondFactor(store, who)
    await confirmSecondFactor(
      store,
      who,
      null,
      hotp(await secretOf(who.accountId), stepAt(Date.now())),
    )
  }
  /** Who did what to it since it was made, as the ledger has it. */
  const entries = async (subject: string) => {
    const { rows } = await asOwner(store, 'ledger_entry', (tx) =>
      sql<{ body: string }>`
        select body from ledger_entry where subject = ${subject} order by index`.execute(tx),
    )
    return rows.map(({ body }) => {
      const { account, role, action, details } = JSON.parse(body)
      return { account, role, action, details }
    })
  }

  it('lists all there is to know of each, by name', async () => {
    const [zed, amy] = [await made('list.zed', 'authoriser'), await made('list.amy')]
    await placeAccount(store, by, amy.accountId, {
      ...{ manager: zed.accountId, team: 'North', telephone: '01632 960001' },
      specialisms: ['online'],
    })
    await bindIdentity(store, by, amy.accountId, { issuer: 'https://i', subject: 's' }, 'So.')
    await withFactor(zed)
    await giveOneTimePassword(store, by, amy.accountId, 'Forgotten.')
    await disableAccount(store, by, amy.accountId)
    const lines = (await listAccounts(store, by)).filter(({ username }) =>
      username.startsWith('list.'),
    )
    const time = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/)
    expect(lines).toEqual([
      {
        ...{ accountId: amy.accountId, username: 'list.amy', name: 'Name of list.amy' },
        ...{ role: 'reader', staffIds: [], createdAt: time, disabledAt: time },
        ...{ lastSignInAt: null, manager: zed.accountId, team: 'North' },
        ...{ telephone: '01632 960001', passwordDue: true, secondFactor: false },
        ...{ specialisms: ['online'], identity: { issuer: 'https://i', subject: 's' } },
      },
      {
        ...{ accountId: zed.accountId, username: 'list.zed', name: 'Name of list.zed' },
        ...{ role: 'authoriser', staffIds: [], createdAt: time, disabledAt: null },
        ...{ lastSignInAt: null, manager: null, team: '', telephone: '' },
        ...{ specialisms: [], passwordDue: false, secondFactor: true, identity: null },
      },
    ])
  })

  it('is shut to whoever is no administrator, whatever they try, and each try is noted', async () => {
    const reader = await made('curious')
    const { accountId, ...mine } = await made('other')
    const tries = [
      () => listAccounts(store, reader),
      () => createAccount(store, reader, { ...mine, username: 'mine' }),
      () => disableAccount(store, reader, accountId),
      () => enableAccount(store, reader, accountId, 'So.'),
      () =>
        changeAccount(store, reader, { accountId, role: 'reader', staffIds: [], reason: 'So.' }),
      () =>
        placeAccount(store, reader, accountId, {
          ...{ manager: null, team: '', telephone: '', specialisms: [] },
        }),
      () => bindIdentity(store, reader, accountId, null, 'So.'),
      () => giveOneTimePassword(store, reader, accountId, 'So.'),
      () => removeSecondFactor(store, reader, accountId, 'So.'),
    ]
    for (const attempt of tries)
      await expect(attempt()).rejects.toMatchObject({ code: 'LB_NOT_ALLOWED' })
    const refused = {
      ...{ account: reader.accountId, role: 'reader', action: 'refused' },
      details: { of: 'manageAccounts' },
    }
    const noted = await entries('accounts')
    expect(noted.filter(({ account }) => account === reader.accountId)).toEqual(
      tries.map(() => refused),
    )
  })

  it('ends every session of an account that is changed by another', async () => {
    const changes: readonly ((accountId: string) => Promise<unknown>)[] = [
      (accountId) => disableAccount(store, by, accountId),
      (accountId) =>
        changeAccount(store, by, { accountId, role: 'reader', staffIds: [], reason: 'r' }),
      (accountId) =>
        bindIdentity(store, by, accountId, { issuer: 'https://i', subject: accountId }, 'r'),
      (accountId) => giveOneTimePassword(store, by, accountId, 'r'),
      (accountId) => removeSecondFactor(store, by, accountId, 'r'),
    ]
    for (const [at, change] of changes.entries()) {
      const { username, accountId } = await made(`ended.${at}`)
      const { token } = (await way.signIn(username, password))!
      const { token: another } = (await way.signIn('curious', password))!
      expect(await way.whoIs(token)).not.toBeNull()
      await change(accountId)
      expect(await way.whoIs(token)).toBeNull()
      expect(await way.whoIs(another)).not.toBeNull()
    }
  })

  it('ends all of one’s own where what is changed is changed from none of them', async () => {
    for (const [at, change] of [
      (who: Who) =>
        changeOwnPassword(store, who, null, { current: password, password: 'p'.repeat(12) }),
      withFactor,
    ].entries()) {
      const who = await made(`own.${at}`)
      const { token } = (await way.signIn(who.username, password))!
      await change(who)
      expect(await way.whoIs(token)).toBeNull()
    }
  })

  it('gives a new password from the machine alone, without the second factor and out of every session', async () => {
    const who = await made('lost', 'administrator')
    await withFactor(who)
    const { token } = (await way.signIn(
      'lost',
      password,
      '',
      hotp(await secretOf(who.accountId), stepAt(Date.now())),
    ))!
    const reset = (as: Who, name: string) => resetPassword(store, as, name, 'another of their own')
    await expect(reset(who, 'lost')).rejects.toMatchObject({ code: 'LB_NOT_ALLOWED' })
    await expect(reset(by, 'nobody')).rejects.toMatchObject({
      ...{ code: 'LB_ACCOUNT_UNKNOWN', cause: 'There is no account with this username.' },
    })
    await reset(by, ' LOST ')
    expect(await way.whoIs(token)).toBeNull()
    expect(await way.signIn('lost', password)).toBeNull()
    const again = (await way.signIn('lost', 'another of their own'))!
    expect(again.who).not.toHaveProperty('mustChangePassword')
    expect(
      (await entries(`account:${who.accountId}`))
        .filter(({ account }) => account === 'operator')
        .at(-1),
    ).toEqual({
      ...{ account: 'operator', role: 'dataManager', action: 'alteration' },
      details: { passwordReset: true },
    })
    await made('second', 'administrator')
    await disableAccount(store, by, who.accountId)
    await expect(reset(by, 'lost')).rejects.toMatchObject({ code: 'LB_ACCOUNT_DISABLED' })
  })
})
