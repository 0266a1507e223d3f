import { parentPort } from 'node:worker_threads'
import { refusal } from '../../../model/index.ts'
import { answerIn } from '../../../threads/index.ts'
import { archiveErrors } from '../../errors.ts'
import { readFamily } from './read-family.ts'

export interface DocumentQuestion {
  readonly name: string
  readonly bytes: Uint8Array
}

// The reader of PDFs lets promises fail that nobody waits for, some after its answer. Unheeded, one would end
// this thread while it reads the next document, which is not at fault.
process.on('unhandledRejection', () => undefined)

answerIn(
  parentPort,
  ({ name, bytes }: DocumentQuestion) => readFamily(name, bytes),
  () => refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE'),
)
