/** What the store refuses, and what mends it. */
export const storeErrors = {
  LB_STORE_LOCKED: {
    cause: 'Another process has this store open, and only one at a time can.',
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
  LB_STORE_NO_SERVER: {
    cause: 'No PostgreSQL server runs here, and this store needs one.',
    remedy:
      'Run npm ci anew, so that the server’s programs for this machine are installed. Or open the store where they run, or set DATABASE_URL to a server of your own.',
  },
  LB_STORE_OTHER_USER: {
    cause: 'The store belongs to another account of this machine.',
    remedy:
      'Run Lookback as that account; or as the administrator give it to this one: chown -R <account> <the store’s directory>.',
  },
  LB_STORE_MAJOR_VERSION: {
    cause: 'The store’s data are those of another major version of PostgreSQL.',
    remedy:
      'Use the version of Lookback that last opened it. To bring it over: run a PostgreSQL server of that version on the folder postgres/cluster, then npx lookback move --from <its URL> --to <a new directory>.',
  },
  LB_STORE_STALE_LOCK: {
    cause:
      'A file says that a PostgreSQL server runs on the store’s data, and it cannot be told whether it does.',
    remedy:
      'Make sure that no process postgres works on this directory (ps -ef); then delete the file postmaster.pid in postgres/cluster.',
  },
  LB_STORE_READ_ONLY: {
    cause: 'The store’s directory can be read but not written to.',
    remedy:
      'Mount its disk for writing, or copy the whole directory to one that can be written to and open it there.',
  },
  LB_STORE_DISK_FULL: {
    cause: 'The disk that holds the store is full; what was acknowledged is kept.',
    remedy: 'Free some room on that disk, then try again: the store recovers by itself.',
    status: 507,
  },
  LB_STORE_SERVER_START: {
    cause: 'The store’s PostgreSQL server did not start.',
    remedy:
      'Look into postgres/server.log in the store’s directory. The directory must lie on a local disk that keeps owners and modes of files; a share of another system does not.',
  },
  LB_STORE_NO_STORE: {
    cause: 'There is no store at this place.',
    remedy:
      'Give the directory that holds one, or the URL of its database. An import and the application make one where there is none.',
  },
  LB_STORE_NOT_EMPTY: {
    cause: 'The store that was to be filled holds something already; nothing was changed.',
    remedy: 'Give a directory that is not there yet, or the URL of a new database.',
  },
  LB_STORE_COPY_DIFFERS: {
    cause: 'What was written is not what was read; nothing was kept of it.',
    remedy:
      'Run the command again while nobody uses either store. If it stays so, report the message: the first store is as it was.',
  },
  LB_STORE_BACKUP_RIGHTS: {
    cause: 'The database account may not read every row, so that a backup would not be whole.',
    remedy:
      'On a server of your own use its own backups (pg_dump, pg_basebackup) as its administrator.',
  },
  LB_STORE_BACKUP_DISK_FULL: {
    cause:
      'The disk that the backup is written to is full; nothing is kept of it, and a backup of that name is as it was.',
    remedy: 'Free some room there, or name a file on another disk, and run the command again.',
    status: 507,
  },
  LB_STORE_BACKUP_UNREADABLE: {
    cause: 'The file is not a whole backup; nothing was kept of it.',
    remedy: 'Give another backup, or another copy of this one.',
  },
  LB_STORE_AWAY: {
    cause:
      'The database server ended while it was being asked; what was not acknowledged is undone.',
    remedy:
      'Try again: a store’s own server has come back by then. If it stays so, postgres/server.log in the store’s directory says why.',
    status: 503,
  },
  LB_STORE_ROLE: {
    cause:
      'The database role lookback_app is missing and this account may not create it, or may not act as it.',
    remedy:
      'As the server’s administrator run: CREATE ROLE lookback_app NOLOGIN; GRANT lookback_app TO <the account in DATABASE_URL>;',
  },
  LB_STORE_ROWS_OPEN: {
    cause: 'Row security does not hold tables of this store: whoever asks would see closed cases.',
    remedy:
      'Do not work with this store. Where the server is yours, take SUPERUSER and BYPASSRLS from the role lookback_app. Otherwise make a new store, and restore a backup or import into it.',
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
