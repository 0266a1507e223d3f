import { beforeAll, expect, it } from 'vitest'
import { append } from '../../ledger/index.ts'
import { acts } from '../../review/index.ts'
import { inContext } from '../../store/index.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import type { ledgerActions } from '../door.ts'

oneEngineWithExample('the ledger as an auditor asks for it', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
    const { review, officers, cases } = example
    const caseId = cases['NB/3']!
    await review.perform(officers.ann, acts.cases.open, { caseId, purpose: 'review' })
    await review.perform(officers.ann, acts.review.case, { caseId })
  })
  const entries = async (filter: {
    readonly subject?: string
    readonly account?: string
    readonly action?: (typeof ledgerActions)[number]
    readonly from?: string
    readonly to?: string
  }) =>
    (
      await example.review.perform(example.officers.auditor, acts.ledger.entries, {
        page: 1,
        ...filter,
      })
    ).rows

  it('finds a case by its reference, and shows it', async () => {
    const rows = await entries({ subject: 'nb/3' })
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ ref }) => ref))).toEqual(new Set(['NB/3']))
    const caseId = example.cases['NB/3']
    expect(await entries({ subject: `case:${caseId}` })).toEqual(rows)
    expect(await entries({ subject: 'no such case' })).toEqual([])
  })

  it('finds what a person did by a part of their name, what was done, and when', async () => {
    const byAnn = await entries({ account: 'AN' })
    expect(byAnn.map(({ account }) => account)).toContain('ann')
    expect(await entries({ account: '%' })).toEqual([])
    const reads = await entries({ subject: 'NB/3', action: 'consultation' })
    expect(new Set(reads.map(({ action }) => action))).toEqual(new Set(['consultation']))
    const today = new Date().toISOString().slice(0, 10)
    expect(await entries({ subject: 'NB/3', from: today, to: today })).not.toEqual([])
    expect(await entries({ subject: 'NB/3', to: '1 January 2001' })).toEqual([])
    await expect(entries({ from: 'yesterday week' })).rejects.toMatchObject({
      code: 'LB_LEDGER_DAY',
      field: 'from',
    })
  })

  it('gives the same entries as a file', async () => {
    const file = await example.review.perform(example.officers.auditor, acts.ledger.file, {
      subject: 'NB/3',
    })
    const lines = new TextDecoder().decode(file.bytes).trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^entry,at,who,role,action,about,case reference,/)
    expect(lines.length - 1).toBe((await entries({ subject: 'NB/3' })).length)
    expect(lines[1]).toContain('NB/3')
  })

  it('is recomputed while others write, and says so', async () => {
    const { review, officers, store } = example
    const writing = Array.from({ length: 5 }, () =>
      inContext(store.db, officers.ann.who, (tx) =>
        append(tx, officers.ann.who, [{ action: 'consultation', subject: 'worklist' }]),
      ),
    )
    const verdict = await review.perform(officers.auditor, acts.ledger.verify, {})
    await Promise.all(writing)
    expect(verdict).toMatchObject({ ok: true, faults: [] })
    expect(verdict.entries).toBeGreaterThan(0)
  })
})
