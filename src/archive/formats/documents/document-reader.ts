import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { LookbackError, refusal } from '../../../model/index.ts'
import { archiveErrors } from '../../errors.ts'
import type { DocumentFamily } from './contents.ts'
import { readFamily } from './read-family.ts'

const patience = 30_000

/**
 * A document with what stands in it. Plain text is read here; everything else, whose readers run other people's bytes
 * through large parsers, in a worker with a limit of memory and time.
 *
 * @throws LB_DOCUMENT_UNREADABLE, LB_ZIP_BOMB, LB_XML_ENTITY, LB_MAIL_TOO_DEEP…
 */
export async function readDocument(name: string, bytes: Buffer): Promise<DocumentFamily> {
  const start = bytes.subarray(0, 5).toString('latin1')
  if (start !== '%PDF-' && !start.startsWith('PK') && extname(name).toLowerCase() === '.txt')
    return readFamily(name, bytes)
  reader ??= new DocumentWorker()
  return reader.read(name, bytes)
}

let reader: DocumentWorker | undefined

type Answer =
  | { readonly ok: true; readonly family: DocumentFamily }
  | { readonly ok: false; readonly code: string; readonly cause: string; readonly remedy: string }

/** A thread that has ended, and why. */
class Ended extends Error {}

class DocumentWorker {
  #worker: Worker | null = null
  /** Whether the thread has answered before: then it may end of a document that was read already. */
  #hasAnswered = false
  #queue: Promise<unknown> = Promise.resolve()

  read(name: string, bytes: Buffer): Promise<DocumentFamily> {
    const turn = this.#queue.then(() => this.#ask(name, bytes))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  async #ask(name: string, bytes: Buffer): Promise<DocumentFamily> {
    for (;;) {
      const mayBeOfAnother = this.#worker !== null && this.#hasAnswered
      try {
        return await this.#answer(name, bytes)
      } catch (error) {
        if (!(error instanceof Ended)) throw error
        if (!mayBeOfAnother) throw refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', error.message)
      }
    }
  }

  #answer(name: string, bytes: Buffer): Promise<DocumentFamily> {
    this.#worker ??= this.#start()
    const worker = this.#worker
    return new Promise((settle, fail) => {
      const onMessage = (answer: Answer) => {
        done()
        this.#hasAnswered = true
        if (answer.ok) settle(answer.family)
        else fail(new LookbackError(answer.code, answer.cause, answer.remedy))
      }
      const giveUp = (cause: string) => {
        done()
        this.#end(worker)
        fail(new Ended(cause))
      }
      const onError = (error: Error) => giveUp(error.message)
      const onExit = () => giveUp('Reading it needed too much memory.')
      const timer = setTimeout(() => giveUp('Reading it took too long.'), patience)
      // One by one: taking all listeners off would also stop the worker's own.
      const done = () => {
        clearTimeout(timer)
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      }
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      worker.postMessage({ name, bytes })
    })
  }

  #end(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null
    void worker.terminate()
  }

  #start(): Worker {
    const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
      stdout: true,
      stderr: true,
    })
    this.#hasAnswered = false
    // Whenever it ends, also between two documents: an error that nobody listens for would end the application.
    worker.on('error', () => this.#end(worker)).on('exit', () => this.#end(worker))
    // The reader must not keep the process alive once the import is done.
    worker.unref()
    return worker
  }
}
