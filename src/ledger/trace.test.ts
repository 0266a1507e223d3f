import { expect, it } from 'vitest'
import { inContext } from '../store/index.ts'
import { oneEngine } from '../testing/stores.ts'
import { append, tracingEntries, untraced } from './index.ts'

const author = { accountId: 'r1', role: 'reviewer', staffIds: [] }
const note = { action: 'consultation', subject: 'case:1' }

oneEngine('the trace of a request', (open) => {
  it('has the entries it committed, not those rolled back nor those of work it only set off', async () => {
    const store = await open()
    const write = (many: number, fails = false) =>
      inContext(store.db, author, async (tx) => {
        await append(
          tx,
          author,
          Array.from({ length: many }, () => note),
        )
        if (fails) throw new Error('rolled back')
      })
    const entries: number[] = []
    const others: number[] = []
    await write(1)
    await Promise.all([
      tracingEntries(entries, async () => {
        await write(2)
        await write(1, true).catch(() => undefined)
        await untraced(() => write(1))
      }),
      tracingEntries(others, () => write(1)),
    ])
    expect(entries).toHaveLength(2)
    expect(entries[1]).toBe(entries[0]! + 1)
    expect(others).toHaveLength(1)
    expect(others[0]).not.toBe(entries[0])
  })
})
