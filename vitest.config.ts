import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './src/testing/longest-first.ts'
import { seedOfRun } from './src/testing/seed-of-run.ts'

const seed = String(seedOfRun(process.env.LOOKBACK_SEED, import.meta.dirname))
process.stderr.write(`Properties explore from LOOKBACK_SEED=${seed}.\n`)

export default defineConfig({
  test: {
    env: {
      LOOKBACK_SEED: seed,
      // Some hundred processes are started, each of which would compile the same code anew.
      NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'lookback'),
    },
    setupFiles: ['src/testing/folder-of-run.ts', 'src/testing/property-seed.ts'],
    globalSetup: ['src/testing/shared-server.ts'],
    include: ['src/**/*.test.ts', 'bench/**/*.test.ts'],
    // Long enough for a busy machine: nothing here measures time.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // One more than the house machine has cores: a third of the time a worker waits for a server that
    // starts, a browser or a process.
    maxWorkers: 3,
    // Files share their worker's modules and what it has compiled (PGlite above all): half the processor's
    // time. A file that changes what belongs to the process puts it back.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: [
        'src/**/*.test.ts',
        'src/**/*.fixtures.ts',
        'src/**/*.cases.ts',
        'src/**/testing/**',
      ],
      reporter: ['text-summary', 'json-summary'],
    },
  },
})
