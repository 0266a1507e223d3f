import { parentPort } from 'node:worker_threads'
import { LookbackError, refusal } from '../../../model/index.ts'
import { archiveErrors } from '../../errors.ts'
import { readFamily } from './read-family.ts'

interface Question {
  readonly name: string
  readonly bytes: Uint8Array
}

// The reader of PDFs lets promises fail that nobody waits for, some after its answer. Unheeded, one would end
// this thread while it reads the next document, which is not at fault.
process.on('unhandledRejection', () => undefined)

parentPort?.on('message', async ({ name, bytes }: Question) => {
  try {
    parentPort?.postMessage({ ok: true, family: await readFamily(name, bytes) })
  } catch (error) {
    const { code, cause, remedy } =
      error instanceof LookbackError ? error : refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE')
    parentPort?.postMessage({ ok: false, code, cause, remedy })
  }
})
