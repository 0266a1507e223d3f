import type { Store } from '../store/index.ts'
import type { Who } from './door.ts'
import type { Provider } from './provider/provider.ts'
import type { LocalSignIn } from './provider/settings.ts'
import { signInAs } from './provider/sign-in-as.ts'
import { sessionHash, signIn, signOut, whoIs } from './sessions.ts'

interface Session {
  readonly token: string
  readonly who: Who
}

/** Signing in and out of one store: what nobody has to be signed in for. */
export interface Accounts {
  signIn(
    username: string,
    password: string,
    /** Where it is tried from; '' where nobody says. */
    address?: string,
    /** Of an authenticator app; '' where none was typed. */
    code?: string,
  ): Promise<Session | null>
  /** Where people sign in who are known elsewhere; null: there is no such place. */
  readonly provider: Pick<Provider, 'name' | 'start'> | null
  /** Reads what the provider answered: `query` of the address somebody came back to, and what their browser kept. */
  signInFromProvider(
    query: string,
    kept: string,
    address?: string,
  ): Promise<Session & { readonly next: string }>
  whoIs(token: string): Promise<Who | null>
  /** @returns where they sign out at their provider; null: nowhere */
  signOut(token: string): Promise<string | null>
  sessionHash(token: string): string
}

export interface WaysIn {
  readonly provider?: Provider | null
  readonly localSignIn?: LocalSignIn
}

export const openAccounts = (
  store: Store,
  { provider = null, localSignIn = 'everybody' }: WaysIn = {},
): Accounts => ({
  signIn: (username, password, address, code) => {
    const administratorsOnly = provider !== null && localSignIn === 'administrators'
    return signIn(store, { username, password, code, administratorsOnly }, address)
  },
  provider,
  async signInFromProvider(query, kept, address) {
    if (!provider) throw new Error('No provider is set up.')
    const { identity, next } = await provider.finish(query, kept)
    return { ...(await signInAs(store, identity, address)), next }
  },
  whoIs: (token) => whoIs(store, token),
  signOut: (token) => signOut(store, token),
  sessionHash,
})
