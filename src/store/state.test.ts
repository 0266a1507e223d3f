import { expect, it } from 'vitest'
import { eachEngine } from '../testing/stores.ts'
import { afterCommit, inContext, storeState } from './index.ts'
import { migrations } from './migrations/index.ts'

const operator = { accountId: 'operator', role: 'dataManager', staffIds: [] }

eachEngine('the state of a store', (open) => {
  it('says which PostgreSQL it is and which migrations it has', async () => {
    const store = await open()
    const state = await storeState(store.db)
    const names = migrations.map(({ name }) => name).sort()
    expect(state.version).toMatch(/^\d+(\.\d+)*( \(.+\))?$/)
    expect(state.migrations).toEqual({ applied: names.length, last: names.at(-1), missing: [] })
  })

  it('what is put off until the commit runs after it, and not where nothing is committed', async () => {
    const store = await open()
    const ran: string[] = []
    await inContext(store.db, operator, async (tx) => {
      afterCommit(tx, () => ran.push('after'))
      ran.push('within')
    })
    await expect(
      inContext(store.db, operator, async (tx) => {
        afterCommit(tx, () => ran.push('never'))
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    expect(ran).toEqual(['within', 'after'])
  })
})
