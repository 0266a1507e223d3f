import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Less is not worth the work. */
const leastBytes = 1_000
/** More is done outside the thread that answers; to hand over less takes longer than to do it. */
const mostAtOnce = 400_000

/** Named, and not with a weight of nothing (RFC 9110, 12.5.3). */
const taking = (encoding: string): RegExp =>
  new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`)
const encodings = { br: taking('br'), gzip: taking('gzip') } as const
type Encoding = keyof typeof encodings

const quickBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }
const quickGzip = { level: constants.Z_BEST_SPEED }

/** No character of UTF-16 needs more than three bytes of UTF-8. A new one for each page would cost as much as to fill it. */
const asBytes = Buffer.allocUnsafeSlow(3 * mostAtOnce)
const bytesOf = (text: string): Buffer => asBytes.subarray(0, asBytes.write(text))
const atOnce = {
  br: (text: string) => brotliCompressSync(bytesOf(text), quickBrotli),
  gzip: (text: string) => gzipSync(bytesOf(text), quickGzip),
} satisfies Record<Encoding, unknown>
const [brotliAside, gzipAside] = [promisify(brotliCompress), promisify(gzip)]
const aside = {
  br: (text: string) => brotliAside(text, quickBrotli),
  gzip: (text: string) => gzipAside(text, quickGzip),
} satisfies Record<Encoding, unknown>

const accepts = ({ headers }: FastifyRequest, encoding: Encoding): boolean =>
  encodings[encoding].test(headers['accept-encoding'] ?? '')

export const acceptsGzip = (request: FastifyRequest): boolean => accepts(request, 'gzip')

/**
 * Sends pages and JSON as their reader takes them: compressed at the quickest level, by Brotli where they take it, which
 * needs half of gzip's time for as few bytes. No secret stands in two answers as the same bytes (security/csrf.ts), and another
 * site's request carries no session (SameSite=Strict), so that the length of an answer tells nobody what else is in it.
 */
export function setUpCompression(app: FastifyInstance): void {
  app.addHook<unknown>('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '')
    if (typeof payload !== 'string' || !/^(?:text\/html|application\/json)/.test(type))
      return payload
    reply.header('Vary', 'Accept-Encoding')
    const encoding = accepts(request, 'br') ? 'br' : accepts(request, 'gzip') ? 'gzip' : null
    if (payload.length < leastBytes || encoding === null) return payload
    reply.header('Content-Encoding', encoding).removeHeader('content-length')
    return payload.length < mostAtOnce ? atOnce[encoding](payload) : aside[encoding](payload)
  })
}
