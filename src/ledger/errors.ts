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
  LB_LEDGER_NOTE: {
    cause: 'The text is not a signed note: a text, an empty line and signatures below it.',
    remedy: 'Give the file as it was written, with nothing left out at its end.',
  },
  LB_LEDGER_KEY: {
    cause: 'The text is not a key of a signed note, or its parts do not belong together.',
    remedy:
      'Give the one line that `lookback ledger key` prints. Where the data folder’s own key is damaged, put it back from a copy; a new one signs under a new name.',
  },
  LB_LEDGER_PROOF: {
    cause: 'The text is not a proof as `lookback ledger prove` writes it.',
    remedy: 'Give the JSON document as it was written, and the checkpoint it belongs to.',
  },
} as const
