import { totalmem } from 'node:os'

/**
 * What is settled at every start, whatever stands in postgresql.conf. The server answers at a socket in
 * its data's own folder, which is closed to other accounts, and nowhere on a network. What is acknowledged
 * is on the disk. The log names no row: neither errors nor statements, since both may hold what a record says.
 *
 * @param name by which the process is told from servers of other data (`cluster_name`)
 * @param otherwise what a server of tests has otherwise
 */
export function settings(name: string, otherwise: Settings = {}): readonly string[] {
  const all: Settings = {
    cluster_name: name,
    listen_addresses: '',
    unix_socket_directories: '.',
    unix_socket_permissions: '0700',
    port: socketPort,
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    // The server learns by itself only at the end of a statement that whoever asked is gone; until then its locks stay.
    client_connection_check_interval: '2s',
    max_connections: 100,
    // A page of a case looks at more tables and indexes than a session otherwise locks without asking the others.
    max_locks_per_transaction: 256,
    max_wal_size: '2GB',
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_logical_replication_workers: 0,
    jit: 'off',
    shared_buffers: `${sharedMegabytes()}MB`,
    log_error_verbosity: 'terse',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_min_duration_statement: -1,
    log_statement: 'none',
    log_checkpoints: 'off',
    ...otherwise,
  }
  return Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`])
}

/**
 * A sixteenth of the memory there is, from 128 MB, the server's own choice, to 1 GB. Only what is read is taken: a search for a word that
 * thousands of documents hold looks at as many pages, which cost the processor several times as much where they are fetched from the system each time.
 */
function sharedMegabytes(): number {
  const limit = process.constrainedMemory()
  const memory = limit > 0 ? Math.min(limit, totalmem()) : totalmem()
  return Math.min(1_024, Math.max(128, Math.floor(memory / 16 / 2 ** 20)))
}

export type Settings = Readonly<Record<string, string | number>>

/** The number in the socket's name; nothing listens at a port. */
export const socketPort = 5432
export const socketName = `.s.PGSQL.${socketPort}`
