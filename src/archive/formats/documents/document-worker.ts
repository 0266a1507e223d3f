import { parentPort } from 'node:worker_threads'
import { LookbackError, refusal } from '../../../model/index.ts'
import { archiveErrors } from '../../errors.ts'
import { documentText } from './document-text.ts'

parentPort?.on('message', async (path: string) => {
  try {
    parentPort?.postMessage({ ok: true, text: await documentText(path) })
  } catch (error) {
    const { code, cause, remedy } =
      error instanceof LookbackError ? error : refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE')
    parentPort?.postMessage({ ok: false, code, cause, remedy })
  }
})
