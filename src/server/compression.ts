import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const compress = promisify(gzip)

/** Less is not worth the work. */
const leastBytes = 1_000

export const acceptsGzip = ({ headers }: FastifyRequest): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(headers['accept-encoding'] ?? '')

/**
 * Sends pages and JSON as their reader takes them: compressed at the quickest level, outside the thread that
 * answers. No secret stands in two answers as the same bytes (security/csrf.ts), and another site's request
 * carries no session (SameSite=Strict), so that the length of an answer tells nobody what else is in it.
 */
export function setUpCompression(app: FastifyInstance): void {
  app.addHook<unknown>('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '')
    if (typeof payload !== 'string' || !/^(?:text\/html|application\/json)/.test(type))
      return payload
    reply.header('Vary', 'Accept-Encoding')
    if (payload.length < leastBytes || !acceptsGzip(request)) return payload
    const body = await compress(payload, { level: constants.Z_BEST_SPEED })
    reply.header('Content-Encoding', 'gzip').removeHeader('content-length')
    return body
  })
}
