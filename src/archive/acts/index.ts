import { extracts, notes, quarantine } from './extracts.ts'
import { ownMaps, retireMap } from './own-maps.ts'
import { quarantineFile, quarantineKinds } from './quarantine-file.ts'

/** What came in. */
export const archive = {
  extracts,
  notes,
  quarantine,
  quarantineFile,
  quarantineKinds,
  ownMaps,
  retireMap,
} as const
