import { spawnSync } from 'node:child_process'
import { inject } from 'vitest'

/**
 * Makes a folder with a store, empty and not running, on a server of its own or embedded, from one that is made once for
 * the run: for tests of what becomes of a store, since making one takes four seconds of a processor and embedded eight.
 *
 * @param folder a path that is not there yet
 */
export async function emptyStoreIn(
  folder: string,
  engine: 'postgres' | 'pglite' = 'postgres',
): Promise<string> {
  const response = await fetch(`${inject('testServer')}store/${engine}`)
  const made = await response.text()
  if (!response.ok) throw new Error(`No store could be made: ${made}`)
  // With its owners: a server that root starts runs as somebody else.
  const { status, stderr } = spawnSync('cp', ['-a', made, folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The store could not be copied: ${stderr}`)
  return folder
}
