import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Accounts, Performer } from '../access/index.ts'
import type { Uploads } from '../intake/index.ts'
import type { Metrics } from '../log/index.ts'
import { type Log, silentLog } from '../log/index.ts'
import type { KeptFiles, NewestRisk, Rehearsal } from '../review/index.ts'
import { routes } from '../web/index.ts'
import { setUpAnswers } from './answers.ts'
import { setUpApi } from './api/api.ts'
import { setUpAssets } from './assets.ts'
import { setUpCompression } from './compression.ts'
import { setUpFailures } from './failures.ts'
import { forgettingWaits, keepWaits } from './kept-waits.ts'
import { setUpRoutes } from './mount.ts'
import { type Readiness, setUpHealth } from './operations/health.ts'
import { setUpMetrics } from './operations/metrics-address.ts'
import { setUpRequestLog } from './operations/request-log.ts'
import { countRequests } from './operations/request-metrics.ts'
import { anybody, rehearse } from './rehearse.ts'
import { createFormTokens } from './security/csrf.ts'
import { setUpHeaders } from './security/headers.ts'
import { createRender, type Render } from './templates/render.ts'
import { setUpUploads } from './uploads.ts'
import { type CountWaits, setUpNewestRisk, setUpWaitsCount } from './waits-count.ts'

export interface AppOptions {
  readonly review: Performer
  readonly access: Accounts
  /** How many things wait for somebody, shown on every page; without it pages show none. */
  readonly countWaits?: CountWaits
  /** The open risk raised last, asked for by each open page of a lead; without it they hear of one with the next page. */
  readonly newestRisk?: NewestRisk
  /** Where uploaded files go while they arrive; without it there is no page that takes any. */
  readonly uploads?: Uploads
  /** Files of lists, which an act writes; without it no list can be saved. */
  readonly files?: Pick<KeptFiles, 'take'>
  /** Of the product, for the description of the JSON interface. */
  readonly version?: string
  /** A line for each request and each fault; nothing is logged where there is none. */
  readonly log?: Log
  /** Whether the store answers; `/health/ready` is there only where this is given. */
  readonly probe?: () => Promise<Readiness>
  /** Counts requests into these; with a token, `/metrics` gives them to who has it. */
  readonly metrics?: Metrics
  readonly metricsToken?: string
  /** True behind a proxy that ends TLS and sets X-Forwarded-*: cookies become Secure. */
  readonly trustProxy?: boolean
  /** With it, pages are tried before the application is there to listen. */
  readonly rehearsal?: Rehearsal | null
}

/**
 * The pages over one review. Listens nowhere yet: the caller does, and closes it.
 *
 * @throws LB_WEB_METRICS_TOKEN
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { rehearsal, access, log } = options
  let render: Render | undefined
  const rendering: Rendering = (assetRoot) => {
    render ??= createRender({ assetRoot })
    return render
  }
  if (rehearsal) {
    // An application of its own: what nobody may ask of the one that listens, such as being signed in with any token, is not in it.
    const tried = await assemble({ ...rehearsal, access: anybody(access) }, rendering)
    // Pages are answered without it, only later.
    await rehearse(tried, rehearsal).catch((err) => log?.error('rehearsalFailed', { err }))
    await tried.close()
  }
  return assemble(options, rendering)
}

/** Templates are compiled once, for the application that is tried and the one that listens. */
type Rendering = (assetRoot: string) => Render

async function assemble(options: AppOptions, rendering: Rendering): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = (options.log ?? silentLog()).pino
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    trustProxy: options.trustProxy ?? false,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    routerOptions: { maxParamLength: 200 },
  })
  const { metrics, metricsToken, probe } = options
  await setUpHeaders(app)
  await app.register(cookie)
  await app.register(formbody)
  await app.register(rateLimit, { global: false })
  setUpRequestLog(app)
  if (metrics) countRequests(app, metrics)
  setUpCompression(app)
  const assetRoot = setUpAssets(app)
  setUpAnswers(app, rendering(assetRoot), createFormTokens(), options.access)
  setUpFailures(app)
  if (probe) setUpHealth(app, probe)
  if (metrics && metricsToken !== undefined) setUpMetrics(app, metrics, metricsToken)
  const waits = options.countWaits && keepWaits(options.countWaits)
  if (waits) setUpWaitsCount(app, waits.count)
  if (options.newestRisk) setUpNewestRisk(app, options.newestRisk, (who) => waits?.forget(who))
  const review = waits ? forgettingWaits(options.review, waits) : options.review
  const ports = { ...options, review, ...(waits && { waits }) }
  setUpRoutes(app, routes, ports)
  await setUpUploads(app, routes, ports)
  setUpApi(app, ports, options.version ?? 'unknown')
  return app
}
