import { spawnSync } from 'node:child_process'
import { inject } from 'vitest'

/**
 * Makes a folder with a store on a server of its own, empty and not running, from one that is made once for the run:
 * for tests of what becomes of a store, since making one takes four seconds of a processor.
 *
 * @param folder a path that is not there yet
 */
export async function emptyStoreIn(folder: string): Promise<string> {
  const response = await fetch(`${inject('testServer')}store`)
  const made = await response.text()
  if (!response.ok) throw new Error(`No store could be made: ${made}`)
  // With its owners: a server that root starts runs as somebody else.
  const { status, stderr } = spawnSync('cp', ['-a', made, folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The store could not be copied: ${stderr}`)
  return folder
}
