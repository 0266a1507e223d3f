import { Worker } from 'node:worker_threads'
import { afterAll, describe, expect, it } from 'vitest'
import { LookbackError } from '../model/index.ts'
import { LimitedThread, withMemory } from './index.ts'

const code = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', (question) => {
  if (question === 'hang') for (;;);
  if (question === 'fill') { const all = []; for (;;) all.push(new Array(1e5).fill(question)) }
  if (question === 'throw') throw new Error('A fault.')
  if (question === 'throw nothing') throw undefined
  if (question === 'say nothing') throw new Error('')
  if (question === 'end later') setTimeout(() => process.exit(), 20)
  if (question === 'refuse') return parentPort.postMessage({ ok: false, code: 'LB_X', cause: 'So.', remedy: 'Mend it.' })
  parentPort.postMessage({ ok: true, answer: question.toUpperCase() })
})`
const thread = new LimitedThread<string, string>(
  () => new Worker(code, { eval: true, ...withMemory(32) }),
  (question) => (question === 'hang' ? 200 : 20_000),
  (cause) => new LookbackError('LB_READING', cause, 'Read it by eye.'),
)
afterAll(() => thread.close())

describe('a limited thread', () => {
  it('answers questions in their order', async () => {
    expect(await Promise.all(['a', 'b', 'c'].map((one) => thread.ask(one)))).toEqual([
      'A',
      'B',
      'C',
    ])
  })

  it('passes on what is refused', async () => {
    await expect(thread.ask('refuse')).rejects.toMatchObject({ code: 'LB_X', remedy: 'Mend it.' })
  })

  it.each([
    ['hang', 'Reading it took too long.'],
    ['fill', 'memory'],
    ['throw', 'A fault.'],
    ['throw nothing', 'Reading it met a fault.'],
    ['say nothing', 'Reading it met a fault.'],
  ])('refuses what makes it %s, and answers the next', async (question, cause) => {
    const asked = thread.ask(question)
    const next = thread.ask('next')
    await expect(asked).rejects.toMatchObject({
      code: 'LB_READING',
      cause: expect.stringContaining(cause),
    })
    expect(await next).toBe('NEXT')
  })

  it('waits for one that has had no processor yet, for ten times as long by the clock', async () => {
    const sleeper = new LimitedThread<number, string>(
      () =>
        new Worker(
          `const { parentPort } = require('node:worker_threads')
          parentPort.on('message', (wait) => setTimeout(() => parentPort.postMessage({ ok: true, answer: 'woke' }), wait))`,
          { eval: true, ...withMemory(32) },
        ),
      () => 300,
      (cause) => new LookbackError('LB_READING', cause, 'Read it by eye.'),
    )
    expect(await sleeper.ask(700)).toBe('woke')
    await expect(sleeper.ask(30_000)).rejects.toMatchObject({ code: 'LB_READING' })
    await sleeper.close()
  })

  it('asks again where the question before may have ended it', async () => {
    expect(await thread.ask('end later')).toBe('END LATER')
    await new Promise((settle) => setTimeout(settle, 15))
    expect(await thread.ask('words')).toBe('WORDS')
  })
})
