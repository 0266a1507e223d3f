import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether a test may mount a disk of its own. */
export const mayMount = process.getuid?.() === 0 && process.platform === 'linux'

export interface SmallDisk {
  readonly folder: string
  /** Takes up all the room that is left, but for so many bytes. */
  fill(free?: number): void
  /** Gives that room back. */
  free(): void
}

/** Mounts a small disk in memory at a folder that is not there yet, for as long as `act` lasts. */
export async function onSmallDisk<T>(
  folder: string,
  size: string,
  act: (disk: SmallDisk) => Promise<T>,
): Promise<T> {
  mkdirSync(folder)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
  const filler = join(folder, 'filler')
  try {
    return await act({
      folder,
      fill: (free = 0) => {
        const { bavail, bsize } = statfsSync(folder)
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - free)))
      },
      free: () => rmSync(filler),
    })
  } finally {
    execFileSync('umount', ['-l', folder])
  }
}
