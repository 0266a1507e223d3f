import { gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { setUpCompression } from './compression.ts'

async function answerTo(encoding: string | undefined, body: string, type = 'text/html') {
  const app = Fastify()
  setUpCompression(app)
  app.get('/', async (_request, reply) => reply.type(type).send(body))
  return app.inject({
    url: '/',
    headers: encoding === undefined ? {} : { 'accept-encoding': encoding },
  })
}

const long = '<p>A case of a made-up review.</p>'.repeat(200)

it('a page comes compressed to who takes it so, and is the same page', async () => {
  for (const encoding of ['gzip', 'gzip, deflate, br', 'br;q=1.0, gzip;q=0.5']) {
    const { headers, rawPayload } = await answerTo(encoding, long)
    expect(headers['content-encoding']).toBe('gzip')
    expect(headers['content-length']).toBe(String(rawPayload.length))
    expect(rawPayload.length).toBeLessThan(long.length / 4)
    expect(gunzipSync(rawPayload).toString()).toBe(long)
  }
})

it('a page comes as it is to who takes no gzip, and says to caches on what that depends', async () => {
  for (const encoding of [undefined, 'identity', 'br', 'gzip;q=0', 'gzip;q=0.000, br']) {
    const { headers, body } = await answerTo(encoding, long)
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers.vary).toBe('Accept-Encoding')
    expect(body).toBe(long)
  }
})

it('a short answer and a file are left as they are', async () => {
  expect((await answerTo('gzip', '<p>Short</p>')).headers['content-encoding']).toBeUndefined()
  const file = await answerTo('gzip', long, 'text/csv')
  expect(file.headers['content-encoding']).toBeUndefined()
})
