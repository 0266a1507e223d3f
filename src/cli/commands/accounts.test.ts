import { expect, it } from 'vitest'
import {
  createAccount,
  disableAccount,
  listAccounts,
  operator,
  resetPassword,
  signIn,
  whoIs,
} from '../../access/index.ts'
import { inContext } from '../../store/index.ts'
import { anyEngine } from '../../testing/stores.ts'

const open = anyEngine('a lost password')

it('a lost password is made anew from the machine: the old one and its sessions end, and the ledger says so', async () => {
  const store = await open()
  const by = await operator(store)
  const account = { username: 'chief', name: 'Made-up chief', role: 'administrator' } as const
  const password = 'the one that was lost'
  await createAccount(store, by, { ...account, password, staffIds: [] })
  const before = (await signIn(store, { username: 'chief', password }))!
  await resetPassword(store, by, 'Chief', 'quite another password')
  expect(await whoIs(store, before.token)).toBeNull()
  expect(await signIn(store, { username: 'chief', password })).toBeNull()
  expect(
    (await signIn(store, { username: 'chief', password: 'quite another password' }))?.who.name,
  ).toBe('Made-up chief')
  const noted = await inContext(store.db, { ...by, role: 'auditor' }, (tx) =>
    tx.selectFrom('ledger_entry').select('body').where('body', 'like', '%passwordReset%').execute(),
  )
  expect(noted.length).toBe(1)
  expect(noted[0]?.body).not.toContain('quite another')

  await expect(resetPassword(store, by, 'nobody', 'quite another password')).rejects.toMatchObject({
    code: 'LB_ACCOUNT_UNKNOWN',
  })
  await expect(
    resetPassword(store, before.who, 'chief', 'quite another password'),
  ).rejects.toMatchObject({ code: 'LB_NOT_ALLOWED' })
  await createAccount(store, by, { ...account, username: 'other', password, staffIds: [] })
  const other = (await listAccounts(store, by)).find(({ username }) => username === 'other')!
  await disableAccount(store, by, other.accountId)
  await expect(resetPassword(store, by, 'other', 'quite another password')).rejects.toMatchObject({
    code: 'LB_ACCOUNT_DISABLED',
  })
})
