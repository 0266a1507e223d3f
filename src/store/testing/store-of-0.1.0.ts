import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, zstdDecompressSync } from 'node:zlib'

const home = join(import.meta.dirname, 'store-of-0.1.0')

/** What version 0.1.0 itself answered to `figures --json` and `status --json` of this store. */
export const answersOf010 = {
  figures: JSON.parse(readFileSync(join(home, 'figures.json'), 'utf8')) as readonly Readonly<
    Record<string, unknown>
  >[],
  status: JSON.parse(readFileSync(join(home, 'status.json'), 'utf8')) as Readonly<
    Record<string, unknown>
  >,
}

/**
 * A fresh copy of a store that version 0.1.0 made: thirty made-up cases (`demo --cases 30 --seed 7`),
 * imported and refreshed, vacuumed and its write-ahead log cut down to be small.
 *
 * @returns the directory; its reader removes it
 */
export function storeOfVersionBefore(): string {
  const directory = mkdtempSync(join(tmpdir(), 'lookback-0.1.0-'))
  const tar = zstdDecompressSync(readFileSync(join(home, 'store.tar.zst')), {
    params: { [constants.ZSTD_d_windowLogMax]: 27 },
  })
  execFileSync('tar', ['xf', '-', '-C', directory], { input: tar })
  return directory
}
