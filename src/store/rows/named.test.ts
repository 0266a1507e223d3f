import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { eachEngine } from '../../testing/stores.ts'
import { type Context, inContext, insertRows } from '../index.ts'

const manager: Context = { accountId: 'a', role: 'dataManager', staffIds: [] }

eachEngine('what a row of the archive names', (open) => {
  it('is there, and stays while it is named, however rows are written and whoever may not see them', async () => {
    const { db } = await open()
    const of = { source_id: 's' }
    const person = { ref: 'r', role: 'victim', person: {} }
    await inContext(db, manager, async (tx) => {
      await insertRows(tx, 'source', [{ id: 's', name: 's', agency: 'A', kind: 'policeCrime' }])
      const file = { ...of, kind: 'crime', facts: {} }
      await insertRows(tx, 'case_file', [
        { ...file, id: 101, ref: '1' },
        { ...file, id: 102, ref: '2' },
      ])
      await insertRows(tx, 'mention', [{ ...of, ...person, id: 101, key: '1', case_id: 101 }])
      await insertRows(tx, 'event', [{ ...of, key: '1', kind: 'k', case_id: 101, mention_id: 101 }])
      await insertRows(tx, 'thing', [{ id: 101, kind: 'phone', value: '1' }])
      await insertRows(tx, 'thing_link', [{ ...of, key: '1', thing_id: 101, mention_id: 101 }])
      const staff = { ...of, key: '1', case_id: 101, staff_id: 'S1', part: 'p' }
      await insertRows(tx, 'case_staff', [staff])
    })
    const acting = (query: string, who = manager) =>
      inContext(db, who, (tx) => sql.raw(query).execute(tx))
    const refused = { code: '23503' }
    for (const who of [manager, { ...manager, staffIds: ['S1'] }]) {
      for (const query of [
        `insert into mention (source_id, key, ref, role, person, case_id) values ('s', '2', 'r', 'victim', '{}', 9)`,
        `insert into event (source_id, key, kind, case_id) values ('s', '2', 'k', 9)`,
        `insert into event (source_id, key, kind, mention_id) values ('s', '2', 'k', 9)`,
        `insert into thing_link (source_id, key, thing_id) values ('s', '2', 9)`,
        `insert into case_staff (source_id, key, case_id, staff_id, part) values ('s', '2', 9, 'S2', 'p')`,
        `insert into document (source_id, key, case_id, name, media_type, text) values ('s', '2', 9, 'n', 't', 'x')`,
      ])
        await expect(acting(query, who), query).rejects.toMatchObject(refused)
    }
    for (const query of [
      'update mention set case_id = 9',
      'update event set mention_id = 9',
      'update thing_link set thing_id = 9',
      'update case_staff set case_id = 9',
      'delete from case_file where id = 101',
      'delete from mention where id = 101',
      'delete from thing where id = 101',
    ])
      await expect(acting(query), query).rejects.toMatchObject(refused)
    await expect(acting('update mention set id = 9')).rejects.toThrow('LB_APPEND_ONLY')

    await acting('delete from case_file where id = 102')
    await acting('update event set case_id = null, mention_id = null')
    await acting('delete from thing_link')
    await acting('delete from mention')
  })
})
