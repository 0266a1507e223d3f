/** What the store refuses, and what mends it. */
export const storeErrors = {
  LB_STORE_LOCKED: {
    cause: 'Another process has this store open.',
    remedy:
      'Wait until it has finished, or stop it; then run the command again. If that process no longer exists on this machine, delete the file lookback.lock in the store’s directory.',
  },
  LB_STORE_OPTIONS: {
    cause: 'A store is opened from exactly one of a directory, a server’s URL, or memory.',
    remedy: 'Give --data DIR, or set DATABASE_URL.',
  },
  LB_STORE_UNREACHABLE: {
    cause: 'The database server could not be reached, or refused the connection.',
    remedy: 'Check DATABASE_URL, that the server is running, and that the account may connect.',
  },
  LB_STORE_UNREADABLE: {
    cause: 'The directory holds something that is not a Lookback store, or a damaged one.',
    remedy: 'Give another directory, or restore this one from its backup.',
  },
  LB_STORE_ROLE: {
    cause:
      'The database role lookback_app is missing and this account may not create it, or may not act as it.',
    remedy:
      'As the server’s administrator run: CREATE ROLE lookback_app NOLOGIN; GRANT lookback_app TO <the account in DATABASE_URL>;',
  },
  LB_STORE_MIGRATION: {
    cause: 'The store’s tables could not be brought up to date; nothing was changed.',
    remedy:
      'Was the store last used with a newer Lookback? Then use that one. Otherwise report the message.',
  },
  LB_STORE_NUL: {
    cause: 'A text holds a NUL character, which the database cannot keep.',
    remedy: 'Remove the character from the source, or ask for it to be stripped on import.',
  },
} as const
