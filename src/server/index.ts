export { webErrors } from '../web/index.ts'
export { type AppOptions, createApp } from './app.ts'
export type { Readiness } from './operations/health.ts'
export { createMetricsApp } from './operations/metrics-address.ts'
