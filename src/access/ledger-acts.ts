import { findSearches } from './entries/find-searches.ts'
import { ledger as entries, ledgerFile, verify } from './ledger-view.ts'
import { checkCheckpoint, checkpoint, checkpoints } from './witness-acts.ts'

/** What was seen and done, and what somebody outside can hold it to. */
export const ledger = {
  entries,
  file: ledgerFile,
  searches: findSearches,
  verify,
  checkpoints,
  checkpoint,
  check: checkCheckpoint,
} as const
