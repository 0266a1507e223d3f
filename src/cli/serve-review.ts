import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import {
  ledgerWitness,
  localSignIn,
  openAccounts,
  openDoor,
  openProvider,
  operator,
  provide,
  providerSettings,
} from '../access/index.ts'
import { startClock } from '../casework/index.ts'
import { boundaries, readAreas } from '../explorer/index.ts'
import { uploads } from '../intake/index.ts'
import { jobs, type OpenJob, openJobs } from '../jobs/index.ts'
import { head, openWitness, untraced } from '../ledger/index.ts'
import { addProcessMetrics, openMetrics } from '../log/index.ts'
import { givenBy } from '../model/index.ts'
import { learner, startTriage } from '../reading/index.ts'
import {
  createReview,
  keepFiles,
  keptFiles,
  newestRisk,
  openRehearsal,
  waitsCounter,
} from '../review/index.ts'
import { createApp, createMetricsApp, listen } from '../server/index.ts'
import type { Store } from '../store/index.ts'
import { listsToSave } from '../web/index.ts'
import { firstAdministrator } from './first-administrator.ts'
import { processLog } from './process-log.ts'
import { uploadPlace } from './upload-place.ts'
import { probeStore, whatRuns } from './what-runs.ts'
import { doorOptions, witnessPlace } from './witness.ts'

export interface ServeOptions {
  readonly port: number
  readonly host: string
  /** Believe X-Forwarded-*: only behind a proxy that sets them. */
  readonly trustProxy?: boolean
  /** Where monitoring reads `/metrics`; nowhere by itself. */
  readonly metricsPort?: number
  /** A file of boundaries, for maps of charts; without it they are schemes. */
  readonly areas?: string
  /** The data folder: the ledger’s key, and checkpoints after each sign-off. */
  readonly data: string
}

/** Serves until the process is asked to stop, then closes the store in order. */
export async function serveReview(
  store: Store,
  options: ServeOptions,
  welcome: readonly string[] = [],
): Promise<void> {
  const log = processLog()
  const areas = options.areas === undefined ? null : readAreas(readFileSync(options.areas, 'utf8'))
  const runs = await whatRuns(store)
  log.info('started', runs.fields)
  const metrics = metricsOf(store)
  const failures = metrics.counter('lookback_learner_failures_total', 'Orders not learnt.')
  failures({}, 0)
  const settings = providerSettings(process.env)
  const access = openAccounts(store, {
    provider: settings && openProvider(settings),
    localSignIn: localSignIn(process.env),
  })
  const door = openDoor(store, doorOptions(options.data))
  const triage = startTriage(store, door, await operator(store), {
    failed(error) {
      failures({})
      log.error('learnerFailed', { err: error })
    },
  })
  const failed = (error: unknown) => log.error('jobFailed', { err: error })
  const work = await openJobs(store, { fault: failed })
  const place = await uploadPlace(options.data)
  const files = keepFiles(join(resolve(options.data), 'lists'))
  const review = createReview(store, door, [
    provide(ledgerWitness, () => openWitness(witnessPlace(options.data))),
    provide(jobs, work.jobs),
    provide(uploads, place.uploads),
    provide(keptFiles, files),
    listsToSave,
    provide(boundaries, areas),
    // What the learner writes is no part of the request that gave it something to learn.
    provide(learner, { ...triage, nudge: () => untraced(triage.nudge) }),
  ])
  const clock = startClock(store, review, await operator(store), {
    ring: (line) => process.stderr.write(`${line}\n`),
    failed: (error) => log.error('clockFailed', { err: error }),
  })
  const app = await createApp({
    review,
    access,
    countWaits: waitsCounter(store),
    newestRisk: newestRisk(store),
    uploads: place.uploads,
    files,
    log,
    metrics,
    metricsToken: process.env.LOOKBACK_METRICS_TOKEN || undefined,
    probe: () => probeStore(store),
    trustProxy: options.trustProxy,
    rehearsal: openRehearsal(store),
  })
  const monitoring = options.metricsPort === undefined ? null : createMetricsApp(metrics)
  try {
    const address = await listen(app, { port: options.port, host: options.host })
    const watched = monitoring
      ? await listen(monitoring, { port: options.metricsPort, host: options.host })
      : null
    log.info('listening', { port: Number(new URL(address).port) })
    void setTimeout(untilLearningMs, undefined, { ref: false }).then(triage.nudge)
    const lines = [
      ...runs.words,
      `Lookback is open at ${address}`,
      ...(watched ? [`Metrics are at ${watched}/metrics`] : []),
      ...place.words,
      ...work.cutOff.map(cutOffWords),
      ...welcome,
      ...(await firstAdministrator(store)),
      'Stop with Ctrl+C.',
    ]
    process.stderr.write(`${lines.join('\n')}\n`)
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  } finally {
    await monitoring?.close()
    place.uploads.stop()
    await app.close()
    await clock.stop()
    await givenBy(work.jobs.stop(), patienceMs)
    await place.uploads.close()
    await triage.stop()
    await store.close()
    log.info('stopped')
  }
}

/**
 * The order stands as it was learnt last, or is told of a reading. To build the learner reads every case: it would crowd out the pages that
 * are tried before the application opens, and those of the first readers, for which code is still being compiled.
 */
const untilLearningMs = 10_000

/** So long a job may take to notice that it is to end. What it then still holds is undone with its connection. */
const patienceMs = 20_000

const cutOffWords = ({ kind, startedBy, createdAt }: OpenJob): string =>
  `The ${kind} that ${startedBy} started at ${createdAt.toISOString()} was cut off when the program ended. Each file came in whole or not at all; what is missing is to be uploaded again.`

function metricsOf(store: Store) {
  const metrics = openMetrics()
  addProcessMetrics(metrics)
  metrics.gauge('lookback_store_up', 'Whether the store answers: 1 or 0.', async () =>
    (await probeStore(store)).store === 'answers' ? 1 : 0,
  )
  metrics.gauge('lookback_ledger_entries', 'Entries of the ledger.', () =>
    head(store.db)
      .then(({ size }) => size)
      .catch(() => null),
  )
  return metrics
}
