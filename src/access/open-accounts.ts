import type { Store } from '../store/index.ts'
import { type AccountLine, createAccount, disableAccount, listAccounts } from './accounts.ts'
import type { Who } from './door.ts'
import type { NewAccount } from './new-account.ts'
import { sessionHash, signIn, signOut, whoIs } from './sessions.ts'

/** Accounts and sessions of one store, as the pages need them. */
export interface Accounts {
  signIn(
    username: string,
    password: string,
  ): Promise<{ readonly token: string; readonly who: Who } | null>
  whoIs(token: string): Promise<Who | null>
  signOut(token: string): Promise<void>
  sessionHash(token: string): string
  listAccounts(by: Who): Promise<readonly AccountLine[]>
  createAccount(by: Who, account: NewAccount): Promise<{ readonly accountId: string }>
  disableAccount(by: Who, accountId: string): Promise<void>
}

export const openAccounts = (store: Store): Accounts => ({
  signIn: (username, password) => signIn(store, username, password),
  whoIs: (token) => whoIs(store, token),
  signOut: (token) => signOut(store, token),
  sessionHash,
  listAccounts: (by) => listAccounts(store, by),
  createAccount: (by, account) => createAccount(store, by, account),
  disableAccount: (by, accountId) => disableAccount(store, by, accountId),
})
