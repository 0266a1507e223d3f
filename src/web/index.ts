export { type AppOptions, createApp } from './app.ts'
export { webErrors } from './errors.ts'
export type { Readiness } from './server/operations/health.ts'
export { createMetricsApp } from './server/operations/metrics-address.ts'
