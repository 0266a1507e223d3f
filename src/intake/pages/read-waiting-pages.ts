import { readOriginal, type UnitOfWork } from '../../access/index.ts'
import {
  keepReading,
  type PageOutcome,
  type WaitingPage,
  waitingPages,
} from '../../archive/index.ts'
import { LookbackError } from '../../model/index.ts'
import { PageReader } from '../../scans/index.ts'

export interface PagesRead {
  /** Pages that waited when it began. */
  readonly waited: number
  readonly machine: number
  /** Of those read by machine, the ones with many doubts. */
  readonly doubtful: number
  readonly unreadable: number
  readonly blank: number
}

export interface ReadingPages {
  /** One transaction of whoever reads them. */
  readonly enter: <T>(work: (unit: UnitOfWork) => Promise<T>) => Promise<T>
  readonly report?: (done: number, total: number) => void
  /** Threads, each of which keeps a processor busy. */
  readonly readers?: number
}

const atOnce = 1

/**
 * Reads every page that waits, each kept by itself: cut off at any moment, what was read stands, and the next time goes on
 * from there. Where a page cannot be read, the reader is tried on a page of its own: one that does not work spoils none.
 *
 * @throws LB_PAGE_READER_BROKEN
 */
export async function readWaitingPages({
  enter,
  report = () => undefined,
  readers = atOnce,
}: ReadingPages): Promise<PagesRead> {
  const pages = await enter((unit) => {
    unit.note({ action: 'consultation', subject: 'pages' })
    return waitingPages(unit)
  })
  const counts = { machine: 0, doubtful: 0, unreadable: 0, blank: 0 }
  const left = [...pages]
  let done = 0
  report(done, pages.length)
  const work = async () => {
    const reader = new PageReader()
    const originals = new LastOriginal(enter)
    try {
      for (let page = left.shift(); page; page = left.shift()) {
        const own = page
        const outcome = await readOne(reader, own, await originals.of(own))
        await enter((unit) => keepReading(unit, own, outcome))
        const { state, isDoubtful } = 'fault' in outcome ? refused : outcome
        counts[state] += 1
        if (state === 'machine' && isDoubtful) counts.doubtful += 1
        done += 1
        report(done, pages.length)
      }
    } finally {
      await reader.close()
    }
  }
  await Promise.all(Array.from({ length: Math.min(readers, pages.length) }, work))
  return { waited: pages.length, ...counts }
}

const refused = { state: 'unreadable', isDoubtful: true } as const

async function readOne(
  reader: PageReader,
  { page }: WaitingPage,
  body: Uint8Array | null,
): Promise<PageOutcome> {
  if (body === null) return { fault: 'The original is not kept.' }
  try {
    return await reader.read(body, page)
  } catch (error) {
    if (!(error instanceof LookbackError)) throw error
    await reader.check()
    return { fault: `${error.code}: ${error.cause}` }
  }
}

/** Pages come by document, so that a document of a thousand pages is read from the store once. */
class LastOriginal {
  readonly #enter: ReadingPages['enter']
  #last: { readonly original: string; readonly body: Uint8Array | null } | undefined

  constructor(enter: ReadingPages['enter']) {
    this.#enter = enter
  }

  async of({ documentId, original }: WaitingPage): Promise<Uint8Array | null> {
    if (this.#last?.original === original) return this.#last.body
    const body = await this.#enter((unit) => {
      unit.note({ action: 'consultation', subject: `document:${documentId}` })
      return readOriginal(unit, original)
    })
    this.#last = { original, body }
    return body
  }
}
