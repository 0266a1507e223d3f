import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'bench/**/*.test.ts'],
    // Long enough for a busy machine: nothing here measures time.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Two workers: the tests start real databases and a browser, and the house machine has two cores.
    maxWorkers: 2,
  },
})
