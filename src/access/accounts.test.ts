import { beforeAll, expect, it } from 'vitest'
import { verifyLedger } from '../ledger/index.ts'
import type { Store } from '../store/index.ts'
import { asOwner } from '../testing/as-owner.ts'
import { oneEngine } from '../testing/stores.ts'
import { changeAccount, enableAccount } from './administration/change-account.ts'
import { changeOwnPassword, giveOneTimePassword } from './administration/passwords.ts'
import {
  type Accounts,
  createAccount,
  disableAccount,
  listAccounts,
  openAccounts,
  openDoor,
  operator,
  type Role,
  type Who,
} from './index.ts'
import { hashPassword, passwordMatches } from './password.ts'

const password = 'three random words'
const account = (username: string, role: Role, staffIds: readonly string[] = []) => ({
  username,
  name: `Name of ${username}`,
  role,
  password,
  staffIds,
})

it('a password is kept as argon2id with OWASP’s parameters and its own salt', async () => {
  const [one, two] = [await hashPassword(password), await hashPassword(password)]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(one).not.toBe(two)
  expect(await passwordMatches(one, password)).toBe(true)
  expect(await passwordMatches(one, `${password} `)).toBe(false)
  expect(await passwordMatches(null, password)).toBe(false)
  expect(await passwordMatches('not a hash', password)).toBe(false)
})

it('a password composed otherwise is the same password', async () => {
  expect(await passwordMatches(await hashPassword('café au lait 1'), 'cafe\u0301 au lait 1')).toBe(
    true,
  )
})

it('a PHC string of the argon2 reference implementation is read', async () => {
  // phc-winner-argon2: argon2 somesalt -id -t 2 -m 16 -p 1 -l 32, password "password".
  const reference =
    '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(await passwordMatches(reference, 'password')).toBe(true)
})

