import { Worker } from 'node:worker_threads'
import { refusal } from '../../model/index.ts'
import { LimitedThread, withMemory } from '../../threads/index.ts'
import type { ReadPage } from '../contract.ts'
import { scanErrors } from '../errors.ts'
import type { PageQuestion } from './page-worker.ts'
import type { pageAsPicture } from './read-page.ts'

type Shown = Awaited<ReturnType<typeof pageAsPicture>>

/** The first page also waits for the recogniser to be compiled. */
const patience = { read: 120_000, show: 30_000 } as const
const memoryMb = 512

/** Reads and shows pages in a thread with limits: recognising one takes seconds. Two readers use two processors. */
export class PageReader {
  readonly #thread = new LimitedThread<PageQuestion, ReadPage | Shown>(
    () => new Worker(new URL('./page-worker.ts', import.meta.url), withMemory(memoryMb)),
    ({ what }) => patience[what],
    (cause) => refusal(scanErrors, 'LB_PAGE_UNREADABLE', cause),
  )

  /** @throws LB_PAGE_KIND, LB_PAGE_NONE, LB_PAGE_UNREADABLE, LB_PAGE_TOO_LARGE */
  read(bytes: Uint8Array, number: number): Promise<ReadPage> {
    return this.#thread.ask({ what: 'read', bytes, number }) as Promise<ReadPage>
  }

  /** @throws LB_PAGE_KIND, LB_PAGE_NONE, LB_PAGE_UNREADABLE, LB_PAGE_TOO_LARGE */
  show(bytes: Uint8Array, number: number): Promise<Shown> {
    return this.#thread.ask({ what: 'show', bytes, number }) as Promise<Shown>
  }

  /** Ends the thread, and what it is at. */
  close(): Promise<void> {
    return this.#thread.close()
  }
}
