import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { refusal } from '../../../model/index.ts'
import { LimitedThread, withMemory } from '../../../threads/index.ts'
import { archiveErrors } from '../../errors.ts'
import type { DocumentFamily } from './contents.ts'
import type { DocumentQuestion } from './document-worker.ts'
import { readFamily } from './read-family.ts'

const patience = 30_000
const memoryMb = 512

/**
 * A document with what stands in it. Plain text is read here; everything else, whose readers run other people's bytes
 * through large parsers, in a thread with a limit of memory and time.
 *
 * @throws LB_DOCUMENT_UNREADABLE, LB_ZIP_BOMB, LB_XML_ENTITY, LB_MAIL_TOO_DEEP…
 */
export function readDocument(name: string, bytes: Buffer): Promise<DocumentFamily> {
  const start = bytes.subarray(0, 5).toString('latin1')
  if (start !== '%PDF-' && !start.startsWith('PK') && extname(name).toLowerCase() === '.txt')
    return readFamily(name, bytes)
  thread ??= new LimitedThread(
    () => new Worker(new URL('./document-worker.ts', import.meta.url), withMemory(memoryMb)),
    () => patience,
    (cause) => refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', cause),
  )
  return thread.ask({ name, bytes })
}

let thread: LimitedThread<DocumentQuestion, DocumentFamily> | undefined
