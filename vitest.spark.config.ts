import { defineConfig } from 'vitest/config'

// Begun by scripts/test-spark.ts, which starts the server.
export default defineConfig({
  test: {
    include: ['src/**/*.spark.ts'],
    fileParallelism: false,
    testTimeout: 1_200_000,
    hookTimeout: 240_000,
  },
})
