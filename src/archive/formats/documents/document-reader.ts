import { Worker } from 'node:worker_threads'
import { LookbackError, refusal } from '../../../model/index.ts'
import { archiveErrors } from '../../errors.ts'
import { type DocumentText, documentText } from './document-text.ts'

const patience = 30_000

/**
 * The words of a document. Plain text and mail are read here; PDF and DOCX, whose readers run other people's bytes
 * through large parsers, in a worker with a limit of memory and time.
 */
export async function readDocument(path: string, bytes: Buffer): Promise<DocumentText> {
  const start = bytes.subarray(0, 5).toString('latin1')
  if (!start.startsWith('%PDF-') && !start.startsWith('PK')) return documentText(path)
  reader ??= new DocumentWorker()
  return reader.read(path)
}

let reader: DocumentWorker | undefined

type Answer =
  | { readonly ok: true; readonly text: DocumentText }
  | { readonly ok: false; readonly code: string; readonly cause: string; readonly remedy: string }

class DocumentWorker {
  #worker: Worker | null = null
  #queue: Promise<unknown> = Promise.resolve()

  read(path: string): Promise<DocumentText> {
    const turn = this.#queue.then(() => this.#ask(path))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  #ask(path: string): Promise<DocumentText> {
    this.#worker ??= this.#start()
    const worker = this.#worker
    return new Promise((settle, fail) => {
      const no = (cause: string) => fail(refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', cause))
      const onMessage = (answer: Answer) => {
        done()
        if (answer.ok) settle(answer.text)
        else fail(new LookbackError(answer.code, answer.cause, answer.remedy))
      }
      const giveUp = (cause: string) => {
        done()
        this.#worker = null
        void worker.terminate()
        no(cause)
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
      worker.postMessage(path)
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
      stdout: true,
      stderr: true,
    })
    // The reader must not keep the process alive once the import is done.
    worker.unref()
    return worker
  }
}
