import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { serverLacking, startServer } from '../../testing/server.ts'
import { openStore } from '../index.ts'
import { storeState } from '../state.ts'

/** From before the first table is made until after the last. */
const momentsMs = [0, 40, 80, 120, 160, 200, 260, 340]

describe.skipIf(serverLacking() !== null)('a store that is made on a server', () => {
  const server = startServer('mkilled')
  afterAll(() => server.stop())

  it('opens after whoever made it was killed at any moment, again and again', async () => {
    const url = await server.emptyUrl()
    const program = join(import.meta.dirname, '..', '..', 'testing', 'holder.ts')
    let inTheMiddle = 0
    for (const after of momentsMs) {
      const child = spawn(process.execPath, [program, url, 'hold'], {
        stdio: ['pipe', 'pipe', 'ignore'],
      })
      const exit = once(child, 'exit')
      await untilConnected(url)
      await setTimeout(after)
      child.kill('SIGKILL')
      await exit
      if (!(await isMade(url))) inTheMiddle += 1
    }
    expect(inTheMiddle).toBeGreaterThan(0)
    const store = await openStore({ url })
    expect((await storeState(store.db)).migrations.missing).toEqual([])
    await store.close()
  })

  it('opens where version 0.1.0 was killed after it made its first two tables', async () => {
    const url = await server.emptyUrl()
    await as(url, async (client) => {
      await client.query(
        'create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)',
      )
      await client.query(
        'create table kysely_migration_lock (id varchar(255) primary key, is_locked integer not null default 0)',
      )
    })
    const store = await openStore({ url })
    expect((await storeState(store.db)).migrations.missing).toEqual([])
    await store.close()
  })
})

async function as<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

const isMade = (url: string): Promise<boolean> =>
  as(url, async (client) => {
    const { rows } = await client.query<{ made: boolean }>(
      `select to_regclass('lookback_migration') is not null as made`,
    )
    return rows[0]!.made
  })

const untilConnected = (url: string): Promise<void> =>
  as(url, async (client) => {
    for (;;) {
      const { rows } = await client.query<{ others: number }>(
        'select count(*)::int as others from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
      if (rows[0]!.others > 0) return
      await setTimeout(2)
    }
  })
