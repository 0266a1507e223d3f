import { type Door, sessionHash, signIn, type Who } from '../../access/index.ts'
import { createReview } from '../../review/index.ts'
import type { Store } from '../../store/index.ts'

/** A made-up officer who is signed in. */
export interface Desk {
  readonly review: ReturnType<typeof createReview>
  readonly caller: { readonly who: Who; readonly session: string }
}

/** Signs them in, as they do in the morning; whoever cannot is left out. */
export async function desksOf(
  store: Store,
  door: Door,
  usernames: readonly string[],
  password: string,
): Promise<readonly Desk[]> {
  const review = createReview(store, door)
  const desks: Desk[] = []
  for (const username of usernames) {
    const signedIn = await signIn(store, { username, password })
    if (!signedIn) continue
    const caller = { who: signedIn.who, session: sessionHash(signedIn.token) }
    desks.push({ review, caller })
  }
  return desks
}
