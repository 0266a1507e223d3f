import { hash, timingSafeEqual } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Metrics } from '../../log/index.ts'
import { refusal } from '../../model/index.ts'
import { webErrors } from '../../web/index.ts'

const type = 'text/plain; version=0.0.4; charset=utf-8'
const shortestToken = 20

/**
 * `/metrics` on the port of the pages, for who sends `Authorization: Bearer` with the token.
 *
 * @throws LB_WEB_METRICS_TOKEN where the token could be guessed
 */
export function setUpMetrics(app: FastifyInstance, metrics: Metrics, token: string): void {
  if (token.length < shortestToken) throw refusal(webErrors, 'LB_WEB_METRICS_TOKEN')
  const wanted = digest(`Bearer ${token}`)
  app.get('/metrics', async (request, reply) => {
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), wanted)) {
      return reply.status(401).header('WWW-Authenticate', 'Bearer').type('text/plain').send('')
    }
    return reply.type(type).send(await metrics.text())
  })
}

const digest = (text: string): Buffer => Buffer.from(hash('sha256', text, 'hex'), 'hex')

/** `/metrics` and nothing else, for a port that only the monitoring reaches. */
export function createMetricsApp(metrics: Metrics): FastifyInstance {
  const app = Fastify()
  app.get('/metrics', async (_request, reply) => reply.type(type).send(await metrics.text()))
  return app
}
