import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { refusal } from '../../model/index.ts'
import type { Layout } from '../directory/layout.ts'
import { storeErrors } from '../errors.ts'
import { giveCopy, ownerOf } from './account.ts'
import { createCluster, ensurePassword } from './create.ts'
import { runningServer, startServer } from './postmaster.ts'
import { findPrograms, type Runnable } from './programs.ts'

/**
 * Brings the server of a directory up: makes its data where there are none, and starts it where it does
 * not run, which recovers what a crash left. Several processes may do so at once: PostgreSQL's own lock
 * lets one server start, and who comes second finds it.
 *
 * @throws LB_STORE_NO_SERVER, LB_STORE_OTHER_USER, LB_STORE_READ_ONLY, LB_STORE_MAJOR_VERSION,
 *   LB_STORE_SERVER_START, LB_STORE_DISK_FULL, LB_STORE_UNREADABLE
 */
export async function bringUp(layout: Layout): Promise<void> {
  if (runningServer(layout)) return
  makeServerFolder(layout)
  const runnable = await findPrograms(layout)
  if (typeof runnable === 'string') {
    const cause = `No PostgreSQL server runs here: ${runnable}.`
    throw refusal(storeErrors, 'LB_STORE_NO_SERVER', cause)
  }
  if (!existsSync(layout.cluster)) await createCluster(layout, runnable)
  requireVersion(layout, runnable)
  giveCopy(layout, runnable.account)
  await ensurePassword(layout, runnable)
  await startServer(layout, runnable)
}

/** Closed to all but whose directory it is. */
export function makeServerFolder(layout: Layout): void {
  try {
    mkdirSync(layout.directory, { recursive: true })
    if (!existsSync(layout.server)) {
      mkdirSync(layout.server, { mode: 0o700 })
      if (process.getuid?.() === 0) {
        const { uid, gid } = statSync(layout.directory)
        chownSync(layout.server, uid, gid)
      }
    }
    accessSync(layout.server, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw folderRefusal(layout, error)
  }
}

function folderRefusal({ directory }: Layout, error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EROFS':
      return refusal(
        storeErrors,
        'LB_STORE_READ_ONLY',
        `${directory} can be read but not written to.`,
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return refusal(storeErrors, 'LB_STORE_DISK_FULL')
    case 'EACCES':
    case 'EPERM':
      return refusal(
        storeErrors,
        'LB_STORE_OTHER_USER',
        `The account ${process.getuid?.()} may not write to ${directory}.`,
      )
    default:
      return error
  }
}

/**
 * Root may use whatever there is; anybody else only what is theirs.
 *
 * @throws LB_STORE_OTHER_USER
 */
export function requireOwner({ directory, server, cluster }: Layout): void {
  const uid = process.getuid?.()
  if (uid === undefined || uid === 0) return
  for (const path of [server, cluster]) {
    const owner = ownerOf(path)?.uid ?? null
    if (owner === null || owner === uid) continue
    const cause = `The store in ${directory} belongs to the account ${owner}; this runs as ${uid}.`
    throw refusal(storeErrors, 'LB_STORE_OTHER_USER', cause)
  }
}

function requireVersion({ directory, cluster }: Layout, { programs }: Runnable): void {
  const path = join(cluster, 'PG_VERSION')
  const major = existsSync(path) ? readFileSync(path, 'utf8').trim() : null
  const ours = programs.version.split('.')[0]
  if (major === null) {
    const cause = `${cluster} is not the data of a PostgreSQL server.`
    throw refusal(storeErrors, 'LB_STORE_UNREADABLE', cause)
  }
  if (major !== ours) {
    const cause = `The data in ${directory} are PostgreSQL ${major}’s; this version of Lookback runs PostgreSQL ${ours}.`
    throw refusal(storeErrors, 'LB_STORE_MAJOR_VERSION', cause)
  }
}
