import { EventEmitter } from 'node:events'
import { syncBuiltinESMExports } from 'node:module'
import threads from 'node:worker_threads'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { conventions } from '../rules/rules.ts'
import type { ProtectInput } from './protect.ts'
import { protectInWorker } from './protect-in-worker.ts'

interface Thread {
  readonly emitter: EventEmitter
  readonly options: unknown
  readonly terminate: () => void
}
/** Threads that were asked for; none is started. */
const started: Thread[] = []
class NoThread extends EventEmitter {
  terminate = vi.fn(async () => 0)
  constructor(_: URL, options: unknown) {
    super()
    started.push({ emitter: this, options, terminate: this.terminate })
  }
}

const input: ProtectInput = {
  cube: {
    dimensions: [{ id: 'area', leaves: ['a', 'b'] }],
    counts: [{ at: { area: 'a' }, count: 30 }],
  },
  tables: [{ id: 't', dimensions: ['area'] }],
  rules: conventions.exact,
}
const { Worker } = threads
/** What modules have imported by name changes with it. */
const setWorker = (worker: unknown) => {
  Object.assign(threads, { Worker: worker })
  syncBuiltinESMExports()
}
beforeEach(() => {
  started.length = 0
  setWorker(NoThread)
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  setWorker(Worker)
})
const begun = async () => {
  const answer = protectInWorker(input)
  answer.catch(() => undefined)
  await vi.waitUntil(() => started.length > 0)
  return { answer, thread: started[0]! }
}

it('a thread is given the tables and a gigabyte, and is ended once it has answered', async () => {
  const { answer, thread } = await begun()
  expect(thread.options).toEqual({
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  })
  const protection = { safe: true }
  thread.emitter.emit('message', { protection })
  expect(await answer).toBe(protection)
  expect(thread.terminate).toHaveBeenCalledTimes(1)
})

it('a thread that dies fails as it died, and one that says nothing is refused in the end', async () => {
  const dying = await begun()
  dying.thread.emitter.emit('error', new Error('out of memory'))
  await expect(dying.answer).rejects.toThrow('out of memory')
  expect(dying.thread.terminate).toHaveBeenCalledTimes(1)
  started.length = 0
  const silent = await begun()
  await vi.advanceTimersByTimeAsync(199_000)
  expect(silent.thread.terminate).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1_000)
  await expect(silent.answer).rejects.toMatchObject({ code: 'LB_DISCLOSURE_TOO_SLOW' })
  expect(silent.thread.terminate).toHaveBeenCalledTimes(1)
})
