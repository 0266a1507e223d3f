export { type AppOptions, createApp } from './app.ts'
export { webErrors } from './errors.ts'
