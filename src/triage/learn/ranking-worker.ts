import { parentPort, workerData } from 'node:worker_threads'
import { LookbackError } from '../../model/index.ts'
import { createRanker, type RankerInput } from './ranker.ts'
import type { RankingReply, RankingRequest } from './ranking-thread.ts'

/** The ranker in a thread of its own: it answers one message at a time, in order. */
const port = parentPort!
const ranker = createRanker(workerData as RankerInput)

const acts = {
  answer: ranker.answer,
  retrain: ranker.retrain,
  order: ranker.order,
  orderExplained: ranker.orderExplained,
  explain: ranker.explain,
} as const

port.on('message', ({ number, act, with: given }: RankingRequest) => {
  port.postMessage(reply(number, acts[act] as (...given: readonly unknown[]) => unknown, given))
})

function reply(
  number: number,
  act: (...given: readonly unknown[]) => unknown,
  given: readonly unknown[],
): RankingReply {
  try {
    return { number, result: act(...given) }
  } catch (error) {
    if (!(error instanceof LookbackError)) throw error
    return { number, refused: { code: error.code, cause: error.cause, remedy: error.remedy } }
  }
}
