import type { FastifyInstance } from 'fastify'
import type { Metrics } from '../../log/index.ts'
import { routeOf } from './request-log.ts'

/** Seconds: most pages take tenths of one, a count as of a date half a minute. */
const buckets = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Counts requests by the pattern of their address, and faults. */
export function countRequests(app: FastifyInstance, metrics: Metrics): void {
  const took = metrics.histogram(
    'lookback_request_duration_seconds',
    'How long requests took, by method, pattern of the address and status.',
    buckets,
  )
  const faults = metrics.counter('lookback_faults_total', 'Errors nobody foresaw.')
  faults({}, 0)
  app.addHook('onResponse', async (request, reply) => {
    const route = routeOf(request)
    if (route === null) return
    const labels = { method: request.method, route, status: `${reply.statusCode}` }
    took(labels, reply.elapsedTime / 1000)
    if (reply.statusCode >= 500) faults({})
  })
}
