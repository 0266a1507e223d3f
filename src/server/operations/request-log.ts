import type { FastifyInstance, FastifyRequest } from 'fastify'
import { tracingEntries } from '../../ledger/index.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Indexes of the ledger’s entries this request has committed. */
    ledgerEntries: number[]
    /** The code of what it was refused with. */
    refusedWith: string | null
  }
}

/** Addresses that hold nothing of the review: neither a session nor a line of the log is theirs. */
const asides = ['/assets/', '/health/', '/metrics']
export const isAside = (request: FastifyRequest): boolean =>
  asides.some((start) => request.url.startsWith(start))

/** The pattern of the address asked for, 'none' for one there is not; null for an aside. */
export const routeOf = (request: FastifyRequest): string | null =>
  isAside(request) ? null : (request.routeOptions.url ?? 'none')

/** What an open page asks each second: a line of each would bury the others. */
const quiet = '/waiting/newest-risk'

/** One line a request. Addresses stay out of it: a search for a name is in its query string. */
export function setUpRequestLog(app: FastifyInstance): void {
  app.decorateRequest('ledgerEntries')
  app.decorateRequest('refusedWith', null)
  app.addHook('onRequest', async (request) => {
    request.ledgerEntries = []
  })
  app.addHook('preHandler', (request, _reply, done) => {
    tracingEntries(request.ledgerEntries, done)
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = routeOf(request)
    if (route === null) return
    const level = route === quiet && reply.statusCode < 400 ? 'debug' : 'info'
    request.log[level](
      {
        method: request.method,
        route,
        status: reply.statusCode,
        code: request.refusedWith,
        milliseconds: Math.round(reply.elapsedTime),
        account: request.who?.accountId,
        ledger: request.ledgerEntries,
      },
      'answered',
    )
  })
}
