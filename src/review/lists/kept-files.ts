import { createHash, randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, type FileHandle, mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { serviceKey } from '../../access/index.ts'

/** So long a file waits for whoever asked for it. */
const goodForMs = 10 * 60_000

interface KeptFile {
  readonly path: string
  readonly accountId: string
  readonly until: number
}

/** Files of lists between their being written and being sent: on disk, since a list may be longer than memory. */
export interface KeptFiles {
  /** Begins a file for one account. */
  begin(accountId: string): Promise<FileBeingWritten>
  /** The file, once, to the account it was written for; null to anybody else and ever after. */
  take(fileId: string, accountId: string): Promise<Readable | null>
}
export interface FileBeingWritten {
  readonly fileId: string
  write(part: string | Uint8Array): Promise<void>
  /** From now on it may be taken. @returns its SHA-256, hexadecimal */
  finish(): Promise<string>
  discard(): Promise<void>
}

/** @param folder readable by this program alone; where it cannot be written to, the system’s temporary folder */
export function keepFiles(folder: string, now: () => number = Date.now): KeptFiles {
  const kept = new Map<string, KeptFile>()
  let place: Promise<string> | null = null
  const sweep = async () => {
    const due = [...kept].filter(([, { until }]) => until <= now())
    for (const [fileId, { path }] of due) {
      kept.delete(fileId)
      await rm(path, { force: true })
    }
  }
  return {
    async begin(accountId) {
      place ??= prepare(folder, now)
      await sweep()
      const fileId = randomUUID()
      const path = join(await place, fileId)
      const file = await open(path, 'wx', 0o600)
      return beingWritten(fileId, path, file, () => {
        kept.set(fileId, { path, accountId, until: now() + goodForMs })
      })
    },
    async take(fileId, accountId) {
      await sweep()
      const file = kept.get(fileId)
      if (!file || file.accountId !== accountId) return null
      kept.delete(fileId)
      const stream = createReadStream(file.path)
      stream.on('close', () => void rm(file.path, { force: true }))
      return stream
    },
  }
}

/** What an earlier run left there, when it was ended in between, is removed. @returns where files go */
async function prepare(folder: string, now: () => number): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.W_OK)
  } catch {
    return mkdtemp(join(tmpdir(), 'lookback-lists-'))
  }
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name))
    if (mtimeMs < now() - goodForMs) await rm(join(folder, name), { force: true })
  }
  return folder
}

function beingWritten(
  fileId: string,
  path: string,
  file: FileHandle,
  finished: () => void,
): FileBeingWritten {
  const hash = createHash('sha256')
  return {
    fileId,
    async write(part) {
      const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part
      hash.update(bytes)
      await file.writeFile(bytes)
    },
    async finish() {
      await file.close()
      finished()
      return hash.digest('hex')
    },
    async discard() {
      await file.close()
      await rm(path, { force: true })
    },
  }
}

export const keptFiles = serviceKey<KeptFiles>('files of lists', () =>
  keepFiles(join(tmpdir(), `lookback-lists-${randomUUID()}`)),
)
