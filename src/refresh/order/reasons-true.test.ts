import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UnitOfWork } from '../../access/index.ts'
import { openDesk } from '../../archive/testing/desk.ts'
import { writeWorld } from '../../demo/index.ts'
import type { Store } from '../../store/index.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { anyEngine } from '../../testing/stores.ts'
import { refresh } from '../refresh.ts'
import { falseReasons } from '../testing/false-reasons.ts'

describe('the reasons of the order', () => {
  const open = anyEngine('reasons-true')
  let store: Store
  let example: Example
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lookback-reasons-'))
    store = await open()
    example = await exampleReview(store)
    await writeWorld({ cases: 60, seed: 5, out: folder })
    const desk = await openDesk(store)
    await desk.take([join(folder, 'extracts')])
    desk.clear()
    await refresh(store, example.door, example.operator, { full: true })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const asOperator = <T>(work: (unit: UnitOfWork) => Promise<T>) =>
    example.door.enter(example.operator, async (unit) => {
      unit.note({ action: 'collection', subject: 'extract:made-up' })
      return work(unit)
    })

  it('are true of every case, recomputed from the archive, whatever has been read', async () => {
    expect(await asOperator(falseReasons)).toEqual([])
    const { accountId } = example.officers.bob.who
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 9 }), async (nth) => {
        await example.door.enter(example.officers.bob.who, async ({ db, note }) => {
          note({ action: 'alteration', subject: 'case:made-up' })
          await sql`insert into reading (case_id, account_id, ordinal, question_set, answers)
            select id, ${accountId}, 'first', 'made-up', '{}' from case_file c where id % ${nth} = 0
              and not exists (select from reading_head h where h.case_id = c.id)`.execute(db)
        })
        await refresh(store, example.door, example.operator)
        expect(await asOperator(falseReasons)).toEqual([])
      }),
      { numRuns: 2, endOnFailure: true },
    )
  }, 300_000)

  it('say of a case that names its whole group whether the group’s other cases are read', async () => {
    const { rows } = await asOperator(({ db }) =>
      sql<{ reasons: readonly string[] }>`
        select f.reasons from case_feature f join network_group_case n using (case_id)`.execute(db),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { reasons } of rows) expect(reasons.join()).toMatch(/Belongs to \d+ group/)
  })
})
