import { refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'
import { FatChains } from './fat-chains.ts'

/** A folder of a compound file. */
export interface Storage {
  /** By name in upper case, as names compare without regard to case. */
  readonly storages: ReadonlyMap<string, Storage>
  has(stream: string): boolean
  /** The bytes of a stream; null: there is none of that name. @throws LB_DOCUMENT_UNREADABLE it is cut off or broken */
  stream(name: string): Buffer | null
}

const entrySize = 128
const mostEntries = 100_000
const noEntry = 0xffffffff
const kinds = { storage: 1, stream: 2, root: 5 } as const

interface Entry {
  readonly name: string
  readonly kind: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

export const isCompound = (bytes: Buffer): boolean =>
  bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1'

/**
 * A file of folders and streams, as Outlook and Office before 2007 write them (MS-CFB). A stream is read when it is
 * asked for, so that one which is cut off does not hide the others.
 *
 * @throws LB_DOCUMENT_UNREADABLE
 */
export function compoundFile(bytes: Buffer): Storage {
  if (!isCompound(bytes) || bytes.length < 512) throw broken('it is too short')
  const chains = new FatChains(bytes)
  const entries = entriesIn(chains.directory())
  const root = entries[0]
  if (root?.kind !== kinds.root) throw broken('it has no root')
  const seen = new Set<number>()
  const storageOf = (entry: Entry): Storage => {
    const storages = new Map<string, Storage>()
    const streams = new Map<string, Entry>()
    const left = [entry.child]
    while (left.length > 0) {
      const at = left.pop() as number
      if (at === noEntry) continue
      const one = entries[at]
      // Each entry stands in one place of the tree (2.6.4): what stands in two was tied into a loop.
      if (!one || seen.has(at)) throw broken('its directory runs in a circle')
      seen.add(at)
      left.push(one.left, one.right)
      if (one.kind === kinds.storage) storages.set(one.name, storageOf(one))
      else if (one.kind === kinds.stream) streams.set(one.name, one)
    }
    return {
      storages,
      has: (name) => streams.has(name.toUpperCase()),
      stream: (name) => {
        const found = streams.get(name.toUpperCase())
        return found ? chains.stream(found.start, found.size, root) : null
      },
    }
  }
  return storageOf(root)
}

function entriesIn(directory: Buffer): readonly Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    if (entries.length >= mostEntries) throw broken('it has too many entries')
    const length = Math.min(64, directory.readUInt16LE(at + 64))
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, length - 2)).toUpperCase(),
      kind: directory[at + 66] as number,
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    })
  }
  return entries
}

const broken = (how: string) =>
  refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', `The compound file is broken: ${how}.`)
