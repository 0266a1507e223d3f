import { resolve } from 'node:path'
import { createVitest, type Vitest } from 'vitest/node'

/** Vitest kept open, so that a run costs the tests and not its start. */
export interface OpenVitest {
  /** Whether these test files notice, run one after the other until one does. */
  fails(tests: readonly string[]): Promise<boolean>
  /** The source has another text now. */
  changed(file: string): void
  close(): Promise<void>
}

/**
 * @param sourceOf the text of a source, if it is not the one on disk
 */
export async function openVitest(
  sourceOf: (file: string) => string | null,
  options: { readonly coverageTo?: string; readonly coverageOf?: readonly string[] } = {},
): Promise<OpenVitest> {
  const coverage = options.coverageTo
    ? {
        enabled: true,
        reporter: ['json' as const],
        reportsDirectory: options.coverageTo,
        include: [...(options.coverageOf ?? [])],
      }
    : { enabled: false }
  const vitest = await createVitest(
    'test',
    {
      watch: false,
      // Otherwise a module is taken from the disk as it was, whatever the plugin below says.
      fsModuleCache: false,
      reporters: [{}],
      bail: 1,
      maxWorkers: 1,
      // Nothing of one mutant may be left for the next.
      isolate: true,
      pool: 'threads',
      testTimeout: 60_000,
      // The engine in memory takes several times as long, and finds the same.
      testNamePattern: /^(?!.*\(PGlite\))/,
      coverage,
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          load: (id) => sourceOf(id),
        },
      ],
    },
  )
  await vitest.standalone()
  return {
    fails: async (tests) => {
      for (const test of tests) if (await failsIn(vitest, test)) return true
      return false
    },
    changed: (file) => vitest.invalidateFile(resolve(file)),
    close: () => vitest.close(),
  }
}

async function failsIn(vitest: Vitest, test: string): Promise<boolean> {
  const specifications = await vitest.globTestSpecifications([resolve(test)])
  if (specifications.length === 0) throw new Error(`There is no test file ${test}.`)
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, true)
  return unhandledErrors.length > 0 || testModules.some((module) => module.state() === 'failed')
}
