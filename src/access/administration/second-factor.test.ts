import { beforeAll, expect, it } from 'vitest'
import type { Store } from '../../store/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { oneEngine } from '../../testing/stores.ts'
import {
  type Accounts,
  createAccount,
  openAccounts,
  operator,
  type Role,
  resetPassword,
  type Who,
} from '../index.ts'
import { hotp, stepAt } from '../second-factor/totp.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endOwnSecondFactor,
  ownSecondFactor,
  removeSecondFactor,
} from './second-factor.ts'

const password = 'three random words'

oneEngine('a code beside the password', (open) => {
  let store: Store
  let accounts: Accounts
  let by: Who
  beforeAll(async () => {
    store = await open()
    accounts = openAccounts(store)
    by = await operator(store)
  })

  const enters = async (username: string, role: Role = 'reviewer') => {
    const account = { username, name: `Name of ${username}`, role, password, staffIds: [] }
    await createAccount(store, by, account)
    return (await accounts.signIn(username, password))!
  }
  /** What the app of this account shows, so many periods from now. */
  const shown = async ({ accountId }: Who, later = 0) => {
    const { second_factor: secret } = await asOwner(store, 'account', (tx) =>
      tx
        .selectFrom('account')
        .select('second_factor')
        .where('id', '=', accountId)
        .executeTakeFirstOrThrow(),
    )
    return hotp(secret!, stepAt(Date.now()) + later)
  }
  const withFactor = async (username: string) => {
    const { who } = await enters(username)
    await beginSecondFactor(store, who)
    await confirmSecondFactor(store, who, null, await shown(who))
    return who
  }
  const refused = (signingIn: Promise<unknown>, code: string) =>
    expect(signingIn).rejects.toMatchObject({ code, field: 'code' })

  it('is asked for once a first code has shown that the app has the secret, and not before', async () => {
    const { who, token } = await enters('carla')
    expect(await ownSecondFactor(store, who)).toEqual({ state: 'none' })
    await beginSecondFactor(store, who)
    expect(await ownSecondFactor(store, who)).toMatchObject({ state: 'begun' })
    expect(await accounts.signIn('carla', password)).not.toBeNull()
    await refused(confirmSecondFactor(store, who, null, '000'), 'LB_ACCESS_CODE_WRONG')
    await confirmSecondFactor(store, who, accounts.sessionHash(token), await shown(who))
    expect(await ownSecondFactor(store, who)).toMatchObject({ state: 'on' })
    expect(await accounts.whoIs(token)).not.toBeNull()
    await refused(accounts.signIn('carla', password), 'LB_ACCESS_CODE_DUE')
    await expect(beginSecondFactor(store, who)).rejects.toMatchObject({
      code: 'LB_SECOND_FACTOR_STANDS',
    })
  })

  it('opens nothing without the password, and is said to nobody who has not got that', async () => {
    const who = await withFactor('dora')
    expect(await accounts.signIn('dora', 'not the password', '', await shown(who))).toBeNull()
    expect(await accounts.signIn('dora', 'not the password')).toBeNull()
  })

  it('is taken once, and an earlier one never after it', async () => {
    const who = await withFactor('ema')
    const [now, before] = [await shown(who), await shown(who, -1)]
    expect(await accounts.signIn('ema', password, '', now)).not.toBeNull()
    await refused(accounts.signIn('ema', password, '', now), 'LB_ACCESS_CODE_WRONG')
    await refused(accounts.signIn('ema', password, '', before), 'LB_ACCESS_CODE_WRONG')
    expect(await accounts.signIn('ema', password, '', await shown(who, 1))).not.toBeNull()
  })

  it('shuts the name after five wrong ones, and one left out is none of them', async () => {
    const who = await withFactor('fay')
    for (const _ of Array.from({ length: 6 })) {
      await refused(accounts.signIn('fay', password), 'LB_ACCESS_CODE_DUE')
    }
    for (const _ of Array.from({ length: 5 })) {
      await refused(accounts.signIn('fay', password, '', '12345'), 'LB_ACCESS_CODE_WRONG')
    }
    await expect(accounts.signIn('fay', password, '', await shown(who))).rejects.toMatchObject({
      code: 'LB_ACCESS_TOO_MANY_SIGN_INS',
    })
  })

  it('is ended by its holder with a code, by an administrator with a reason, and from the machine', async () => {
    const own = await withFactor('gil')
    await refused(endOwnSecondFactor(store, own, '1'), 'LB_ACCESS_CODE_WRONG')
    await endOwnSecondFactor(store, own, await shown(own))
    expect(await accounts.signIn('gil', password)).not.toBeNull()
    await expect(endOwnSecondFactor(store, own, '1')).rejects.toMatchObject({
      code: 'LB_SECOND_FACTOR_NONE',
    })

    const lost = await withFactor('hal')
    const { who: admin } = await enters('ina', 'administrator')
    await expect(
      removeSecondFactor(store, own, lost.accountId, 'I would like to.'),
    ).rejects.toMatchObject({ code: 'LB_NOT_ALLOWED' })
    await removeSecondFactor(store, admin, lost.accountId, 'Has lost the telephone.')
    expect(await accounts.signIn('hal', password)).not.toBeNull()

    await withFactor('joe')
    await resetPassword(store, by, 'joe', 'quite another password')
    expect(await accounts.signIn('joe', 'quite another password')).not.toBeNull()
  })

  it('leaves no secret in the ledger', async () => {
    const { who } = await enters('kim')
    await beginSecondFactor(store, who)
    const factor = await ownSecondFactor(store, who)
    const entries = await asOwner(store, 'ledger_entry', (tx) =>
      tx.selectFrom('ledger_entry').select('body').execute(),
    )
    const text = entries.map(({ body }) => JSON.stringify(body)).join('\n')
    expect(factor.state).toBe('begun')
    expect(text).not.toContain(factor.state === 'begun' ? factor.secret : '')
    expect(text).toContain('secondFactor')
  })
})
