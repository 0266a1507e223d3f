import { promisify } from 'node:util'
import { type Entry, fromBuffer, open as openCallback, type ZipFile } from 'yauzl'
import { LookbackError, refusal } from '../../../model/index.ts'
import { archiveErrors } from '../../errors.ts'
import type { FileBytes } from './pieces.ts'

/** More than any workbook or document a source hands over; a bomb is refused before it is unpacked. */
const limits = { entries: 5000, bytes: 2 * 2 ** 30, ratio: 200, slack: 20 * 2 ** 20 }

const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true }

const open = promisify((path: string, done: (error: Error | null, zip?: ZipFile) => void) =>
  openCallback(path, options, done),
)

const openBytes = promisify((bytes: Buffer, done: (error: Error | null, zip?: ZipFile) => void) =>
  fromBuffer(bytes, options, done),
)

export interface Zip {
  readonly names: readonly string[]
  /** The entry's bytes, piece by piece; nothing beyond its stated size is unpacked. */
  read(name: string): AsyncIterable<Buffer>
  close(): void
}

/** Opens a ZIP container and looks at its directory before anything is unpacked. @throws LB_ZIP_BROKEN, LB_ZIP_BOMB */
export const openZip = (bytes: FileBytes): Promise<Zip> =>
  opened(() => (typeof bytes === 'string' ? open(bytes) : openBytes(bytes)))

async function opened(start: () => Promise<ZipFile | undefined>): Promise<Zip> {
  let zip: ZipFile | undefined
  try {
    zip = await start()
    if (!zip) throw refusal(archiveErrors, 'LB_ZIP_BROKEN')
    const entries = await directory(zip)
    return handle(zip, entries)
  } catch (error) {
    zip?.close()
    if (error instanceof LookbackError) throw error
    throw refusal(archiveErrors, 'LB_ZIP_BROKEN')
  }
}

function directory(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  let unpacked = 0
  let packed = 0
  return new Promise((settle, fail) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      unpacked += entry.uncompressedSize
      packed += entry.compressedSize
      const large = unpacked > limits.bytes || unpacked > limits.slack + packed * limits.ratio
      if (large || entries.size > limits.entries) fail(refusal(archiveErrors, 'LB_ZIP_BOMB'))
      else zip.readEntry()
    })
    zip.on('end', () => settle(entries))
    zip.on('error', fail)
    zip.readEntry()
  })
}

function handle(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Zip {
  return {
    names: [...entries.keys()],
    async *read(name) {
      const entry = entries.get(name)
      if (!entry) return
      try {
        const stream = await new Promise<AsyncIterable<Buffer>>((settle, fail) => {
          zip.openReadStream(entry, (error, opened) =>
            error || !opened ? fail(error) : settle(opened),
          )
        })
        yield* stream
      } catch (error) {
        // The directory was in order; the entry itself is not, or cannot be unpacked.
        throw refusal(archiveErrors, 'LB_ZIP_BROKEN', `${name}: ${(error as Error).message}.`)
      }
    },
    close: () => zip.close(),
  }
}
