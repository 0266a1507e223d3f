import { Worker } from 'node:worker_threads'
import { LookbackError, refusal } from '../../model/index.ts'
import type { ReadPage } from '../contract.ts'
import { scanErrors } from '../errors.ts'
import type { PageQuestion } from './page-worker.ts'
import type { pageAsPicture } from './read-page.ts'

type Shown = Awaited<ReturnType<typeof pageAsPicture>>
type Answer =
  | { readonly ok: true; readonly page: unknown }
  | { readonly ok: false; readonly code: string; readonly cause: string; readonly remedy: string }

/** The first page also waits for the recogniser to be compiled. */
const patience = { read: 120_000, show: 30_000 } as const
const memoryMb = 512

/**
 * Reads and shows pages in a thread of its own with a limit of memory and time: a picture is somebody else’s bytes, and
 * recognising one takes seconds. Questions are answered one after the other; two readers use two processors.
 */
export class PageReader {
  #worker: Worker | null = null
  #queue: Promise<unknown> = Promise.resolve()

  /** @throws LB_PAGE_KIND, LB_PAGE_NONE, LB_PAGE_UNREADABLE, LB_PAGE_TOO_LARGE */
  read(bytes: Uint8Array, number: number): Promise<ReadPage> {
    return this.#turn({ what: 'read', bytes, number }) as Promise<ReadPage>
  }

  /** @throws LB_PAGE_KIND, LB_PAGE_NONE, LB_PAGE_UNREADABLE, LB_PAGE_TOO_LARGE */
  show(bytes: Uint8Array, number: number): Promise<Shown> {
    return this.#turn({ what: 'show', bytes, number }) as Promise<Shown>
  }

  /** Ends the thread, and what it is at. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #turn(question: PageQuestion): Promise<unknown> {
    const turn = this.#queue.then(() => this.#ask(question))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  #ask(question: PageQuestion): Promise<unknown> {
    this.#worker ??= this.#start()
    const worker = this.#worker
    return new Promise((settle, fail) => {
      const onMessage = (answer: Answer) => {
        done()
        if (answer.ok) settle(answer.page)
        else fail(new LookbackError(answer.code, answer.cause, answer.remedy))
      }
      const giveUp = (cause: string) => {
        done()
        this.#end(worker)
        fail(refusal(scanErrors, 'LB_PAGE_UNREADABLE', cause))
      }
      const onError = (error: Error) => giveUp(error.message)
      const onExit = () => giveUp('Reading it needed too much memory.')
      const timer = setTimeout(() => giveUp('Reading it took too long.'), patience[question.what])
      const done = () => {
        clearTimeout(timer)
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      }
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      worker.postMessage(question)
    })
  }

  #end(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null
    void worker.terminate()
  }

  #start(): Worker {
    const worker = new Worker(new URL('./page-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      stdout: true,
      stderr: true,
    })
    // Also between two pages: an error that nobody listens for would end the application.
    worker.on('error', () => this.#end(worker)).on('exit', () => this.#end(worker))
    worker.unref()
    return worker
  }
}
