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
  LB_STORE_SERVER_VERSION: {
    cause: 'The database server is older than PostgreSQL 15.',
    remedy: 'Use PostgreSQL 15 or later, or leave DATABASE_URL unset: Lookback then runs its own.',
  },
  LB_STORE_OWNER: {
    cause: 'The store’s tables belong to another database account.',
    remedy:
      'Put the account that made the store into DATABASE_URL, or as the server’s administrator run: REASSIGN OWNED BY <that account> TO <this one>;',
  },
  LB_STORE_NEWER: {
    cause: 'The store was last used with a newer Lookback; nothing was changed.',
    remedy: 'Use that version, or a later one.',
  },
  LB_STORE_MIGRATION_CHANGED: {
    cause:
      'A migration this store has been through reads otherwise now, so that nobody can say what its tables are; nothing was changed.',
    remedy:
      'Install an unaltered copy of Lookback. Whoever changes its tables adds a migration and leaves the earlier ones as they are.',
  },
  LB_STORE_MIGRATION: {
    cause: 'The store’s tables could not be brought up to date; nothing was changed.',
    remedy: 'Report the message, with the version that used the store before.',
  },
  LB_STORE_NUL: {
    cause: 'A text holds a NUL character, which the database cannot keep.',
    remedy: 'Remove the character from the source, or ask for it to be stripped on import.',
  },
} as const
