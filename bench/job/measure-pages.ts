import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAccount, openAccounts, openDoor, operator } from '../../src/access/index.ts'
import { acts, createReview } from '../../src/review/index.ts'
import { openStore } from '../../src/store/index.ts'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const asksEach = 6

interface Reader {
  readonly cookie: string
  readonly caseId: number
}

/**
 * Every reader asks for the worklist and a case of its own in turn, all at once, on the loopback
 * address. Bounded: readers × asksEach requests a page, and none is sent before the last answered.
 */
export async function measurePages(
  directory: string,
  readers: number,
): Promise<readonly (readonly [string, string])[]> {
  const data = join(directory, 'data')
  const people = await prepare(data, readers)
  const server = spawn(process.execPath, [main, 'serve', '--port', '0', '--data', data], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DATABASE_URL: '' },
  })
  try {
    const address = await listening(server)
    const worklist = await ask(people, () => `${address}/worklist`)
    const cases = await ask(people, ({ caseId }) => `${address}/cases/${caseId}`)
    return [
      [`worklist page, ${readers} readers at once: median / 95th percentile`, spread(worklist)],
      [`case page, ${readers} readers at once: median / 95th percentile`, spread(cases)],
    ]
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
}

/** One account, as many sessions as readers, each with a case opened for review. */
async function prepare(directory: string, readers: number): Promise<readonly Reader[]> {
  const store = await openStore({ directory })
  try {
    const accounts = openAccounts(store)
    const by = await operator(store)
    const password = 'a long password for the bench'
    const username = 'bench-reviewer'
    await createAccount(store, by, {
      username,
      name: 'Bench reviewer',
      role: 'reviewer',
      password,
      staffIds: [],
    })
    const review = createReview(store, openDoor(store))
    const people: Reader[] = []
    for (let i = 0; i < readers; i++) {
      const session = await accounts.signIn(username, password)
      if (!session) throw new Error('the bench could not sign in')
      const { rows } = await review.perform(
        { who: session.who, session: null },
        acts.reading.worklist,
        {
          page: 1 + Math.floor(i / 10),
        },
      )
      const caseId = rows[i % rows.length]?.caseId ?? 1
      const hash = accounts.sessionHash(session.token)
      await review.perform({ who: session.who, session: hash }, acts.cases.open, {
        caseId,
        purpose: 'review',
        reason: '',
      })
      people.push({ cookie: `lookback_session=${session.token}`, caseId })
    }
    return people
  } finally {
    await store.close()
  }
}

function listening(server: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((settle, fail) => {
    server.stderr?.setEncoding('utf8').on('data', (part: string) => {
      said += part
      const found = /open at (http:\S+)/.exec(said)
      if (found?.[1]) settle(found[1])
    })
    server.once('exit', () => fail(new Error(`the server ended before it was open:\n${said}`)))
  })
}

async function ask(people: readonly Reader[], url: (reader: Reader) => string): Promise<number[]> {
  const times: number[] = []
  await Promise.all(
    people.map(async (reader) => {
      for (let i = 0; i < asksEach; i++) {
        const started = performance.now()
        const response = await fetch(url(reader), {
          headers: { cookie: reader.cookie },
          redirect: 'manual',
        })
        await response.arrayBuffer()
        if (response.status !== 200) throw new Error(`${url(reader)} answered ${response.status}`)
        times.push(performance.now() - started)
      }
    }),
  )
  return times.sort((a, b) => a - b)
}

function spread(times: readonly number[]): string {
  const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0)
  return `${at(0.5)} / ${at(0.95)} ms`
}
