import type { PostgresPool } from 'kysely'
import type { PoolClient } from 'pg'

const lost = new WeakSet<object>()

/** That the error is of a connection to the server which broke, or of one that could not be made. */
export const isLost = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && lost.has(error)

/**
 * The socket's own errors (EPIPE, ECONNRESET) fail the queries under way as they are, and by themselves do
 * not say of what they are: one of a page's reader, or of the terminal, has the same code.
 */
export function heedLoss(client: PoolClient): void {
  const { connection } = client as unknown as {
    readonly connection: { readonly stream: NodeJS.EventEmitter }
  }
  connection.stream.on('error', (error: Error) => lost.add(error))
}

/** The same pool; an error of a connection that cannot be made is known as one by `isLost`. */
export function heedUnreached(pool: PostgresPool): PostgresPool {
  return {
    connect: async () => {
      try {
        return await pool.connect()
      } catch (error) {
        if (isUnreached(error)) lost.add(error)
        throw error
      }
    },
    end: () => pool.end(),
    options: pool.options,
  }
}

/** An error of the socket, not one with which the server answered: it has no system call. */
const isUnreached = (error: unknown): error is Error =>
  error instanceof Error && (error as NodeJS.ErrnoException).syscall !== undefined
