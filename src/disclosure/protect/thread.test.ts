import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { conventions } from '../rules/rules.ts'
import type { ProtectInput } from './protect.ts'
import type { ProtectAnswer } from './protect-in-worker.ts'

/** Threads that were started, and what this one is as a thread. */
const threads = vi.hoisted(() => ({
  started: [] as {
    readonly emitter: EventEmitter
    readonly options: unknown
    readonly terminate: () => void
  }[],
  posted: [] as unknown[],
  given: undefined as unknown,
}))
vi.mock('node:worker_threads', () => ({
  Worker: class extends EventEmitter {
    terminate = vi.fn(async () => 0)
    constructor(_: URL, options: unknown) {
      super()
      threads.started.push({ emitter: this, options, terminate: this.terminate })
    }
  },
  parentPort: { postMessage: (message: unknown) => threads.posted.push(message) },
  get workerData() {
    return threads.given
  },
}))

const input: ProtectInput = {
  cube: {
    dimensions: [{ id: 'area', leaves: ['a', 'b'] }],
    counts: [{ at: { area: 'a' }, count: 30 }],
  },
  tables: [{ id: 't', dimensions: ['area'] }],
  rules: conventions.exact,
}
beforeEach(() => {
  threads.started.length = 0
  threads.posted.length = 0
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})
const begun = async () => {
  const { protectInWorker } = await import('./protect-in-worker.ts')
  const answer = protectInWorker(input)
  answer.catch(() => undefined)
  await vi.waitUntil(() => threads.started.length > 0)
  return { answer, thread: threads.started[0]! }
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
  threads.started.length = 0
  const silent = await begun()
  await vi.advanceTimersByTimeAsync(199_000)
  expect(silent.thread.terminate).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1_000)
  await expect(silent.answer).rejects.toMatchObject({ code: 'LB_DISCLOSURE_TOO_SLOW' })
  expect(silent.thread.terminate).toHaveBeenCalledTimes(1)
})

it('a thread answers with the protected table, with its refusal, or with the fault it is', async () => {
  vi.useRealTimers()
  const answers = async (given: unknown) => {
    threads.given = given
    vi.resetModules()
    await import('./protect-worker.ts')
    return threads.posted.at(-1) as ProtectAnswer
  }
  expect(await answers(input)).toMatchObject({ protection: { safe: true, informationLoss: 0 } })
  expect(await answers({ ...input, rules: { ...input.rules, threshold: 0 } })).toEqual({
    refused: {
      code: 'LB_DISCLOSURE_RULES',
      cause: 'The threshold is not a whole number from 1 to 1,000.',
      remedy: expect.stringMatching(/./),
    },
  })
  expect(await answers({ ...input, tables: null })).toEqual({
    failed: expect.stringContaining('TypeError'),
  })
  expect(threads.posted.length).toBe(3)
})
