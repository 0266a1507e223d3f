import type { Worker, WorkerOptions } from 'node:worker_threads'
import { LookbackError } from '../model/index.ts'
import type { Answer } from './answer-in.ts'

/** How a thread that reads other people’s bytes is started: with so much memory, and its words kept to itself. */
export const withMemory = (megabytes: number): WorkerOptions => ({
  resourceLimits: { maxOldGenerationSizeMb: megabytes },
  stdout: true,
  stderr: true,
})

/**
 * Milliseconds of a processor a question may take, so that a busy machine refuses nothing that a quiet one reads; of the clock
 * `longest` times as many. A Node that cannot say what a thread used (before 22.20 and 24.6) goes by the clock alone.
 */
export type Patience<Q> = (question: Q) => number

/** How much longer than its patience a thread may take by the clock. */
const longest = 10

/** A thread that has ended, and why. */
class Ended extends Error {}

/**
 * Reads other people’s bytes in a thread of its own, with a limit of memory and time: large parsers meet bytes made to do
 * harm, and none of them may end the application. Questions are answered one after the other. A thread that ended is
 * replaced; the question it ended at is refused, unless it may have ended of the one before.
 */
export class LimitedThread<Q, A> {
  readonly #start: () => Worker
  readonly #patience: Patience<Q>
  readonly #refusal: (cause: string) => LookbackError
  #worker: Worker | null = null
  /** Whether the thread has answered before: then it may end of a question that was answered already. */
  #hasAnswered = false
  #queue: Promise<unknown> = Promise.resolve()

  /**
   * @param start makes the thread (`new Worker(new URL('./x-worker.ts', import.meta.url), withMemory(512))`), which calls `answerIn`
   * @param refusal of a question that could not be answered
   */
  constructor(
    start: () => Worker,
    patience: Patience<Q>,
    refusal: (cause: string) => LookbackError,
  ) {
    this.#start = start
    this.#patience = patience
    this.#refusal = refusal
  }

  /** @throws what the thread refuses, and the refusal of this thread where it took too long or too much */
  ask(question: Q): Promise<A> {
    const turn = this.#queue.then(() => this.#turn(question))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  /** Ends the thread, and what it is at. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  async #turn(question: Q): Promise<A> {
    for (;;) {
      const mayBeOfAnother = this.#worker !== null && this.#hasAnswered
      try {
        return await this.#answer(question)
      } catch (error) {
        if (!(error instanceof Ended)) throw error
        if (!mayBeOfAnother) throw this.#refusal(error.message)
      }
    }
  }

  #answer(question: Q): Promise<A> {
    this.#worker ??= this.#started()
    const worker = this.#worker
    return new Promise((settle, fail) => {
      const onMessage = (sent: Answer<A>) => {
        done()
        this.#hasAnswered = true
        if (sent.ok) settle(sent.answer)
        else fail(new LookbackError(sent.code, sent.cause, sent.remedy))
      }
      const giveUp = (cause: string) => {
        done()
        this.#end(worker)
        fail(new Ended(cause))
      }
      // Whatever was thrown: it need be no error, nor say anything.
      const onError = (error: Partial<Error> | null | undefined) =>
        giveUp(error?.message || 'Reading it met a fault.')
      const onExit = () => giveUp('Reading it needed too much memory.')
      const patience = this.#patience(question)
      const [began, before] = [performance.now(), used(worker)]
      const look = async () => {
        const left = patience - ((await used(worker)) - (await before))
        if (isDone) return
        const isLate = performance.now() - began >= patience * longest
        // NaN: nobody knows.
        if (!(left > 1) || isLate) giveUp('Reading it took too long.')
        else timer = setTimeout(look, left)
      }
      let isDone = false
      let timer = setTimeout(look, patience)
      // One by one: taking all listeners off would also stop the thread's own.
      const done = () => {
        isDone = true
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

  #started(): Worker {
    const worker = this.#start()
    this.#hasAnswered = false
    // Whenever it ends, also between two questions: an error that nobody listens for would end the application.
    worker.on('error', () => this.#end(worker)).on('exit', () => this.#end(worker))
    // It must not keep the process alive once the work is done.
    worker.unref()
    return worker
  }
}

/** Milliseconds of a processor that a thread has used, none before it runs; NaN where nobody can say. */
async function used(worker: Worker): Promise<number> {
  if (!('cpuUsage' in worker)) return Number.NaN
  const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }))
  return (user + system) / 1000
}
