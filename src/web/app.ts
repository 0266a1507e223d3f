import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Accounts } from '../access/index.ts'
import type { Review } from '../review/index.ts'
import { routes } from './routes.ts'
import { setUpAnswers } from './server/answers.ts'
import { setUpAssets } from './server/assets.ts'
import { setUpFailures } from './server/failures.ts'
import { setUpLog } from './server/log.ts'
import { setUpRoutes } from './server/mount.ts'
import { createFormTokens } from './server/security/csrf.ts'
import { setUpHeaders } from './server/security/headers.ts'
import { createRender } from './server/templating.ts'

export interface AppOptions {
  readonly review: Review
  readonly access: Accounts
  /** Structured log of requests: method, route pattern, status, milliseconds; never an address or a name. */
  readonly logger?: FastifyBaseLogger
  /** True behind a proxy that ends TLS and sets X-Forwarded-*: cookies become Secure. */
  readonly trustProxy?: boolean
}

/** The pages over one review. Listens nowhere yet: the caller does, and closes it. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    ...(options.logger ? { loggerInstance: options.logger } : {}),
    trustProxy: options.trustProxy ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    routerOptions: { maxParamLength: 200 },
  })
  await setUpHeaders(app)
  await app.register(cookie)
  await app.register(formbody)
  await app.register(rateLimit, { global: false })
  setUpLog(app)
  const assetRoot = setUpAssets(app)
  setUpAnswers(app, createRender({ assetRoot }), createFormTokens(), options.access)
  setUpFailures(app)
  setUpRoutes(app, routes, options)
  return app
}
