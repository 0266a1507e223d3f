import type { FastifyInstance } from 'fastify'

/** One line a request. Addresses stay out of it: a search for a name is in its query string. */
export function setUpLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        account: request.who?.accountId,
      },
      'answered',
    )
  })
}
