import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

const clusterOf = (directory: string): string => join(directory, 'postgres', 'cluster')

export function serverOf(directory: string): number {
  return Number(readFileSync(join(clusterOf(directory), 'postmaster.pid'), 'utf8').split('\n')[0])
}

export function childrenOf(pid: number): readonly number[] {
  try {
    return execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
      .split('\n')
      .map(Number)
      .filter((child) => child > 0)
  } catch {
    return []
  }
}

export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // It ended by itself.
    }
  }
}

/** A connection of the superuser, as which one may checkpoint. */
export async function administer(directory: string): Promise<Client> {
  const cluster = clusterOf(directory)
  const client = new Client({
    host: cluster,
    port: 5432,
    user: 'postgres',
    database: 'lookback',
    password: readFileSync(join(cluster, 'lookback.password'), 'utf8').trim(),
  })
  client.on('error', () => {})
  await client.connect()
  return client
}
