import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { oneEngine } from '../../testing/stores.ts'
import { type Context, inContext, insertRows } from '../index.ts'

const manager: Context = { accountId: 'a', role: 'dataManager', staffIds: [] }

oneEngine('the source of a row', (open) => {
  it('is in the store, stays there and keeps its name, however the row is written', async () => {
    const { db } = await open()
    const source = (id: string) => ({ id, name: id, agency: 'A', kind: 'policeCrime' })
    const row = (source_id: string, ref: string) => ({ source_id, ref, kind: 'crime', facts: {} })
    await inContext(db, manager, async (tx) => {
      await insertRows(tx, 'source', [source('s'), source('other')])
      await insertRows(tx, 'case_file', [row('s', 'a'), row('s', 'b')])
    })
    const acting = (query: ReturnType<typeof sql>) =>
      inContext(db, manager, (tx) => query.execute(tx))
    const refused = { code: '23503' }

    await expect(
      inContext(db, manager, (tx) =>
        insertRows(tx, 'case_file', [row('s', 'c'), row('nobody', 'd')]),
      ),
    ).rejects.toMatchObject(refused)
    await expect(acting(sql`update case_file set source_id = 'nobody'`)).rejects.toMatchObject(
      refused,
    )
    await expect(acting(sql`delete from source where id = 's'`)).rejects.toMatchObject(refused)
    await expect(acting(sql`update source set id = 'new' where id = 's'`)).rejects.toMatchObject(
      refused,
    )

    await acting(sql`update source set name = 'S' where id = 's'`)
    await acting(sql`update case_file set source_id = 'other' where ref = 'b'`)
    await acting(sql`delete from case_file where ref = 'b'`)
    await acting(sql`delete from source where id = 'other'`)
    const { rows } = await acting(sql`select source_id, ref from case_file`)
    expect(rows).toEqual([{ source_id: 's', ref: 'a' }])
  })
})
