import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { eachEngine } from '../../testing/stores.ts'
import { inContext } from '../index.ts'
import { isPipelined } from './transaction.ts'

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

  it('answers a page the same the first time, as its statements are prepared, and from then on', async () => {
    const { db } = await open()
    const at = new Date('2026-11-30T12:00:00Z')
    const page = () =>
      inContext(
        db,
        reader,
        (tx) =>
          Promise.all([
            sql`select ${1}::integer as n, ${'‘two’'}::text as t, ${[3, 4]}::bigint[] as many`.execute(
              tx,
            ),
            sql`select null::text as nothing, ${at}::timestamptz as at, true as yes`.execute(tx),
            sql`select 1 as n where false`.execute(tx),
            tx.selectFrom('source').select('id').execute(),
            tx.updateTable('source').set({ name: 'n' }).where('id', '=', 'none').executeTakeFirst(),
          ]),
        { often: true },
      )
    for (let time = 0; time < 4; time++) {
      const [one, two, none, rows, updated] = await page()
      expect(one.rows).toEqual([{ n: 1, t: '‘two’', many: [3, 4] }])
      expect(two.rows).toEqual([{ nothing: null, at, yes: true }])
      expect(none.rows).toEqual([])
      expect(rows).toEqual([])
      expect(Number(updated.numUpdatedRows)).toBe(0)
    }
  })

  it('fails a page with what failed first, and prepares what failed anew', async () => {
    const { db } = await open()
    const data = { ...reader, role: 'dataManager' }
    const divided = (divisor: number) =>
      inContext(
        db,
        data,
        async (tx) => {
          const [{ rows }] = await Promise.all([
            sql<{ n: number }>`select 6 / ${divisor}::integer as n`.execute(tx),
            sql`select 1 as after`.execute(tx),
          ])
          return rows[0]?.n
        },
        { often: true },
      )
    for (const divisor of [0, 0, 0, 2, 0, 3]) {
      if (divisor === 0) await expect(divided(0)).rejects.toThrow('division by zero')
      else expect(await divided(divisor)).toBe(6 / divisor)
    }
    const unwritable = inContext(
      db,
      data,
      (tx) => sql`select ${{ toJSON: () => raise('no text') }}::jsonb`.execute(tx),
      { often: true },
    )
    await expect(unwritable).rejects.toThrow('no text')
    const caught = inContext(
      db,
      data,
      async (tx) => {
        await sql`select 1 / 0`.execute(tx).catch(() => undefined)
        return null
      },
      { often: true },
    )
    await expect(caught).rejects.toThrow()
    await expect(
      inContext(db, { ...reader, role: 'nobody' }, () => sql`select 1`.execute(db), {
        often: true,
      }),
    ).rejects.toThrow('LB_AROUND_THE_DOOR')
    expect(await divided(1)).toBe(6)
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

  it('keeps pages from nobody while many wait for their turn', async () => {
    const store = await open()
    const { db } = store
    const taking = (act: () => Promise<void>) =>
      inContext(db, reader, act, { often: true, inTurn: 'takeNext' })
    const held = Promise.withResolvers<void>()
    const order: number[] = []
    const all = Array.from({ length: 12 }, (_, n) =>
      taking(async () => {
        if (n === 0 && isPipelined(db)) await held.promise
        order.push(n)
      }),
    )
    // More wait than there are connections: a page is answered before the first of them lets go.
    const page = inContext(db, reader, (tx) => sql<{ n: number }>`select 1 as n`.execute(tx), {
      often: true,
    })
    expect((await page).rows).toEqual([{ n: 1 }])
    held.resolve()
    await Promise.all(all)
    expect(order).toEqual(Array.from({ length: 12 }, (_, n) => n))
    await expect(taking(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await taking(async () => {})
  })
})

function raise(words: string): never {
  throw new Error(words)
}
