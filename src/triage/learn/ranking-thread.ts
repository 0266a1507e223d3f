import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { LookbackError, refusal } from '../../model/index.ts'
import { triageErrors } from '../errors.ts'
import { checkDocuments } from './check-input.ts'
import type { RankDocument } from './feature-rows.ts'
import type { Ranker, RankerInput } from './ranker.ts'

/** What the thread is built from but the documents, which are handed over some at a time before anything is asked. */
export type RankingStart = Omit<RankerInput, 'documents'>
/** The last of them, and there may be none. */
export interface RankingDocuments {
  readonly documents: readonly RankDocument[]
  readonly last: boolean
}

/** What the thread is asked, and what it tells; numbers pair them. */
export interface RankingRequest {
  readonly number: number
  readonly act: 'answer' | 'retrain' | 'order' | 'orderExplained' | 'explain'
  readonly with: readonly unknown[]
}
export type RankingReply =
  | { readonly number: number; readonly result: unknown }
  | {
      readonly number: number
      readonly refused: { readonly code: string; readonly cause: string; readonly remedy: string }
    }

/** A ranker that learns in a worker thread, so that pages are served meanwhile. */
export interface RankingThread {
  answer(...given: Parameters<Ranker['answer']>): Promise<void>
  retrain(): Promise<ReturnType<Ranker['retrain']>>
  order(...given: Parameters<Ranker['order']>): Promise<ReturnType<Ranker['order']>>
  orderExplained(
    ...given: Parameters<Ranker['orderExplained']>
  ): Promise<ReturnType<Ranker['orderExplained']>>
  explain(...given: Parameters<Ranker['explain']>): Promise<ReturnType<Ranker['explain']>>
  stop(): Promise<void>
}

/** Documents handed over at once: to copy them holds up whoever starts the thread. */
const together = 1_000

/**
 * Starts the thread and builds the ranker in it. It does not keep the process alive on its own.
 * Every call may be refused with LB_TRIAGE_WORKER once the thread has stopped.
 *
 * @throws LB_TRIAGE_DOCUMENTS
 */
export function startRankingThread(input: RankerInput): RankingThread {
  checkDocuments(input.documents)
  const { documents, ...start } = input
  const worker = new Worker(new URL('./ranking-worker.ts', import.meta.url), {
    workerData: start satisfies RankingStart,
  })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let asked = 0
  let stopped = false

  worker.on('message', (told: RankingReply) => {
    const waiter = waiting.get(told.number)
    waiting.delete(told.number)
    if (waiting.size === 0) worker.unref()
    if ('result' in told) waiter?.resolve(told.result)
    else
      waiter?.reject(new LookbackError(told.refused.code, told.refused.cause, told.refused.remedy))
  })
  const gone = () => {
    stopped = true
    for (const { reject } of waiting.values()) reject(refusal(triageErrors, 'LB_TRIAGE_WORKER'))
    waiting.clear()
  }
  worker.on('error', gone)
  worker.on('exit', gone)
  worker.unref()

  const handOver = async () => {
    for (let from = 0; ; from += together) {
      const last = from + together >= documents.length
      worker.postMessage({
        documents: documents.slice(from, from + together),
        last,
      } satisfies RankingDocuments)
      if (last) return
      await setImmediate()
    }
  }
  const handedOver = handOver()
  const ask = async <T>(act: RankingRequest['act'], given: readonly unknown[]): Promise<T> => {
    await handedOver
    if (stopped) throw refusal(triageErrors, 'LB_TRIAGE_WORKER')
    const waiter = Promise.withResolvers<unknown>()
    asked += 1
    waiting.set(asked, waiter)
    worker.ref()
    worker.postMessage({ number: asked, act, with: given } satisfies RankingRequest)
    return waiter.promise as Promise<T>
  }
  return {
    answer: (...given) => ask('answer', given),
    retrain: () => ask('retrain', []),
    order: (...given) => ask('order', given),
    orderExplained: (...given) => ask('orderExplained', given),
    explain: (...given) => ask('explain', given),
    stop: async () => {
      await worker.terminate()
    },
  }
}
