import type { FastifyInstance } from 'fastify'
import { may, type Who } from '../access/index.ts'
import type { NewestRisk } from '../review/index.ts'

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

/**
 * What a lead's open page asks each second. The count that page shows next is made anew once there is another risk.
 *
 * @param changed somebody has another newest risk than when they asked last
 */
export function setUpNewestRisk(
  app: FastifyInstance,
  newest: NewestRisk,
  changed: (who: Who) => void,
): void {
  const last = new Map<string, number | null>()
  app.get('/waiting/newest-risk', async (request, reply) => {
    const { who } = request
    if (!who || who.mustChangePassword) return reply.status(401).send({ risk: null })
    if (!may(who.role, 'leadReview')) return reply.status(403).send({ risk: null })
    const risk = await newest(who)
    if (last.get(who.accountId) !== risk) changed(who)
    last.set(who.accountId, risk)
    return reply.header('cache-control', 'no-store').send({ risk })
  })
}
