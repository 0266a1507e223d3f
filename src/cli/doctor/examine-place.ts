import { statfsSync, statSync } from 'node:fs'
import { type HealthFinding, warning, well, wrong } from './finding.ts'

const scarce = 1e9

/** What can be seen of a directory without opening the store in it. */
export function examinePlace(directory: string): readonly HealthFinding[] {
  try {
    const { uid } = statSync(directory)
    const { bavail, bsize, blocks } = statfsSync(directory)
    const free = bavail * bsize
    const words = `${mb(free)} MB of ${mb(blocks * bsize)} free on the disk of ${directory}.`
    return [
      well('place', `${directory}, of account ${uid}; this runs as ${process.getuid?.() ?? '–'}.`),
      free > scarce
        ? well('disk', words)
        : warning(
            'disk',
            words,
            'Free some room: an import wants several times the size of its files.',
          ),
    ]
  } catch (error) {
    const words = `${directory} cannot be looked at: ${(error as NodeJS.ErrnoException).code}.`
    return [wrong('place', words, 'Say --data with the directory of a store.')]
  }
}

const mb = (bytes: number): string => Math.floor(bytes / 1e6).toLocaleString('en-GB')
