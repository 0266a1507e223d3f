import { Worker } from 'node:worker_threads'
import { LookbackError, refusal } from '../../model/index.ts'
import { disclosureErrors } from '../errors.ts'
import { wallClockFactor } from '../program/deadline.ts'
import type { ProtectInput, Protection } from './protect.ts'

export type ProtectAnswer =
  | { readonly protection: Protection }
  | { readonly refused: { readonly code: string; readonly cause: string; readonly remedy: string } }
  | { readonly failed: string }

let last: Promise<unknown> = Promise.resolve()

/**
 * `protect` on a thread of its own, one after the other, with bounds on its time and memory: the
 * solver does not let go while it runs, and a server must go on answering.
 *
 * @throws LB_DISCLOSURE_* (docs/errors.md)
 */
export function protectInWorker(input: ProtectInput): Promise<Protection> {
  const mine = last.then(() => inWorker(input))
  last = mine.catch(() => undefined)
  return mine
}

async function inWorker(input: ProtectInput): Promise<Protection> {
  const worker = new Worker(new URL('./protect-worker.ts', import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<ProtectAnswer>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      const slow = refusal(disclosureErrors, 'LB_DISCLOSURE_TOO_SLOW')
      timer = setTimeout(() => reject(slow), (wallClockFactor * (input.seconds ?? 60) + 20) * 1_000)
    })
    if ('protection' in answer) return answer.protection
    if ('failed' in answer) throw new Error(answer.failed)
    const { code, cause, remedy } = answer.refused
    throw new LookbackError(code, cause, remedy)
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
