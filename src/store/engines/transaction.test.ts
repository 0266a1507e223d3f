import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { eachEngine } from '../../testing/stores.ts'
import { inContext } from '../index.ts'

const reader = { accountId: 'r', role: 'reader', staffIds: [] }

eachEngine('a transaction in a context', (open) => {
  it('answers what is asked for together, each with its own', async () => {
    const { db } = await open()
    const numbers = await inContext(db, reader, (tx) =>
      Promise.all(
        Array.from({ length: 20 }, async (_, n) => {
          const { rows } = await sql<{ n: number }>`select ${n}::integer as n`.execute(tx)
          return rows[0]?.n
        }),
      ),
    )
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => n))
  })

  it('fails with what failed first, and leaves nothing', async () => {
    const { db } = await open()
    const data = { ...reader, role: 'dataManager' }
    const source = (id: string) => ({ id, name: 'n', agency: 'a', kind: 'policeCrime' as const })
    const act = inContext(db, data, async (tx) => {
      await tx.insertInto('source').values(source('kept')).execute()
      await Promise.all([
        sql`select 1 / 0`.execute(tx),
        tx.insertInto('source').values(source('after')).execute(),
      ])
    })
    await expect(act).rejects.toThrow('division by zero')
    const act2 = inContext(db, { ...reader, role: 'nobody' }, (tx) =>
      sql`select count(*) from source`.execute(tx),
    )
    await expect(act2).rejects.toThrow('LB_AROUND_THE_DOOR')
    const left = await inContext(db, data, (tx) => tx.selectFrom('source').select('id').execute())
    expect(left).toEqual([])
  })

  it('does not commit with a failure that was caught, and takes no statement once it has ended', async () => {
    const { db } = await open()
    const caught = inContext(db, reader, async (tx) => {
      await sql`select 1 / 0`.execute(tx).catch(() => undefined)
    })
    await expect(caught).rejects.toThrow()
    const tx = await inContext(db, reader, async (inside) => inside)
    await expect(sql`select 1`.execute(tx)).rejects.toThrow()
  })

  it('gives the rows of its last statement once they are committed, and none where they are not', async () => {
    const { db } = await open()
    const seen: number[] = []
    const options = (divisor: number) => ({
      last: () => sql<{ n: number }>`select 6 / ${divisor}::integer as n`,
      committed: (_: unknown, rows: readonly { readonly n: number }[]) => {
        seen.push(...rows.map(({ n }) => n))
      },
    })
    await inContext(db, reader, async () => undefined, options(2))
    await expect(inContext(db, reader, async () => undefined, options(0))).rejects.toThrow(
      'division by zero',
    )
    expect(seen).toEqual([3])
  })
})
