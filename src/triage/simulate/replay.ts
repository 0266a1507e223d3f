import { createRanker } from '../learn/ranker.ts'
import type { Corpus } from './corpus.ts'
import { type Measures, measure } from './metrics.ts'
import { startOf } from './starts.ts'

export interface Replay extends Measures {
  readonly corpus: string
  readonly records: number
  readonly relevant: number
  /** From texts to the last answer, reading the file left out. */
  readonly seconds: number
}

export interface ReplayOptions {
  /** Draws the relevant and the irrelevant record to start from. */
  readonly seed: number
  readonly progress?: (done: number, total: number) => void
}

/** Answers until which the ranker is taught after each one; then after every hundredth of the records. */
const oneByOne = 300

/** Replays a labelled set: rank, read the first, learn, again, until all is read. */
export function replay(corpus: Corpus, { seed, progress }: ReplayOptions): Replay {
  const { found, seconds } = readInOrder(corpus, seed, progress)
  return {
    corpus: corpus.name,
    records: corpus.records.length,
    relevant: corpus.records.filter(({ relevant }) => relevant).length,
    ...measure(found),
    seconds,
  }
}

/** Whether each record read was relevant, in the order read, the two starting records left out. */
export function readInOrder(
  corpus: Corpus,
  seed: number,
  progress?: (done: number, total: number) => void,
): { readonly found: readonly boolean[]; readonly seconds: number } {
  const began = performance.now()
  const { records } = corpus
  const relevant = records.map((record) => record.relevant)
  const start = startOf(relevant, seed)
  const documents = records.map(({ title, abstract }, id) => ({ id, title, text: abstract }))
  const ranker = createRanker({ documents })
  ranker.answer(start.map((id) => ({ id, matters: relevant[id]! })))
  const found: boolean[] = []
  const batch = Math.max(1, Math.floor(records.length / 100))
  while (found.length + start.length < records.length) {
    ranker.retrain()
    const next = ranker.order(found.length + start.length < oneByOne ? 1 : batch)
    for (const { id } of next) found.push(relevant[id]!)
    ranker.answer(next.map(({ id }) => ({ id, matters: relevant[id]! })))
    progress?.(found.length + start.length, records.length)
  }
  return { found, seconds: (performance.now() - began) / 1000 }
}
