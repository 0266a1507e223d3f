import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { serviceKey } from '../../access/index.ts'
import { isGone, thisProcess } from '../../jobs/index.ts'
import { refusal } from '../../model/index.ts'
import { intakeErrors } from '../errors.ts'
import { type UploadLimits, uploadLimits } from '../limits.ts'
import { takeBackMended } from './mended-file.ts'
import { type KeptFile, receiveFiles, requireRoom, type SentFile } from './receive.ts'

/** Files that were uploaded and wait, in a folder of their own. */
export interface KeptUpload {
  readonly uploadId: string
  readonly files: readonly KeptFile[]
  /** Where the files lie; nothing else does. */
  readonly folder: string
  /** An import map of one's own for them lies here, where somebody made one. */
  readonly mapFile: string
  readonly receivedAt: Date
}

export const hasMap = ({ mapFile }: KeptUpload): boolean => existsSync(mapFile)

/** The uploads of one process. They live no longer than it does. */
export interface Uploads {
  readonly limits: UploadLimits
  /**
   * Takes files in as they arrive: all of them, or none.
   *
   * @param announced the size of what is sent, in bytes, where the sender says it
   * @throws what receive.ts refuses with
   */
  receive(files: AsyncIterable<SentFile>, announced: number | null): Promise<KeptUpload>
  /** @throws LB_UPLOAD_GONE */
  find(uploadId: string): KeptUpload
  all(): readonly KeptUpload[]
  /** Files in use are not removed for their age. */
  use(uploadId: string): () => void
  discard(uploadId: string): Promise<void>
  /** What is still arriving is given up, so that the program can end. */
  stop(): void
  /** Removes everything. */
  close(): Promise<void>
}

/** The service by which acts reach uploaded files. */
export const uploads = serviceKey<Uploads>('uploads', () => {
  throw new Error('No folder for uploads was provided.')
})

const aDayMs = 24 * 3_600_000

/**
 * The folder `place` for uploads, closed to every other account. What processes that are gone left there is removed first.
 */
export async function openUploads(
  place: string,
  limits: UploadLimits = uploadLimits,
): Promise<Uploads> {
  await mkdir(place, { recursive: true, mode: 0o700 })
  await removeLeftBehind(place)
  const own = join(place, folderOf(thisProcess))
  const kept = new Map<string, KeptUpload>()
  const stopped = new AbortController()
  const inUse = new Map<string, number>()
  const remove = async (uploadId: string) => {
    kept.delete(uploadId)
    await rm(join(own, uploadId), { recursive: true, force: true })
  }
  const removeOld = async () => {
    const before = Date.now() - limits.keptMs
    for (const { uploadId, receivedAt } of kept.values())
      if (receivedAt.getTime() < before && !inUse.get(uploadId)) await remove(uploadId)
  }
  const timer = setInterval(() => void removeOld().catch(() => {}), 600_000).unref()
  return {
    limits,
    async receive(files, announced) {
      const uploadId = randomBytes(12).toString('hex')
      const folder = join(own, uploadId, 'files')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      try {
        await requireRoom(folder, announced, limits)
        const received = await receiveFiles(files, folder, limits, stopped.signal)
        for (const { name, bytes } of received)
          if (/\.csv$/i.test(name)) await takeBackMended(join(folder, name), bytes)
        const upload = {
          uploadId,
          files: received,
          folder,
          mapFile: join(own, uploadId, 'map.yml'),
          receivedAt: new Date(),
        }
        kept.set(uploadId, upload)
        return upload
      } catch (error) {
        await remove(uploadId)
        throw error
      }
    },
    find(uploadId) {
      const found = kept.get(uploadId)
      if (!found) throw refusal(intakeErrors, 'LB_UPLOAD_GONE')
      return found
    },
    all: () => [...kept.values()],
    use(uploadId) {
      inUse.set(uploadId, (inUse.get(uploadId) ?? 0) + 1)
      return () => inUse.set(uploadId, (inUse.get(uploadId) ?? 1) - 1)
    },
    discard: remove,
    stop: () => stopped.abort(),
    async close() {
      stopped.abort()
      clearInterval(timer)
      kept.clear()
      await rm(own, { recursive: true, force: true })
    },
  }
}

/** A process’ name as that of a folder. */
const folderOf = (name: string): string => name.replaceAll('/', ',')

async function removeLeftBehind(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const path = join(place, name)
    if (name === folderOf(thisProcess)) continue
    const age = Date.now() - (await stat(path)).mtimeMs
    // Of a process on another machine nobody here knows whether it runs.
    if (isGone(name.replaceAll(',', '/')) || age > aDayMs)
      await rm(path, { recursive: true, force: true })
  }
}
