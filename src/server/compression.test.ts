import { brotliDecompressSync, gunzipSync } from 'node:zlib'
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

const taken = [
  ['gzip', 'gzip'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br', 'br'],
  ['gzip, deflate, br', 'br'],
  ['br;q=1.0, gzip;q=0.5', 'br'],
] as const

it('a page comes compressed to who takes it so, and is the same page, however long', async () => {
  for (const page of [long, long.repeat(100), long.replaceAll('up', '‘ùp’ 📁'), long]) {
    for (const [accepted, encoding] of taken) {
      const { headers, rawPayload } = await answerTo(accepted, page)
      expect(headers['content-encoding']).toBe(encoding)
      expect(headers['content-length']).toBe(String(rawPayload.length))
      expect(rawPayload.length).toBeLessThan(page.length / 4)
      const unpacked = encoding === 'br' ? brotliDecompressSync(rawPayload) : gunzipSync(rawPayload)
      expect(unpacked.toString()).toBe(page)
    }
  }
})

it('a page comes as it is to who takes neither, and says to caches on what that depends', async () => {
  for (const encoding of [undefined, 'identity', 'zstd', 'gzip;q=0', 'gzip;q=0.000, br;q=0.0']) {
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
