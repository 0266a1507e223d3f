import type { FastifyInstance } from 'fastify'
import type { Who } from '../access/index.ts'

/** How many things wait for somebody. */
export type CountWaits = (who: Who) => Promise<number>

/** The count for a page that is open: a number and nothing else; nobody signed in is told nothing. */
export function setUpWaitsCount(app: FastifyInstance, count: CountWaits): void {
  app.get('/waiting/count', async (request, reply) => {
    const { who } = request
    if (!who || who.mustChangePassword) return reply.status(401).send({ waiting: null })
    return reply.header('cache-control', 'no-store').send({ waiting: await count(who) })
  })
}
