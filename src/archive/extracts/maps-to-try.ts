import type { Source } from '../files/sources.ts'
import type { ImportMap } from '../maps/map-schema.ts'

/** What an extract's tables are held against. */
export interface MapsToTry {
  readonly source: Source
  /** In the order they are tried; one named by hand stands first. */
  readonly maps: readonly ImportMap[]
  /** Columns that the format's places add. */
  readonly context: readonly string[]
}
