import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { oneEngine } from '../../testing/stores.ts'
import { type Context, inContext, insertRows } from '../index.ts'

const operator = { accountId: 'operator', role: 'dataManager', staffIds: [] }

oneEngine('provenance', (open) => {
  it('names records that are there, however it is written and whoever may not see them', async () => {
    const store = await open()
    await inContext(store.db, operator, async (tx) => {
      await insertRows(tx, 'source', [{ id: 's', name: 'S', agency: 'A', kind: 'policeCrime' }])
      const extract = {
        id: 'x',
        source_id: 's',
        file: 'f',
        format: 'csv',
        received_by: 'o',
        bytes: 1,
      }
      const counts = { received: 1, imported: 1, unchanged: 0, quarantined: 0 }
      await insertRows(tx, 'extract', [{ ...extract, ...counts }])
      const record = { source_id: 's', kind: 'k', version: 1, hash: 'h', raw: {}, extract_id: 'x' }
      await insertRows(tx, 'record', [{ ...record, id: 1, key: 'a', line: 1 }])
      await insertRows(tx, 'case_file', [
        { id: 1, source_id: 's', ref: 'r', kind: 'crime', facts: {} },
      ])
      const staff = { source_id: 's', key: 'k', case_id: 1, staff_id: 'S1', part: 'p' }
      await insertRows(tx, 'case_staff', [staff])
      await insertRows(tx, 'provenance', [{ record_id: 1, items: [9] }])
    })
    const attempt = (statement: string, who: Context = operator) =>
      inContext(store.db, who, (tx) => sql.raw(statement).execute(tx))
    for (const who of [operator, { ...operator, staffIds: ['S1'] }]) {
      await expect(attempt(`insert into provenance values (2, '{9}')`, who)).rejects.toThrow(
        'LB_NO_SUCH_RECORD',
      )
      await expect(attempt('update provenance set record_id = 2', who)).rejects.toThrow(
        'LB_NO_SUCH_RECORD',
      )
      await attempt(`update provenance set items = '{9,${who.staffIds.length + 11}}'`, who)
    }
  })
})
