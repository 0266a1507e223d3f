import { Worker } from 'node:worker_threads'
import { refusal } from '../../model/index.ts'
import { LimitedThread, withMemory } from '../../threads/index.ts'
import { dotsPerInch, type ReadPage } from '../contract.ts'
import { scanErrors } from '../errors.ts'
import { pngOf } from '../picture/png.ts'
import type { PageQuestion } from './page-worker.ts'
import type { pageAsPicture } from './read-page.ts'

type Shown = Awaited<ReturnType<typeof pageAsPicture>>

/** The first page also waits for the recogniser to be compiled. */
const patience = { read: 120_000, show: 30_000 } as const
const memoryMb = 512

/** A page with ink on it, so that the recogniser is asked. */
const [barsWidth, barsHeight] = [200, 100]
const bars = {
  width: barsWidth,
  height: barsHeight,
  grey: Uint8Array.from({ length: barsWidth * barsHeight }, (_, at) =>
    at % barsWidth > 40 && at % barsWidth < 160 && Math.floor(at / barsWidth / 10) % 4 === 1
      ? 0
      : 255,
  ),
}

/** Reads and shows pages in a thread with limits: recognising one takes seconds. Two readers use two processors. */
export class PageReader {
  readonly #thread: LimitedThread<PageQuestion, ReadPage | Shown>

  constructor(
    start = () => new Worker(new URL('./page-worker.ts', import.meta.url), withMemory(memoryMb)),
  ) {
    this.#thread = new LimitedThread(
      start,
      ({ what }) => patience[what],
      (cause) => refusal(scanErrors, 'LB_PAGE_UNREADABLE', cause),
    )
  }

  /**
   * Whether it reads a page at all: after one that it could not read, so that a broken installation spoils none.
   *
   * @throws LB_PAGE_READER_BROKEN
   */
  async check(): Promise<void> {
    try {
      await this.read(pngOf(bars, dotsPerInch), 1)
    } catch {
      throw refusal(scanErrors, 'LB_PAGE_READER_BROKEN')
    }
  }

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
