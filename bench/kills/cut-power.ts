import { chownSync, cpSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openStore } from '../../src/store/index.ts'
import { type ActsKept, actsKept } from '../../src/testing/acts-kept.ts'
import { startHolder } from '../../src/testing/start-holder.ts'
import { administer, childrenOf, serverOf, signalAll } from './cluster-processes.ts'
import { type Mixed, mixDisk } from './power-cut.ts'

/**
 * One power cut while somebody writes: the state of the disk at a checkpoint and the state of memory when
 * the power went are mixed, and the store is opened from the mixture.
 *
 * @param said acts acknowledged before, to which those of this writer are added
 */
export async function cutPower(
  directory: string,
  said: string[],
  random: () => number,
): Promise<ActsKept & Mixed> {
  const [before, after] = [`${directory}-before`, `${directory}-after`]
  const cut = `${directory}-cut`
  const store = await openStore({ directory })
  const administrator = await administer(directory)
  try {
    const server = serverOf(directory)
    await administrator.query('checkpoint')
    signalAll([server, ...childrenOf(server)], 'SIGSTOP')
    copyCluster(directory, before)
    signalAll([server, ...childrenOf(server)], 'SIGCONT')

    const writer = await startHolder(directory, 'write')
    await writer.lines(4 + Math.floor(random() * 12))
    signalAll([writer.pid], 'SIGSTOP')
    await setTimeout(50 + random() * 100)
    const { rows: own } = await administrator.query<{ pid: number }>(
      'select pg_backend_pid() as pid',
    )
    const others = childrenOf(server).filter((pid) => pid !== own[0]?.pid)
    signalAll([server, ...others], 'SIGSTOP')
    const { rows } = await administrator.query<{ file: string; at: number }>(
      'select file_name as file, file_offset as at from pg_walfile_name_offset(pg_current_wal_flush_lsn())',
    )
    signalAll([own[0]!.pid], 'SIGSTOP')
    const acknowledged = writer.said.slice(1)
    copyCluster(directory, after)
    signalAll([server, ...childrenOf(server)], 'SIGCONT')
    await writer.kill()
    said.push(...acknowledged)

    rmSync(cut, { recursive: true, force: true })
    cpSync(directory, cut, { recursive: true, filter: (path) => !/postgres\/cluster$/.test(path) })
    const flushed = { file: rows[0]!.file, offset: rows[0]!.at }
    const mixed = mixDisk({ before, after, flushed }, join(cut, 'postgres', 'cluster'), random)
    giveLike(join(directory, 'postgres', 'cluster'), join(cut, 'postgres', 'cluster'))
    const recovered = await openStore({ directory: cut })
    try {
      return { ...(await actsKept(recovered, said)), ...mixed }
    } finally {
      await recovered.close()
    }
  } finally {
    await administrator.end()
    await store.close()
    for (const place of [before, after, cut]) rmSync(place, { recursive: true, force: true })
  }
}

function copyCluster(directory: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  cpSync(join(directory, 'postgres', 'cluster'), to, {
    recursive: true,
    filter: (path) => !/\.s\.PGSQL/.test(path),
  })
}

/** Copies made by root belong to root; the server runs as whose data it is. */
function giveLike(from: string, to: string): void {
  const { uid, gid } = statSync(from)
  if (process.getuid?.() !== 0) return
  for (const entry of [
    to,
    ...readdirSync(to, { recursive: true, encoding: 'utf8' }).map((name) => join(to, name)),
  ]) {
    chownSync(entry, uid, gid)
  }
}
