import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { eachEngine } from '../testing/stores.ts'
import { lock } from './index.ts'

eachEngine('a lock by name', (open) => {
  it('is kept until the transaction ends; another key of it is free', async () => {
    const { db } = await open()
    const seen: string[] = []
    let first = () => {}
    const holding = new Promise<void>((resolve) => {
      first = resolve
    })
    const one = db.transaction().execute(async (tx) => {
      await lock({ db: tx }, 'case', 1)
      await lock({ db: tx }, 'case', 1)
      first()
      await setTimeout(200)
      seen.push('first')
    })
    await holding
    const another = db.transaction().execute((tx) => lock({ db: tx }, 'case', 2))
    const two = db.transaction().execute(async (tx) => {
      await lock({ db: tx }, 'case', 1)
      seen.push('second')
    })
    await Promise.all([one, two, another])
    expect(seen).toEqual(['first', 'second'])
  })

  it('is refused after one that comes later in the order', async () => {
    const { db } = await open()
    const wrong = db.transaction().execute(async (tx) => {
      await lock({ db: tx }, 'tables')
      await lock({ db: tx }, 'whoIsWho')
    })
    await expect(wrong).rejects.toThrow('the lock whoIsWho comes before tables')
    await db.transaction().execute((tx) => lock({ db: tx }, 'whoIsWho'))
  })
})
