import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Store } from '../../store/index.ts'
import { serverLacking } from '../../testing/server.ts'
import { anyEngine } from '../../testing/stores.ts'
import { openDoor } from '../open-door.ts'
import { systemReader } from '../system-reader.ts'
import { defineLongAct } from './act.ts'
import { createPerformer } from './perform.ts'
import { provide } from './services.ts'
import { type WorkedOut, workedOut, worksOf } from './worked-out.ts'

const caller = { who: systemReader, session: null }

/** A work whose ground and answer the test sets, asked in one process after the other. */
function made(store: () => Store, what: string, smallArchive = 50_000) {
  const state = { ground: '1', answer: async () => ({ times: 0 }), times: 0 }
  const act = defineLongAct({
    name: 'figures.madeUp',
    kind: 'read',
    about: 'A made-up act',
    permission: 'readFigures',
    input: z.strictObject({}),
    subject: () => what,
    notes: ['computation'],
    run: (context): Promise<WorkedOut<{ readonly times: number }>> =>
      workedOut(context, {
        what,
        subject: what,
        ground: async () => state.ground,
        workOut: () => {
          state.times += 1
          return state.answer()
        },
      }),
  })
  const process = () => {
    const performer = createPerformer(openDoor(store()), [
      provide(worksOf, { read: new Map(), running: null, failed: new Map(), smallArchive }),
    ])
    return () => performer.perform(caller, act, {})
  }
  return { state, process }
}

describe('what is worked out from all cases', () => {
  const open = anyEngine('what is worked out from all cases')
  let store: Store
  beforeAll(async () => {
    store = await open()
  })
  it('is worked out once for all who ask, in this process and the next, until its ground is another', async () => {
    const { state, process } = made(() => store, 'once')
    state.answer = async () => ({ times: state.times })
    const [ask, askAfterStart] = [process(), process()]
    const first = await ask()
    expect(first).toMatchObject({ value: { times: 1 }, isOld: false })
    expect(await ask()).toEqual(first)
    expect(await askAfterStart()).toEqual(first)
    state.ground = '2'
    expect(await ask()).toMatchObject({ value: { times: 2 }, isOld: false })
    expect(await askAfterStart()).toMatchObject({ value: { times: 2 }, isOld: false })
    expect(state.times).toBe(2)
  })

  it('fails where it failed at once, and is begun again by the next', async () => {
    const { state, process } = made(() => store, 'failed')
    const ask = process()
    state.answer = () => Promise.reject(new Error('no room'))
    await expect(ask()).rejects.toThrow('no room')
    state.answer = async () => ({ times: 1 })
    expect(await ask()).toMatchObject({ value: { times: 1 } })
  })

  // The embedded engine has one session: there whoever asks waits.
  it.skipIf(serverLacking() !== null)(
    'says that it is old, with its day, while it is worked out anew, and nothing before it ever was',
    async () => {
      const { state, process } = made(() => store, 'slow', 0)
      const ask = process()
      const slow = Promise.withResolvers<{ times: number }>()
      state.answer = () => slow.promise
      expect(await ask()).toEqual({ value: null, workedOutAt: null, isOld: true })
      // Whoever asks meanwhile begins no second one.
      expect(await ask()).toEqual({ value: null, workedOutAt: null, isOld: true })
      expect(state.times).toBe(1)
      slow.resolve({ times: 7 })
      const first = await ask()
      expect(first).toMatchObject({ value: { times: 7 }, isOld: false })
      state.ground = '2'
      const again = Promise.withResolvers<{ times: number }>()
      state.answer = () => again.promise
      expect(await ask()).toEqual({ ...first, isOld: true })
      again.reject(new Error('no time'))
      state.answer = async () => ({ times: 9 })
      // Nobody waited: whoever asks next is told why.
      await expect(ask()).rejects.toThrow('no time')
      expect(await ask()).toMatchObject({ value: { times: 9 }, isOld: false })
    },
  )
})
