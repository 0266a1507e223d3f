import { parentPort } from 'node:worker_threads'
import { LookbackError, refusal } from '../../model/index.ts'
import { scanErrors } from '../errors.ts'
import { pageAsPicture, readPage } from './read-page.ts'

export interface PageQuestion {
  readonly what: 'read' | 'show'
  readonly bytes: Uint8Array
  readonly number: number
}

parentPort?.on('message', async ({ what, bytes, number }: PageQuestion) => {
  try {
    const page = what === 'read' ? readPage(bytes, number) : pageAsPicture(bytes, number)
    parentPort?.postMessage({ ok: true, page: await page })
  } catch (error) {
    const { code, cause, remedy } =
      error instanceof LookbackError ? error : refusal(scanErrors, 'LB_PAGE_UNREADABLE')
    parentPort?.postMessage({ ok: false, code, cause, remedy })
  }
})
