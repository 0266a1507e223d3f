import { Worker } from 'node:worker_threads'
import type { Stretch } from './accepted.ts'
import type { ScoreMessage } from './message.ts'

export interface HandScored {
  readonly stretches: readonly Stretch[]
  readonly candidates: number
}

/** Has a thread score its part of the pairs; it ends by itself. */
export function scoreInThread(message: ScoreMessage): Promise<HandScored> {
  const worker = new Worker(new URL('./score-worker.ts', import.meta.url), { workerData: message })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('a scoring thread ended before its answer')))
  })
}
