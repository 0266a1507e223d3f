import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { oneEngine } from '../../../testing/stores.ts'
import { codeOf, itemOf, type StandingItem } from './item-codes.ts'

const kinds = ['case', 'mention', 'event', 'thing', 'staff', 'document'] as const
const all: readonly StandingItem[] = kinds.flatMap((item) =>
  [1, 7, 2 ** 40].map((item_id) => ({ item, item_id })),
)

it('an item is what its number says', () => {
  expect(all.map((one) => itemOf(codeOf(one)))).toEqual(all)
  expect(() => itemOf(8)).toThrow('8 stands for no item')
})

oneEngine('the number of an item', (open) => {
  it('is the same in the store', async () => {
    const { db } = await open()
    const { rows } = await sql<{ code: number }>`
      select lookback_item(item, id) as code
      from unnest(${all.map(({ item }) => item)}::text[], ${all.map((one) => one.item_id)}::bigint[])
        with ordinality as t (item, id, place) order by place`.execute(db)
    expect(rows.map(({ code }) => code)).toEqual(all.map(codeOf))
    const none = await sql<{
      code: number | null
    }>`select lookback_item('other', 1) as code`.execute(db)
    expect(none.rows).toEqual([{ code: null }])
  })
})
