import { randomBytes } from 'node:crypto'
import { createAccount, listAccounts, operator } from '../access/index.ts'
import type { Store } from '../store/index.ts'

/** An empty review has nobody who may make accounts: make one administrator, and say the password once. */
export async function firstAdministrator(store: Store): Promise<readonly string[]> {
  const by = await operator(store)
  const people = await listAccounts(store, by)
  if (people.some(({ role }) => role === 'administrator')) return []
  const password = randomBytes(12).toString('base64url')
  const account = {
    username: 'administrator',
    name: 'First administrator',
    role: 'administrator',
    password,
    staffIds: [],
  } as const
  await createAccount(store, by, account, { passwordDue: true })
  return [
    `First sign-in: administrator / ${password} (shown once; choose a password of your own, then make accounts for people)`,
  ]
}
