/** What the ledger refuses, and what mends it. */
export const ledgerErrors = {
  LB_LEDGER_SIZE: {
    cause: 'The ledger has fewer entries than the size asked about, or the place is outside it.',
    remedy: 'Ask within the ledger’s size. If it once was that long, entries were removed: verify.',
  },
  LB_LEDGER_CHECKPOINT: {
    cause: 'The text is not a checkpoint, or its signature is not by the key given.',
    remedy: 'Give the checkpoint as it was published, and the public key of who signed it.',
  },
} as const
