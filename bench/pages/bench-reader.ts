import { createAccount, openAccounts, operator, type Who } from '../../src/access/index.ts'
import type { Store } from '../../src/store/index.ts'

/** An officer of whom nothing is known but that they read, signed in. */
export interface BenchReader {
  readonly caller: { readonly who: Who; readonly session: string }
  /** The session’s token, as the cookie holds it. */
  readonly token: string
}

/** A new account each time, so that a store that was measured before can be measured again. */
export async function benchReader(store: Store): Promise<BenchReader> {
  const username = `bench-${Date.now().toString(36)}`
  const password = 'a long password for the bench'
  await createAccount(store, await operator(store), {
    ...{ username, name: 'Bench reader', role: 'reviewer', password, staffIds: [] },
  })
  const accounts = openAccounts(store)
  const signedIn = await accounts.signIn(username, password)
  if (!signedIn) throw new Error('The account made for the bench could not sign in.')
  const { who, token } = signedIn
  return { caller: { who, session: accounts.sessionHash(token) }, token }
}
