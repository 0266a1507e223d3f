export { type WorldOptions, type WorldWritten, writeWorld } from './write-world.ts'
