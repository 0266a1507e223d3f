import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { eachEngine } from '../testing/stores.ts'
import { lock, lockHolder, lockTelling } from './index.ts'

const gate = (): readonly [open: () => void, passed: Promise<void>] => {
  const { promise, resolve } = Promise.withResolvers<void>()
  return [resolve, promise]
}

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

  it('is waited for by whoever knows for whom', async () => {
    const store = await open()
    expect(await lockHolder(store, 'archive')).toBeNull()
    const seen: string[] = []
    const others: Promise<void>[] = []
    await store.db.transaction().execute(async (tx) => {
      await lockTelling({ db: tx }, 'archive', {
        what: 'import by anna',
        waits: () => seen.push('the first'),
      })
      // One connection is all that PGlite has.
      if (store.engine === 'pglite') return
      const holder = await lockHolder(store, 'archive')
      expect(holder).toEqual({ what: 'import by anna', since: expect.any(Date) })
      const [waits, waiting] = gate()
      const other = store.db.transaction().execute(async (another) => {
        await lockTelling({ db: another }, 'archive', { what: 'refresh by ben', waits })
        seen.push('the other')
      })
      await waiting
      others.push(other)
      seen.push('the first ends')
    })
    await Promise.all(others)
    expect(seen).toEqual(store.engine === 'pglite' ? [] : ['the first ends', 'the other'])
    expect(await lockHolder(store, 'archive')).toBeNull()
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