oneEngine('accounts', (open) => {
  let store: Store
  let accounts: Accounts
  let op: Who
  let admin: Who
  beforeAll(async () => {
    store = await open()
    accounts = openAccounts(store)
    op = await operator(store)
    await createAccount(store, op, account('admin', 'administrator'))
    admin = (await accounts.signIn('admin', password))?.who as Who
  })

  const actions = async (subject: string) =>
    openDoor(store).enter(
      { ...op, accountId: 'auditor', role: 'auditor' },
      async ({ db, note }) => {
        note({ action: 'consultation', subject: 'ledger' })
        const rows = await db
          .selectFrom('ledger_entry')
          .select(['action', 'account_id', 'body'])
          .where('subject', '=', subject)
          .orderBy('index')
          .execute()
        return rows.map(({ action }) => action)
      },
    )

  it('are made by an administrator, signed in with and out of, each an entry', async () => {
    const { accountId } = await createAccount(store, admin, account('Rowan', 'reviewer', ['p 12']))
    const signedIn = await accounts.signIn(' ROWAN', password)
    expect(signedIn?.who).toEqual({
      accountId,
      username: 'rowan',
      name: 'Name of Rowan',
      role: 'reviewer',
      staffIds: ['P12'],
    })
    const token = signedIn?.token ?? ''
    expect(await accounts.whoIs(token)).toEqual(signedIn?.who)
    await accounts.signOut(token)
    await accounts.signOut(token)
    expect(await accounts.whoIs(token)).toBeNull()
    expect(await accounts.signIn('rowan', 'not the password')).toBeNull()
    expect(await actions(`account:${accountId}`)).toEqual([
      'alteration',
      'signIn',
      'signOut',
      'signInRefused',
    ])
    expect((await verifyLedger(store.db)).ok).toBe(true)
  })

  it('keep no token and no password', async () => {
    const { token = '' } = (await accounts.signIn('admin', password)) ?? {}
    const kept = await asOwner(store, 'session', (tx) =>
      tx.selectFrom('session').selectAll().execute(),
    )
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(kept.map(({ token_hash }) => token_hash)).toContain(accounts.sessionHash(token))
  })

  it('are shut to everybody else, and each try is an entry', async () => {
    await createAccount(store, admin, account('reader', 'reader'))
    const reader = (await accounts.signIn('reader', password))?.who as Who
    for (const attempt of [
      () => listAccounts(store, reader),
      () => createAccount(store, reader, account('mine', 'administrator')),
      () => disableAccount(store, reader, admin.accountId),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'LB_NOT_ALLOWED' })
    }
    expect((await actions('accounts')).filter((action) => action === 'refused')).toHaveLength(3)
  })

  it('stop guesses at one name after five, and other names go on', async () => {
    await createAccount(store, admin, account('guessed', 'reader'))
    await Promise.all(Array.from({ length: 5 }, () => accounts.signIn('guessed', 'a guess or so')))
    for (const word of ['another guess', password]) {
      await expect(accounts.signIn('guessed', word)).rejects.toMatchObject({
        code: 'LB_ACCESS_TOO_MANY_SIGN_INS',
      })
    }
    for (let i = 0; i < 5; i++) expect(await accounts.signIn('nobody here', 'x')).toBeNull()
    await expect(accounts.signIn('nobody here', 'x')).rejects.toMatchObject({
      code: 'LB_ACCESS_TOO_MANY_SIGN_INS',
    })
    expect(await accounts.signIn('admin', password)).not.toBeNull()
  })

  it('begin to count again after a success', async () => {
    await createAccount(store, admin, account('forgetful', 'reader'))
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) expect(await accounts.signIn('forgetful', 'wrong')).toBeNull()
      expect(await accounts.signIn('forgetful', password)).not.toBeNull()
    }
  })

  it('begin to count again after the password was reset, so that whoever was locked out is let in', async () => {
    const { accountId } = await createAccount(store, admin, account('locked', 'reader'))
    const guess = async (times: number) => {
      for (let i = 0; i < times; i++) expect(await accounts.signIn('locked', 'wrong')).toBeNull()
    }
    await guess(5)
    const locked = { code: 'LB_ACCESS_TOO_MANY_SIGN_INS' }
    await expect(accounts.signIn('locked', password)).rejects.toMatchObject(locked)
    const { password: fresh } = await giveOneTimePassword(store, admin, accountId, 'Locked out.')
    expect(await accounts.signIn('locked', password)).toBeNull()
    expect(await accounts.signIn('locked', fresh)).not.toBeNull()
    await guess(5)
    await expect(accounts.signIn('locked', fresh)).rejects.toMatchObject(locked)
  })

  it('are not shut to their holder by a stranger who guesses elsewhere', async () => {
    await createAccount(store, admin, account('besieged', 'reader'))
    const [own, strange] = ['192.0.2.1', '198.51.100.7']
    expect(await accounts.signIn('besieged', password, own)).not.toBeNull()
    for (let i = 0; i < 5; i++) {
      expect(await accounts.signIn('besieged', 'a guess', `${strange}${i}`)).toBeNull()
    }
    await expect(accounts.signIn('besieged', password, strange)).rejects.toMatchObject({
      code: 'LB_ACCESS_TOO_MANY_SIGN_INS',
    })
    expect(await accounts.signIn('besieged', password, own)).not.toBeNull()
    // Nor does the holder's success give a stranger more guesses.
    await expect(accounts.signIn('besieged', 'a guess', strange)).rejects.toMatchObject({
      code: 'LB_ACCESS_TOO_MANY_SIGN_INS',
    })
    for (let i = 0; i < 5; i++) {
      expect(await accounts.signIn('besieged', 'a guess', own)).toBeNull()
    }
    await expect(accounts.signIn('besieged', password, own)).rejects.toMatchObject({
      code: 'LB_ACCESS_TOO_MANY_SIGN_INS',
    })
  })

  it('come back after they were disabled, under the same name and password', async () => {
    const { accountId } = await createAccount(store, admin, account('returner', 'reader'))
    const { token = '' } = (await accounts.signIn('returner', password)) ?? {}
    await disableAccount(store, admin, accountId, 'On leave.')
    expect(await accounts.signIn('returner', password)).toBeNull()
    await enableAccount(store, admin, accountId, 'Back.')
    expect(await accounts.whoIs(token)).toBeNull()
    expect(await accounts.signIn('returner', password)).not.toBeNull()
    await expect(enableAccount(store, admin, accountId, 'Twice.')).rejects.toMatchObject({
      code: 'LB_ACCOUNT_UNKNOWN',
    })
    const line = (await listAccounts(store, admin)).find((one) => one.accountId === accountId)
    expect(line).toMatchObject({ disabledAt: null, lastSignInAt: expect.any(String) })
  })

  it('change their role, out of every session of the old one; the last administrator stays one', async () => {
    const { accountId } = await createAccount(store, admin, account('riser', 'reader'))
    const { token = '' } = (await accounts.signIn('riser', password)) ?? {}
    const change = { role: 'reviewer', staffIds: ['PC1'], reason: 'Trained.' } as const
    await changeAccount(store, admin, { accountId, ...change })
    expect(await accounts.whoIs(token)).toBeNull()
    expect((await accounts.signIn('riser', password))?.who).toMatchObject({
      role: 'reviewer',
      staffIds: ['PC1'],
    })
    await expect(
      changeAccount(store, admin, { accountId: admin.accountId, ...change }),
    ).rejects.toMatchObject({ code: 'LB_ACCOUNT_LAST_ADMINISTRATOR' })
  })

  it('get a password once, which their holder replaces before anything else', async () => {
    const { accountId } = await createAccount(store, admin, account('forgot', 'reader'))
    const { token: before = '' } = (await accounts.signIn('forgot', password)) ?? {}
    const reset = await giveOneTimePassword(store, admin, accountId, 'Forgotten.')
    expect(reset.password).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/)
    expect(await accounts.whoIs(before)).toBeNull()
    expect(await accounts.signIn('forgot', password)).toBeNull()
    const { who, token } = (await accounts.signIn('forgot', reset.password))!
    expect(who.mustChangePassword).toBe(true)
    const session = accounts.sessionHash(token)
    const own = { current: reset.password, password: 'a password of my own' }
    const wrong = { ...own, current: 'not it at all' }
    await expect(changeOwnPassword(store, who, session, wrong)).rejects.toMatchObject({
      code: 'LB_ACCOUNT_PASSWORD_WRONG',
      field: 'current',
    })
    const same = { ...own, password: reset.password }
    await expect(changeOwnPassword(store, who, session, same)).rejects.toMatchObject({
      code: 'LB_ACCOUNT_PASSWORD_SAME',
    })
    await changeOwnPassword(store, who, session, own)
    expect(await accounts.whoIs(token)).not.toHaveProperty('mustChangePassword')
    expect(await accounts.signIn('forgot', reset.password)).toBeNull()
    expect(await accounts.signIn('forgot', own.password)).not.toBeNull()
    const { password: late } = await giveOneTimePassword(store, admin, accountId, 'Again.')
    await asOwner(store, 'account', (db) =>
      db
        .updateTable('account')
        .set({ password_until: new Date(Date.now() - 1000) })
        .where('id', '=', accountId)
        .execute(),
    )
    await expect(accounts.signIn('forgot', late)).rejects.toMatchObject({
      code: 'LB_ACCESS_PASSWORD_EXPIRED',
    })
  })

  it('end: disabled, out of every session, and nobody signs in; the last administrator stays', async () => {
    const { accountId } = await createAccount(store, admin, account('leaver', 'reader'))
    const { token = '' } = (await accounts.signIn('leaver', password)) ?? {}
    await disableAccount(store, admin, accountId)
    expect(await accounts.whoIs(token)).toBeNull()
    expect(await accounts.signIn('leaver', password)).toBeNull()
    const line = (await listAccounts(store, admin)).find(({ username }) => username === 'leaver')
    expect(line?.disabledAt).toEqual(expect.any(String))
    await expect(disableAccount(store, admin, admin.accountId)).rejects.toMatchObject({
      code: 'LB_ACCOUNT_LAST_ADMINISTRATOR',
    })
    await expect(disableAccount(store, admin, 'nobody')).rejects.toMatchObject({
      code: 'LB_ACCOUNT_UNKNOWN',
    })
  })

  it('a session ends by itself', async () => {
    const { token = '' } = (await accounts.signIn('admin', password)) ?? {}
    await asOwner(store, 'session', (tx) =>
      tx
        .updateTable('session')
        .set({ expires_at: new Date(Date.now() - 1) })
        .execute(),
    )
    expect(await accounts.whoIs(token)).toBeNull()
  })

  it('are refused with everything that is wrong', async () => {
    const twice = createAccount(store, admin, account('ADMIN', 'reader'))
    await expect(twice).rejects.toMatchObject({ code: 'LB_ACCOUNT_EXISTS' })
    const wrong = { ...account('a b', 'dataManager', ['S1']), name: ' ', password: 'short' }
    await expect(createAccount(store, admin, wrong)).rejects.toMatchObject({
      code: 'LB_ACCOUNT_INPUT',
      cause: expect.stringMatching(/username.*name.*12 characters/),
    })
    const bound = account('data', 'dataManager', ['S1'])
    await expect(createAccount(store, admin, bound)).rejects.toMatchObject({
      cause: expect.stringContaining('staff numbers'),
    })
  })
})
