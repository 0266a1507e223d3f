import type { FastifyInstance } from 'fastify'

/** Whether the application can do its work now. */
export interface Readiness {
  readonly store: 'answers' | 'silent'
  readonly migrations: 'done' | 'missing' | 'unknown'
}

/** How long an answer holds, so that whoever asks all the time asks the store seldom. */
const holdsMs = 1000

/**
 * `/health/live`: the process answers. `/health/ready`: 200 once the store answers and its tables are
 * up to date, else 503. Open to everybody: they say nothing of what the review holds.
 */
export function setUpHealth(app: FastifyInstance, probe: () => Promise<Readiness>): void {
  let last: { readonly at: number; readonly found: Promise<Readiness> } | null = null
  const readiness = () => {
    const now = performance.now()
    if (last === null || now - last.at > holdsMs) last = { at: now, found: probe() }
    return last.found
  }
  app.get('/health/live', async () => ({ live: true }))
  app.get('/health/ready', async (request, reply) => {
    const found = await readiness()
    const ready = found.store === 'answers' && found.migrations === 'done'
    if (!ready) request.log.warn('notReady')
    return reply.status(ready ? 200 : 503).send({ ready, ...found })
  })
}
