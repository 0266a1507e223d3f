import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Layout } from '../directory/layout.ts'

/** Where a keeper listens: a path, and the folder it is named from. */
export function keeperAddress(layout: Layout): { readonly path: string; readonly from: string } {
  if (process.platform !== 'win32') return { path: layout.keeperSocket, from: layout.server }
  const name = createHash('sha256').update(layout.directory).digest('hex').slice(0, 24)
  return { path: `\\\\.\\pipe\\lookback-${name}`, from: layout.server }
}

/** sun_path holds 104 bytes on macOS and 108 on Linux, the last of them zero. */
const longest = 100

/**
 * A folder under a name so short that a socket in it can be connected to: its own, or else a link to it.
 *
 * @param needs bytes that the name of the socket itself takes
 */
export function shortFolder(
  folder: string,
  needs: number,
): { readonly path: string; readonly forget: () => void } {
  if (process.platform === 'win32' || Buffer.byteLength(folder) + 1 + needs <= longest) {
    return { path: folder, forget: () => {} }
  }
  const place = mkdtempSync(join(tmpdir(), 'lookback-'))
  const path = join(place, 's')
  symlinkSync(folder, path)
  return { path, forget: () => rmSync(place, { recursive: true, force: true }) }
}
