/** How the server answers: by a socket in a folder closed to others, or, where there are none, on loopback. */
export type Transport = 'socket' | 'loopback'

export const usualTransport: Transport = process.platform === 'win32' ? 'loopback' : 'socket'

/**
 * What is settled at every start, whatever stands in postgresql.conf. What is acknowledged is on the disk.
 * The log names no row: neither statements nor values, since both may hold what a record says.
 */
export function settings(transport: Transport, port: number): readonly string[] {
  const all: Readonly<Record<string, string | number>> = {
    ...(transport === 'socket'
      ? { listen_addresses: '', unix_socket_directories: '.' }
      : { listen_addresses: '127.0.0.1', unix_socket_directories: '' }),
    port,
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    max_connections: 100,
    jit: 'off',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_min_duration_statement: -1,
    log_statement: 'none',
    log_checkpoints: 'off',
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Which port a socket is named for: nobody listens on it. */
export const socketPort = 5432
