import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listen } from './listen.ts'

const other = createServer()
let port = 0
beforeAll(async () => {
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')
  port = (other.address() as AddressInfo).port
})
afterAll(() => other.close())

it('a port that another program has is refused with what to do, and another is taken', async () => {
  const app = Fastify()
  await expect(listen(app, { port, host: '127.0.0.1' })).rejects.toMatchObject({
    code: 'LB_PORT_TAKEN',
    cause: expect.stringContaining(`127.0.0.1:${port}`),
    remedy: expect.stringContaining('--port'),
  })
  await app.close()
  const free = Fastify()
  expect(await listen(free, { port: 0, host: '127.0.0.1' })).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  await free.close()
})

it('an address that is not of this machine is refused', async () => {
  const app = Fastify()
  await expect(listen(app, { port: 0, host: '192.0.2.1' })).rejects.toMatchObject({
    code: 'LB_HOST_UNKNOWN',
  })
  await app.close()
})
