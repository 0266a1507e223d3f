import { closeSync, openSync, readSync } from 'node:fs'
import { type CompoundKind, compoundKind, refusedCompound } from './compound-kinds.ts'
import { documentOrder } from './document-formats.ts'
import { compoundFile } from './documents/compound/compound-file.ts'
import type { FileLook } from './file-look.ts'
import type { DocumentFormat, RefusedFormat } from './format.ts'

const isCompound = (look: FileLook): boolean => look.startsWith('\u00d0\u00cf\u0011\u00e0')

/** A file that is in memory is looked into; of a larger one, its directory. */
function kindOf(look: FileLook): CompoundKind {
  try {
    if (typeof look.bytes !== 'string') {
      const file = compoundFile(look.bytes)
      return compoundKind((stream) => file.has(stream), look.name)
    }
  } catch {
    // A broken one is told by what can still be found in it.
  }
  const directory = directoryOf(look)
  return compoundKind((stream) => directory.includes(Buffer.from(stream, 'utf16le')), look.name)
}

export const oldWord: DocumentFormat = {
  kind: 'document',
  id: 'doc',
  title: 'Word document of 1997 to 2003 (DOC)',
  recognise: (look) => isCompound(look) && kindOf(look) === 'word',
  order: documentOrder,
}

export const outlookMessage: DocumentFormat = {
  kind: 'document',
  id: 'msg',
  title: 'Outlook message (MSG)',
  recognise: (look) => isCompound(look) && kindOf(look) === 'message',
  order: documentOrder,
}

/** Other files of before 2007, and protected documents: all of them compound files (MS-CFB). */
export const oldOffice: RefusedFormat = {
  kind: 'refused',
  id: 'old-office',
  title: 'Office file of before 2007 or protected document',
  recognise: isCompound,
  refuse: (look) => refusedCompound(kindOf(look)),
}

/** The first sectors of its directory (MS-CFB 2.2 and 2.6). */
function directoryOf({ path, head }: FileLook): Buffer {
  if (head.length < 512) return head
  const sector = 1 << Math.min(head.readUInt16LE(30), 12)
  const start = (head.readUInt32LE(48) + 1) * sector
  const file = openSync(path, 'r')
  try {
    const directory = Buffer.alloc(16_384)
    const length = readSync(file, directory, 0, directory.length, start)
    return directory.subarray(0, length)
  } catch {
    return head
  } finally {
    closeSync(file)
  }
}
