import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Layout } from '../directory/layout.ts'
import { socketName } from './settings.ts'

/** sun_path holds 104 bytes on macOS and 108 on Linux, the last of them zero. */
const longest = 103

/**
 * The folder of the server's socket under a name so short that it can be connected to: its own, or a
 * link to it that is forgotten afterwards.
 */
export function socketFolder({ cluster }: Layout): {
  readonly path: string
  readonly forget: () => void
} {
  if (Buffer.byteLength(join(cluster, socketName)) <= longest) {
    return { path: cluster, forget: () => {} }
  }
  const place = mkdtempSync(join(tmpdir(), 'lookback-'))
  const path = join(place, 's')
  symlinkSync(cluster, path)
  return { path, forget: () => rmSync(place, { recursive: true, force: true }) }
}
