import { givenBy } from '../model/index.ts'
import type { Readiness } from '../server/index.ts'
import { type Store, storeState } from '../store/index.ts'
import { version } from './version.ts'

const engineWords: Readonly<Record<Store['engine'], string>> = {
  pglite: 'PGlite inside this process',
  postgres: 'a server of the store’s own',
  server: 'a server at DATABASE_URL',
}

/** What is at work: for who starts it, and as fields of the log. */
export async function whatRuns(store: Store) {
  const state = await storeState(store.db)
  const { applied, last } = state.migrations
  return {
    words: [
      `Lookback ${version} on Node ${process.versions.node}.`,
      `Store: PostgreSQL ${state.version}, ${engineWords[store.engine]}; ${applied} migrations, the last ${last ?? 'none'}.`,
      'The learner is at work: it orders the worklist anew after each reading.',
    ],
    fields: {
      version,
      node: process.versions.node,
      store: store.engine,
      storeVersion: state.version,
      migrations: applied,
      migration: last,
      learner: 'starting',
    },
  }
}

/** A store that is busy answers late; one that does not answer by then is out of order. */
const patienceMs = 5000

/** Whether the store answers and its tables are those of this version. Never throws. */
export async function probeStore(store: Store): Promise<Readiness> {
  const state = await givenBy(
    storeState(store.db).catch(() => null),
    patienceMs,
  )
  if (state === null) return { store: 'silent', migrations: 'unknown' }
  return {
    store: 'answers',
    migrations: state.migrations.missing.length === 0 ? 'done' : 'missing',
  }
}
