export {
  type WorldOptions,
  type WorldProgress,
  type WorldWritten,
  writeWorld,
} from './write-world.ts'
