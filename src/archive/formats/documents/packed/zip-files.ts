import { posix } from 'node:path'
import { LookbackError, refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'
import type { Zip } from '../../bytes/zip.ts'
import type { NotRead } from '../../not-read.ts'
import type { Attached, DocumentContents } from '../contents.ts'

/** What one container may unpack to in memory. */
const mostBytes = 200 * 2 ** 20
const mostShown = 500

/**
 * The files of a ZIP, each as a document that stood in it. One that cannot be unpacked is told.
 *
 * @throws LB_ZIP_BOMB
 */
export async function filesInZip(zip: Zip): Promise<DocumentContents> {
  const names = zip.names.filter((name) => !name.endsWith('/'))
  const attached: Attached[] = []
  const notRead: NotRead[] = []
  const left = { bytes: mostBytes }
  for (const name of names) {
    const bytes = await unpacked(zip, name, left)
    if (bytes instanceof LookbackError)
      notRead.push({ what: 'attachment', name, count: 1, why: bytes.cause })
    else attached.push({ name, bytes })
  }
  const shown = names.slice(0, mostShown).map((name) => posix.normalize(name))
  const more = names.length > shown.length ? [`… and ${names.length - shown.length} more`] : []
  return {
    mediaType: 'application/zip',
    text: [`Files in it (${names.length}):`, ...shown, ...more].join('\n'),
    attached,
    pages: [],
    notRead,
  }
}

/** Its bytes, or why there are none: it needs a password, or is broken. */
async function unpacked(
  zip: Zip,
  name: string,
  left: { bytes: number },
): Promise<Buffer | LookbackError> {
  const pieces: Buffer[] = []
  try {
    for await (const piece of zip.read(name)) {
      left.bytes -= piece.length
      if (left.bytes < 0) throw refusal(archiveErrors, 'LB_ZIP_BOMB')
      pieces.push(piece)
    }
  } catch (error) {
    if (!(error instanceof LookbackError) || error.code === 'LB_ZIP_BOMB') throw error
    return error
  }
  return Buffer.concat(pieces)
}
