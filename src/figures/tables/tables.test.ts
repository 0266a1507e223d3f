import { strFromU8 } from 'fflate'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { acts } from '../../review/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import type { TableView } from '../table-contract.ts'

const wanted = { definition: 'dfe-cse-2017', by: ['year'], convention: 'lookback' } as const

oneEngineWithExample('a table for the public', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })
  const propose = async (by: 'chief' | 'data', request: object = wanted) =>
    (
      await example.review.perform(example.officers[by], acts.figures.proposeTable, {
        ...wanted,
        ...request,
        reason: 'For a report.',
      })
    ).tableId

  it('hides every small count, and says why to whoever makes it', async () => {
    const { review, officers } = example
    const view = await review.perform(officers.data, acts.figures.previewTable, wanted)
    expect(view.state).toBe('preview')
    expect(view.heads).toEqual(['Year the case was opened'])
    const all = view.rows.flatMap(({ cells }) => cells)
    expect(all.every(({ value }) => value === null || value === 0 || value >= 10)).toBe(true)
    expect(all.some(({ because }) => because === 'primary')).toBe(true)
    expect(view.hiddenBecause?.primary).toBeGreaterThan(0)
  })

  it('is published by a second person, tells others no reasons, and stays as it is', async () => {
    const { review, officers } = example
    const { chief, deputy, ann, reader } = officers
    const tableId = await propose('chief')
    await expect(
      review.perform(chief, acts.figures.settleTable, {
        tableId,
        step: 'publish',
        reason: 'Mine.',
      }),
    ).rejects.toMatchObject({ code: 'LB_TABLE_TWO_PEOPLE' })
    expect(await review.perform(ann, acts.figures.table, { tableId })).toBeNull()
    await review.perform(deputy, acts.figures.settleTable, {
      tableId,
      step: 'publish',
      reason: 'Checked.',
    })
    const shown = (await review.perform(reader, acts.figures.table, { tableId })) as TableView
    expect(shown.state).toBe('published')
    expect(shown.hiddenBecause).toBeNull()
    expect(shown.rows.flatMap(({ cells }) => cells).every(({ because }) => because === null)).toBe(
      true,
    )
    await expect(
      review.perform(deputy, acts.figures.settleTable, {
        tableId,
        step: 'decline',
        reason: 'Too late.',
      }),
    ).rejects.toMatchObject({ code: 'LB_TABLE_SETTLED' })
  })

  it('is not published once another came between, for it was not made safe against it', async () => {
    const { review, officers } = example
    const first = await propose('data', { by: ['area'] })
    const second = await propose('data', { by: ['source'] })
    await review.perform(officers.chief, acts.figures.settleTable, {
      tableId: first,
      step: 'publish',
      reason: 'Checked.',
    })
    await expect(
      review.perform(officers.chief, acts.figures.settleTable, {
        tableId: second,
        step: 'publish',
        reason: 'Checked.',
      }),
    ).rejects.toMatchObject({ code: 'LB_TABLE_OVERTAKEN' })
    const third = await propose('data', { by: ['source'] })
    const view = await review.perform(officers.chief, acts.figures.table, { tableId: third })
    expect(view?.proof.against).toContain(first)
    await review.perform(officers.chief, acts.figures.settleTable, {
      tableId: third,
      step: 'publish',
      reason: 'Checked.',
    })
  })

  it('comes as a file in each format, hidden counts as [c]', async () => {
    const { review, officers } = example
    const tableId =
      (await review.perform(officers.reader, acts.figures.tables, {})).at(-1)?.tableId ?? 0
    const csv = await review.perform(officers.reader, acts.figures.tableFile, {
      tableId,
      format: 'csv',
    })
    expect(csv?.name).toBe(`table-${tableId}.csv`)
    expect(strFromU8(csv!.bytes)).toMatch(/^Year the case was opened,Met,.*\r\nAll,\[c\]/)
    for (const format of ['ods', 'csvw'] as const) {
      expect(
        (await review.perform(officers.reader, acts.figures.tableFile, { tableId, format }))?.bytes
          .length,
      ).toBeGreaterThan(200)
    }
  })

  it('that somebody altered behind the review’s back is not given out', async () => {
    const { review, officers, store } = example
    const tableId =
      (await review.perform(officers.reader, acts.figures.tables, {})).at(-1)?.tableId ?? 0
    await asOwner(store, 'published_table', (tx) =>
      sql`update published_table set body = jsonb_set(body, '{proof,attacked}', '0')
        where id = ${tableId}`.execute(tx),
    )
    await expect(
      review.perform(officers.reader, acts.figures.tableFile, { tableId, format: 'csv' }),
    ).rejects.toMatchObject({
      code: 'LB_TABLE_ALTERED',
    })
  })

  describe('is refused', () => {
    it('where nothing or the same twice is named to divide by, or no reason', async () => {
      const { review, officers } = example
      for (const by of [[], ['year', 'year'], ['ethnicity']]) {
        await expect(
          review.perform(officers.data, acts.figures.previewTable, { ...wanted, by: by as never }),
        ).rejects.toMatchObject({ code: 'LB_INPUT' })
      }
      await expect(
        review.perform(officers.data, acts.figures.proposeTable, { ...wanted, reason: ' ' }),
      ).rejects.toMatchObject({ code: 'LB_INPUT' })
    })

    it('to those who may not propose figures', async () => {
      const { review, officers } = example
      await expect(
        review.perform(officers.ann, acts.figures.previewTable, wanted),
      ).rejects.toMatchObject({
        code: 'LB_NOT_ALLOWED',
      })
    })
  })
})
