import { parentPort, workerData } from 'node:worker_threads'
import { LookbackError } from '../../model/index.ts'
import { type ProtectInput, protect } from './protect.ts'
import type { ProtectAnswer } from './protect-in-worker.ts'

async function answer(): Promise<ProtectAnswer> {
  try {
    return { protection: await protect(workerData as ProtectInput) }
  } catch (error) {
    if (!(error instanceof LookbackError)) return { failed: String(error) }
    const { code, cause, remedy } = error
    return { refused: { code, cause, remedy } }
  }
}
parentPort?.postMessage(await answer())
