import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createAccount,
  type Door,
  openDoor,
  operator,
  type Performer,
  sessionHash,
  signIn,
  type Who,
} from '../../../src/access/index.ts'
import { importPaths } from '../../../src/archive/index.ts'
import { writeWorld } from '../../../src/demo/index.ts'
import { refresh } from '../../../src/refresh/index.ts'
import { createReview } from '../../../src/review/index.ts'
import { openStore, type Store } from '../../../src/store/index.ts'

export interface Desk {
  readonly who: Who
  readonly session: string
}
export interface Office {
  readonly directory: string
  readonly truth: string
  readonly store: Store
  readonly door: Door
  readonly operator: Who
  readonly review: Performer
  readonly readers: readonly Desk[]
  readonly lead: Desk
}

/** A made-up archive, imported and refreshed, with people at their desks, in a folder of its own. */
export async function openOffice(cases: number, seed: number, readers: number): Promise<Office> {
  const directory = await mkdtemp(join(tmpdir(), 'lookback-triage-'))
  const world = join(directory, 'world')
  await writeWorld({ cases, seed, out: world })
  const store = await openStore({ directory: join(directory, 'data') })
  const door = openDoor(store)
  const by = await operator(store)
  await importPaths(door, by, [join(world, 'extracts')], {})
  await refresh(store, door, by)
  const desk = async (username: string, role: 'reviewer' | 'authoriser'): Promise<Desk> => {
    const password = `password of ${username}, made up`
    await createAccount(store, by, { username, name: username, role, password, staffIds: [] })
    const signedIn = (await signIn(store, { username, password }))!
    return { who: signedIn.who, session: sessionHash(signedIn.token) }
  }
  return {
    directory,
    truth: join(world, 'truth'),
    store,
    door,
    operator: by,
    review: createReview(store, door),
    readers: await Promise.all(
      Array.from({ length: readers }, (_, at) => desk(`reader-${at + 1}`, 'reviewer')),
    ),
    lead: await desk('lead', 'authoriser'),
  }
}
