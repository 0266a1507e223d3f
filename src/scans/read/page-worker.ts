import { parentPort } from 'node:worker_threads'
import { refusal } from '../../model/index.ts'
import { answerIn } from '../../threads/index.ts'
import type { ReadPage } from '../contract.ts'
import { scanErrors } from '../errors.ts'
import { pageAsPicture, readPage } from './read-page.ts'

export interface PageQuestion {
  readonly what: 'read' | 'show'
  readonly bytes: Uint8Array
  readonly number: number
}

answerIn(
  parentPort,
  ({
    what,
    bytes,
    number,
  }: PageQuestion): Promise<ReadPage | Awaited<ReturnType<typeof pageAsPicture>>> =>
    what === 'read' ? readPage(bytes, number) : pageAsPicture(bytes, number),
  () => refusal(scanErrors, 'LB_PAGE_UNREADABLE'),
)
