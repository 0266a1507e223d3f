import {
  createAccount,
  openAccounts,
  openDoor,
  operator,
  type Who,
} from '../../src/access/index.ts'
import { acts, createReview } from '../../src/review/index.ts'
import type { Store } from '../../src/store/index.ts'

/** One session with cases of its own, opened for review. */
export interface Reader {
  readonly who: Who
  readonly session: string
  readonly token: string
  readonly cookie: string
  readonly cases: readonly number[]
}

const password = 'a long password for the bench'
/** Signing in is made slow on purpose: several sessions share an account. */
const sessionsEach = 10

/** As many sessions as readers, each with so many unread cases of its own. */
export async function makeReaders(
  store: Store,
  readers: number,
  casesEach: number,
): Promise<readonly Reader[]> {
  const accounts = openAccounts(store)
  const review = createReview(store, openDoor(store))
  const by = await operator(store)
  const run = Date.now().toString(36)
  const unread = await someUnread(store, by, readers * casesEach)
  const made: Reader[] = []
  for (let i = 0; i < readers; i++) {
    const username = `bench-${run}-${Math.floor(i / sessionsEach)}`
    if (i % sessionsEach === 0) {
      const name = `Bench reader ${Math.floor(i / sessionsEach) + 1}`
      await createAccount(store, by, { username, name, role: 'reviewer', password, staffIds: [] })
    }
    const signedIn = await accounts.signIn(username, password)
    if (!signedIn) throw new Error('the bench could not sign in')
    const { who, token } = signedIn
    const session = accounts.sessionHash(token)
    const cases = unread.slice(i * casesEach, (i + 1) * casesEach)
    if (cases.length < casesEach) throw new Error('there are too few unread cases for the readers')
    for (const caseId of cases) {
      const input = { caseId, purpose: 'review', reason: '' } as const
      await review.perform({ who, session }, acts.cases.open, input)
    }
    made.push({ who, session, token, cookie: `lookback_session=${token}`, cases })
  }
  return made
}

const someUnread = (store: Store, by: Who, count: number): Promise<readonly number[]> =>
  openDoor(store).enter(by, async ({ db, note }) => {
    note({ action: 'consultation', subject: 'worklist' })
    const rows = await db
      .selectFrom('worklist')
      .select('case_id')
      .where('case_id', 'not in', (read) => read.selectFrom('reading_head').select('case_id'))
      .orderBy('place')
      .limit(count)
      .execute()
    return rows.map(({ case_id }) => case_id)
  })
