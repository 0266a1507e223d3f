import { Worker } from 'node:worker_threads'
import type { Shard } from '../block/each-pair.ts'
import type { WorkerAnswer, WorkerTask } from './messages.ts'

type TaskKind = WorkerTask['kind']
type AnswerTo<Kind extends TaskKind> = Extract<WorkerAnswer, { readonly kind: Kind }>

/** Threads that share the work with this one. They take a moment to start, and end with `close`. */
export class WorkerPool {
  readonly #workers: readonly LinkageWorker[]

  constructor(count: number) {
    this.#workers = Array.from({ length: count }, () => new LinkageWorker())
  }

  /** Into how many shards the work is divided; this thread takes the first of them. */
  get shards(): number {
    return this.#workers.length + 1
  }

  /** Gives each worker the task of its shard, and waits for all answers. */
  run<Kind extends TaskKind>(
    taskOf: (shard: Shard) => Extract<WorkerTask, { readonly kind: Kind }>,
  ): Promise<readonly AnswerTo<Kind>[]> {
    return Promise.all(
      this.#workers.map((worker, at) => {
        const shard = { index: at + 1, count: this.shards }
        return worker.run(taskOf(shard)) as Promise<AnswerTo<Kind>>
      }),
    )
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close()))
  }
}

/** The share of this thread. */
export const ownShard = (pool: WorkerPool | null): Shard => ({
  index: 0,
  count: pool?.shards ?? 1,
})

class LinkageWorker {
  readonly #worker = new Worker(new URL('./linkage-worker.ts', import.meta.url))
  #answer: PromiseWithResolvers<WorkerAnswer> | null = null
  /** Why it answers no more. */
  #failure: Error | null = null

  constructor() {
    this.#worker.on('message', (answer: WorkerAnswer) => this.#answer?.resolve(answer))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('a thread ended before its answer')))
  }

  run(task: WorkerTask): Promise<WorkerAnswer> {
    this.#answer = Promise.withResolvers()
    if (this.#failure) this.#answer.reject(this.#failure)
    else this.#worker.postMessage(task)
    return this.#answer.promise
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(error: unknown): void {
    this.#failure ??= error as Error
    this.#answer?.reject(this.#failure)
  }
}
