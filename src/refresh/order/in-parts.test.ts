import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { UnitOfWork } from '../../access/index.ts'
import { eachRecord, readMentions, type SourceRecord, sourceRecords } from '../../facts/index.ts'
import { currentQuestions } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { anyEngine } from '../../testing/stores.ts'
import { joinNetwork } from '../network/join-network.ts'
import { evaluateCases } from './evaluate-cases.ts'

describe('an archive that is taken in parts', () => {
  const open = anyEngine('in-parts')
  let example: Example

  beforeAll(async () => {
    const store = await open()
    example = await exampleReview(store)
    await readOne()
  })

  const readOne = async () => {
    const { who, session } = example.officers.ann
    const caseId = Object.values(example.cases)[0]!
    const opening = { caseId, purpose: 'review', reason: '' } as const
    await example.review.perform({ who, session }, acts.cases.open, opening)
    const answers = Object.fromEntries(currentQuestions().questions.map(({ id }) => [id, 'no']))
    await example.review.perform({ who, session }, acts.reading.submit, { caseId, answers })
  }

  const asOperator = <T>(work: (unit: UnitOfWork) => Promise<T>) =>
    example.door.enter(example.operator, async (unit) => {
      unit.note({ action: 'collection', subject: 'extract:made-up' })
      return work(unit)
    })

  it('comes to the findings, reasons and order it comes to', async () => {
    const computed = (unit: UnitOfWork) =>
      Promise.all(
        ['explanation', 'case_findings', 'findings_by_basis', 'case_feature'].map(async (table) => {
          const { rows } = await sql`select * from ${sql.table(table)} t order by t::text`.execute(
            unit.db,
          )
          return [table, rows] as const
        }),
      )
    await asOperator(async (unit) => {
      const network = await joinNetwork(unit)
      const counted = { upTo: null, until: null }
      const evaluated = async (together: number) => {
        await evaluateCases(unit, null, network, () => undefined, counted, together)
        return computed(unit)
      }
      const whole = await evaluated(10_000)
      expect(whole.map(([, { length }]) => length)).not.toContain(0)
      expect(await evaluated(2)).toEqual(whole)
    })
  })

  it('has the records it has', async () => {
    const byId = (records: readonly SourceRecord[]) => records.toSorted((a, b) => a.id - b.id)
    await asOperator(async (unit) => {
      await sql`insert into mention (source_id, key, ref, case_id, role, person)
        select source_id, 'more' || n, ref, case_id, role, person from mention, generate_series(1, 4) n
        where id in (select min(id) from mention group by source_id)`.execute(unit.db)
      const all = byId(sourceRecords(await readMentions(unit, sql`true`)))
      expect(all.some(({ mentions }) => mentions.length > 3)).toBe(true)
      for (const part of [1, 3, 10_000]) {
        const found: SourceRecord[] = []
        for await (const record of eachRecord(unit, part)) found.push(record)
        expect(byId(found)).toEqual(all)
      }
    })
  })
})
