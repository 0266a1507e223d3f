import type { Store } from '../store/index.ts'
import type { Who } from './door.ts'
import { sessionHash, signIn, signOut, whoIs } from './sessions.ts'

/** Signing in and out of one store: what nobody has to be signed in for. */
export interface Accounts {
  signIn(
    username: string,
    password: string,
    /** Where it is tried from; '' where nobody says. */
    address?: string,
    /** Of an authenticator app; '' where none was typed. */
    code?: string,
  ): Promise<{ readonly token: string; readonly who: Who } | null>
  whoIs(token: string): Promise<Who | null>
  signOut(token: string): Promise<void>
  sessionHash(token: string): string
}

export const openAccounts = (store: Store): Accounts => ({
  signIn: (username, password, address, code) =>
    signIn(store, { username, password, code }, address),
  whoIs: (token) => whoIs(store, token),
  signOut: (token) => signOut(store, token),
  sessionHash,
})
