/** `node bench/mutate/session.ts FOLDER [plain]`: a Vitest that is kept open and does one task after another. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { createVitest, type TestModule } from 'vitest/node'
import { type Line, linesFile, switchedFile, type Task, taskFile } from './plan.ts'
import { ask } from './switched.ts'

const [folder = '', kind = ''] = process.argv.slice(2)
process.env.LOOKBACK_MUTATE = resolve(folder)
/** Sources with their mutants behind switches, by path. */
const switched: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(switchedFile(folder), 'utf8'),
)
const say = (line: Line) => appendFileSync(linesFile(folder), `${JSON.stringify(line)}\n`)

/** The run's own set-up (a server, the made-up review) goes through the plugin below as well: with no mutant on. */
Object.assign(globalThis, { [ask.split('.')[1]!]: () => false })

const vitest = await createVitest(
  'test',
  {
    watch: false,
    ...(kind === 'plain' && { globalSetup: [], setupFiles: ['src/testing/property-seed.ts'] }),
    // Otherwise a module is taken from the disk as it was, whatever the plugin below says.
    fsModuleCache: false,
    reporters: [{}],
    bail: 1,
    maxWorkers: 1,
    // Nothing of one mutant may be left for the next.
    isolate: true,
    pool: 'threads',
    runner: resolve(import.meta.dirname, 'switch-runner.ts'),
    testTimeout: 1_000_000,
    hookTimeout: 120_000,
    update: false,
    // The engine in memory takes several times as long, and finds the same.
    testNamePattern: /^(?!.*\(PGlite\))/,
    coverage: { enabled: false },
  },
  {
    plugins: [
      {
        name: 'mutants',
        enforce: 'pre',
        load: (id: string) => switched[relative(process.cwd(), id)] ?? null,
      },
    ],
  },
)
await vitest.standalone()
process.on('message', async (task: Task) => {
  await perform(task)
  process.send?.('done')
})
process.once('disconnect', async () => {
  setTimeout(() => process.exit(0), 20_000).unref()
  await vitest.close().catch(() => undefined)
  process.exit(0)
})
process.send?.('ready')

/** A thread that did not start in time, on a machine with much to do, says nothing of a mutant. */
const isOfMachine = (message: string) =>
  /vitest-(pool|worker)\]: (Timeout|Failed to start)/.test(message)

async function perform(task: Task, tries = 0): Promise<void> {
  writeFileSync(taskFile(folder), JSON.stringify(task))
  const specifications = await vitest.globTestSpecifications([resolve(task.file)])
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, true)
  // Vitest hands over every file it has run, as it was when it was last run.
  const failed = testModules.filter(
    (module) => module.moduleId === resolve(task.file) && module.state() === 'failed',
  )
  const messages = [
    ...(unhandledErrors as readonly Error[]).map(({ message }) => message),
    ...failed.flatMap((module) => module.errors().map(({ message }) => message)),
  ]
  if (messages.some(isOfMachine) && tries < 5) return perform(task, tries + 1)
  if (task.kind === 'load') {
    const kind = failed.length > 0 || unhandledErrors.length > 0 ? 'killed' : 'passed'
    say({ kind, mutant: task.mutant, test: task.file })
  } else if (failed.length > 0) say({ kind: 'failed', file: task.file, why: causeIn(failed) })
}

function causeIn(modules: readonly TestModule[]): string {
  for (const module of modules)
    for (const test of module.children.allTests('failed'))
      return `${test.fullName}: ${test.result().errors?.[0]?.message ?? ''}`
  return modules.flatMap((module) => module.errors().map(({ message }) => message)).join(' ')
}
