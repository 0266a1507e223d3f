import { ledger as entries } from './ledger-view.ts'
import { checkCheckpoint, checkpoint, checkpoints } from './witness-acts.ts'

/** What was seen and done, and what somebody outside can hold it to. */
export const ledger = { entries, checkpoints, checkpoint, check: checkCheckpoint } as const
