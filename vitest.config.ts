import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'bench/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Two workers: the tests start real databases and a browser, and the house machine has two cores.
    maxWorkers: 2,
  },
})
