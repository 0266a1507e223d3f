import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { openDoor, operator } from '../../access/index.ts'
import { importPaths } from '../../archive/index.ts'
import { writeChildren, writeToday, writeWorld } from '../../demo/index.ts'
import { refresh } from '../../refresh/index.ts'
import { acts, createReview } from '../../review/index.ts'
import type { Store } from '../../store/index.ts'
import { demoAccounts, demoOfficers } from '../made-up/accounts.ts'
import { type MadeUpClock, startMadeUpClock } from '../made-up/clock.ts'
import { pastWeeks } from '../made-up/past-weeks.ts'
import {
  childrenBeside,
  keepRecommendations,
  sayCoverage,
  takeLive,
  takeOutside,
} from '../made-up/today.ts'
import { reviewBegins } from '../made-up/working-weeks.ts'
import { dataOption, wholeNumber } from '../options.ts'
import { seconds } from '../output.ts'
import { reportProgress } from '../progress.ts'
import { serveReview } from '../serve-review.ts'
import { doorOptions } from '../witness.ts'
import { openTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly demo: string
  readonly cases: number
  readonly seed: number
  readonly port: number
  readonly host: string
  readonly areas?: string
  readonly serve: boolean
  readonly read: number
}

export const startCommand = (): Command =>
  new Command('start')
    .description(
      'a made-up archive, imported, linked, classified and ordered; then the application',
    )
    .option('--cases <n>', 'how many cases to make up', wholeNumber(1), 9000)
    .option('--seed <n>', 'the same seed makes the same archive', wholeNumber(0), 1)
    .option('--demo <dir>', 'where the made-up archive is written', 'lookback-demo')
    .option('--port <n>', 'port; 0 takes a free one', wholeNumber(0), 3000)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--areas <file>', 'boundaries of the areas of cases (GeoJSON), for maps of charts')
    .option(
      '--read <n>',
      'let made-up officers read so many cases first, over the last ten weeks, and decide on some',
      wholeNumber(0),
      0,
    )
    .option('--no-serve', 'prepare only')
    .addOption(dataOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ npm start -- --cases 300 --port 8080\n  $ npm start -- --read 300',
    )
    .action(async (options: Options) => {
      const store = await openTheStore(options, 'make')
      try {
        await prepare(store, options)
      } catch (error) {
        await store.close()
        throw error
      }
      const welcome = await demoAccounts(store, resolve(options.demo))
      if (options.serve) await serveReview(store, options, welcome)
      else await store.close()
    })

/** Makes the review from nothing; one that holds cases is left as it is, but for readings that are asked for and were not made. */
async function prepare(store: Store, options: Options): Promise<void> {
  const now = new Date()
  // A review that was read for weeks was begun before them.
  const clock = options.read > 0 ? await startMadeUpClock(store, reviewBegins(now)) : null
  try {
    await fromNothing(store, options, now, clock)
  } finally {
    await clock?.stop()
  }
}

async function fromNothing(
  store: Store,
  options: Options,
  now: Date,
  clock: MadeUpClock | null,
): Promise<void> {
  const door = openDoor(store, doorOptions(options.data))
  const who = await operator(store)
  const status = await createReview(store, door).perform(
    { who, session: null },
    acts.review.status,
    {},
  )
  if (status.cases > 0 && status.refreshedAt !== null) {
    process.stderr.write(
      `${options.data} already holds ${status.cases} cases; remove it to begin again.\n`,
    )
    if (options.read === 0) return
    if (status.read > 0) process.stderr.write('Cases were read already: none is read now.\n')
    else await readSome(store, options, now, clock)
    return
  }
  const started = performance.now()
  const out = resolve(options.demo)
  const progress = reportProgress()
  const { seed } = options
  const day = now.toISOString().slice(0, 10)
  if (existsSync(join(out, 'truth', 'cases.jsonl'))) {
    process.stderr.write(
      `${options.demo} already holds a made-up archive, which is taken as it is, however many cases were asked for; remove it, or name another folder with --demo.\n`,
    )
  } else {
    await writeWorld({ cases: options.cases, seed, out, progress: progress.report })
    writeChildren({ ...childrenBeside(options.cases), seed, out, today: day })
  }
  const { extracts } = await importPaths(door, who, [join(out, 'extracts')], {
    progress: progress.report,
  })
  // Whoever is to answer for a live case has to be there before the refresh that finds one.
  await demoAccounts(store, out)
  if (options.read > 0) {
    await refresh(store, door, who, { progress: progress.report })
    await readSome(store, options, now, clock)
    await clock?.stop()
  }
  const today = await writeToday({ out, seed, today: day })
  await takeLive(store, today)
  const done = await refresh(store, door, who, { progress: progress.report })
  await takeOutside(store, today, day)
  await sayCoverage(store)
  await keepRecommendations(store)
  progress.stop()
  const quarantined = extracts.reduce((sum, extract) => sum + extract.quarantined, 0)
  process.stderr.write(
    `Ready in ${seconds(performance.now() - started)}: ${done.cases} cases, ${done.people} people from ` +
      `${done.mentions} mentions, ${done.groups} groups, ${quarantined} rows in quarantine.\n`,
  )
}

async function readSome(
  store: Store,
  options: Options,
  now: Date,
  clock: MadeUpClock | null,
): Promise<void> {
  const demo = resolve(options.demo)
  await demoAccounts(store, demo)
  const officers = await demoOfficers(demo)
  if (!officers) {
    process.stderr.write('Nobody can sign in: no case is read now.\n')
    return
  }
  const progress = reportProgress()
  await pastWeeks(store, {
    ...officers,
    clock,
    today: now,
    truth: join(demo, 'truth'),
    readings: options.read,
    progress: progress.report,
  })
  progress.stop()
}
