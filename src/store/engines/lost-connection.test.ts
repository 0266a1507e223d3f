import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { sql } from 'kysely'
import { Pool } from 'pg'
import { describe, expect, it } from 'vitest'
import { serverLacking, startServer } from '../../testing/server.ts'
import { refusalOf } from '../refusal-of.ts'
import { heedLoss } from './lost-connection.ts'
import { connectTo } from './postgres.ts'

const broken = (code: string) =>
  Object.assign(new Error(`write ${code}`), { code, syscall: 'write', errno: -32 })

describe('a connection to the server', () => {
  it.skipIf(serverLacking() !== null)(
    'that breaks under a query says that the store is away',
    async () => {
      const server = startServer('lost')
      const pool = new Pool({ connectionString: await server.emptyUrl() })
      pool.on('error', () => {})
      pool.on('connect', heedLoss)
      try {
        for (const code of ['EPIPE', 'ECONNRESET', 'ETIMEDOUT']) {
          const client = await pool.connect()
          client.on('error', () => {})
          const query = client.query('select pg_sleep(60)')
          const { connection } = client as unknown as {
            readonly connection: { readonly stream: { destroy(error: Error): void } }
          }
          connection.stream.destroy(broken(code))
          const error: unknown = await query.catch((why: unknown) => why)
          expect(refusalOf(error)).toMatchObject({ code: 'LB_STORE_AWAY' })
          client.release(true)
        }
      } finally {
        await pool.end()
      }
    },
  )

  it('that cannot be made says so too', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((done) => server.once('listening', done))
    const { port } = server.address() as AddressInfo
    await new Promise((done) => server.close(done))
    const db = connectTo({ host: '127.0.0.1', port, user: 'nobody' })
    const error: unknown = await sql`select 1`.execute(db).catch((why: unknown) => why)
    await db.destroy()
    expect(refusalOf(error)).toMatchObject({ code: 'LB_STORE_AWAY' })
  })

  it('is not meant where something else broke', () => {
    const error = broken('EPIPE')
    expect(refusalOf(error)).toBe(error)
  })
})
