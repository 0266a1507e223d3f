import { mkdir, open, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { LookbackError, refusal } from '../../model/index.ts'
import { intakeErrors } from '../errors.ts'
import { sizeWords, type UploadLimits } from '../limits.ts'
import { filePath } from './file-path.ts'

/** One file as it arrives. */
export interface SentFile {
  /** As its sender calls it, with the folders it lies in. */
  readonly name: string
  readonly content: Readable
}

export interface KeptFile {
  readonly name: string
  readonly bytes: number
}

/** So much is left on the disk for everything else. */
const spareBytes = 64 * 1024 ** 2

/**
 * Refuses at once what cannot be taken, by the size that was announced.
 *
 * @throws LB_UPLOAD_TOO_LARGE, LB_UPLOAD_DISK_FULL
 */
export async function requireRoom(
  folder: string,
  announced: number | null,
  limits: UploadLimits,
): Promise<void> {
  if (announced === null) return
  if (announced > limits.bytes) throw tooLarge(limits)
  const { bavail, bsize } = await statfs(folder)
  const free = Math.max(0, bavail * bsize - spareBytes)
  if (announced > free)
    throw refusal(
      intakeErrors,
      'LB_UPLOAD_DISK_FULL',
      `The files are ${sizeWords(announced)}, and the disk has room for ${sizeWords(free)}.`,
    )
}

/**
 * Writes files into `folder` as they arrive, never one whole in memory.
 *
 * @throws LB_UPLOAD_NOTHING, LB_UPLOAD_NAME, LB_UPLOAD_TWICE, LB_UPLOAD_TOO_LARGE, LB_UPLOAD_TOO_MANY,
 *   LB_UPLOAD_CUT_OFF, LB_UPLOAD_DISK_FULL; what was written is the caller's to remove
 */
export async function receiveFiles(
  files: AsyncIterable<SentFile>,
  folder: string,
  limits: UploadLimits,
  stop: AbortSignal,
): Promise<readonly KeptFile[]> {
  const kept: KeptFile[] = []
  let left = limits.bytes
  try {
    for await (const { name, content } of files) {
      if (stop.aborted) throw cutOff()
      // A browser sends one file without a name where none was chosen.
      if (name === '') {
        for await (const _ of content);
        continue
      }
      const path = filePath(name)
      if (kept.length >= limits.files)
        throw refusal(
          intakeErrors,
          'LB_UPLOAD_TOO_MANY',
          `One upload may hold ${limits.files.toLocaleString('en-GB')} files.`,
        )
      const bytes = await writeFile(join(folder, path), content, left, limits, stop)
      left -= bytes
      kept.push({ name: path, bytes })
    }
  } catch (error) {
    throw asUploadRefusal(error)
  }
  if (kept.length === 0) throw refusal(intakeErrors, 'LB_UPLOAD_NOTHING')
  return kept
}

async function writeFile(
  path: string,
  content: Readable,
  left: number,
  limits: UploadLimits,
  stop: AbortSignal,
): Promise<number> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'wx', 0o600)
  let bytes = 0
  const giveUp = () => content.destroy(cutOff())
  const idle = setTimeout(giveUp, limits.idleMs)
  stop.addEventListener('abort', giveUp)
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      idle.refresh()
      bytes += chunk.length
      if (bytes > left) throw tooLarge(limits)
      for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten
    }
  } finally {
    clearTimeout(idle)
    stop.removeEventListener('abort', giveUp)
    await file.close()
  }
  return bytes
}

const cutOff = () => refusal(intakeErrors, 'LB_UPLOAD_CUT_OFF')

const tooLarge = ({ bytes }: UploadLimits) =>
  refusal(
    intakeErrors,
    'LB_UPLOAD_TOO_LARGE',
    `The files are larger than ${sizeWords(bytes)}, which is the most that one upload may be.`,
  )

/** What goes wrong while files arrive is the disk, a name, or the connection. */
function asUploadRefusal(error: unknown): LookbackError {
  if (error instanceof LookbackError) return error
  const { code } = error as { readonly code?: string }
  if (code === 'ENOSPC' || code === 'EDQUOT') return refusal(intakeErrors, 'LB_UPLOAD_DISK_FULL')
  if (code === 'EEXIST' || code === 'EISDIR') return refusal(intakeErrors, 'LB_UPLOAD_TWICE')
  if (code === 'ENOTDIR')
    return refusal(
      intakeErrors,
      'LB_UPLOAD_TWICE',
      'A file of the upload has the name of a folder.',
    )
  if (code === 'ENAMETOOLONG') return refusal(intakeErrors, 'LB_UPLOAD_NAME')
  return cutOff()
}
