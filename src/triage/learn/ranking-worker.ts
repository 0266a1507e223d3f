import { parentPort, workerData } from 'node:worker_threads'
import { LookbackError } from '../../model/index.ts'
import type { RankDocument } from './feature-rows.ts'
import { createRanker, type Ranker } from './ranker.ts'
import type {
  RankingDocuments,
  RankingReply,
  RankingRequest,
  RankingStart,
} from './ranking-thread.ts'

/** The ranker in a thread of its own: it answers one message at a time, in order. */
const port = parentPort!
const documents: RankDocument[] = []
let ranker: Ranker | undefined

port.on('message', (told: RankingDocuments | RankingRequest) => {
  if ('documents' in told) {
    documents.push(...told.documents)
    if (told.last) ranker = createRanker({ ...(workerData as RankingStart), documents })
    return
  }
  const { number, act, with: given } = told
  port.postMessage(reply(number, ranker![act] as (...given: readonly unknown[]) => unknown, given))
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
