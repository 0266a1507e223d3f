/** What the room `federation` refuses, and what mends it. */
export const federationErrors = {
  LB_FEDERATION_KEYS: {
    cause: 'The folder of keys does not say whom to trust.',
    remedy:
      'Put one file a force into it, named for the force, with the one line that `lookback ledger key` printed there. A private key is never handed over.',
  },
  LB_FEDERATION_FILE: {
    cause: 'The file is not one of published figures as `lookback figures sign` writes it.',
    remedy: 'Ask the force for the file as it was written.',
  },
  LB_FEDERATION_SIGNER: {
    cause: 'The file is signed by nobody whose key is in the folder of keys.',
    remedy:
      'Ask the force for its public key, by another way than the file came, and put it into the folder. Nothing was joined.',
  },
  LB_FEDERATION_ALTERED: {
    cause: 'The signature does not hold: the file was altered, or another key signed it.',
    remedy: 'Ask the force for the file again and find out who changed it. Nothing was joined.',
  },
  LB_FEDERATION_TWICE: {
    cause: 'Two files are of one force: its figures would be counted twice.',
    remedy: 'Give the later of them alone.',
  },
  LB_FEDERATION_DEFINITION: {
    cause: 'Figures under one definition were counted by different texts of it.',
    remedy:
      'Agree on one version, have it counted and published there, and sign again; or name the definitions to be joined with --definition.',
  },
  LB_FEDERATION_DATE: {
    cause: 'Figures under one definition are as of different days, or read records differently.',
    remedy:
      'Agree on the days and on whether records are read together, have the figure published so, and sign again.',
  },
  LB_FEDERATION_STALE: {
    cause: 'What one force handed over is much older than what another did.',
    remedy:
      'Ask for a newer figure, signed again; or say with --within how many days may lie between them.',
  },
  LB_FEDERATION_OVERLAPS: {
    cause: 'The statement of what stores may share cannot be used.',
    remedy:
      'Write {"child": {"otherwise": "unknown", "pairs": [{"stores": ["north", "south"], "atMost": 12, "why": "…"}]}}; docs/federation.md describes it.',
  },
  LB_FEDERATION_COMPARISON: {
    cause: 'The two files of encoded people were not made for one comparison.',
    remedy:
      'Agree on purpose, reason and secret, name each other with --for, and encode again at both.',
  },
  LB_FEDERATION_NOTHING: {
    cause: 'There is no figure to join.',
    remedy: 'Have the same definition published by every force, as of the same days.',
  },
} as const
