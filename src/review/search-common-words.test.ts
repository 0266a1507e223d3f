import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { oneEngine } from '../testing/stores.ts'
import { acts } from './acts.ts'

oneEngine('a search for what very many documents hold', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
    // Ten thousand documents are gathered; NB/1 is closed to Eve, and its documents make them more.
    await write('NB/3', 9_990, 'Seen at the tollbridge.')
    await write('NB/1', 20, 'Seen at the tollbridge.')
    await write('NB/2', 1, 'The ferry, and a tollbridge.')
  })

  const write = (ref: string, many: number, text: string) =>
    example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:fixture' })
      await sql`insert into document (source_id, key, case_id, name, media_type, text)
        select 'police', gen_random_uuid(), ${example.cases[ref]}, 'statement ' || nth, 'text/plain', ${text}
        from generate_series(1, ${many}::integer) nth`.execute(db)
    })
  const search = async (name: OfficerName, query: string, more: object = {}) => {
    const { cases } = await example.review.perform(example.officers[name], acts.review.search, {
      ...{ query, purpose: 'review' },
      ...more,
    })
    const { rows, total, isCounted } = cases
    const byCase = rows.toSorted((a, b) => a.caseId - b.caseId)
    return { refs: rows.map(({ ref }) => ref).toSorted(), total, isCounted, rows: byCase }
  }
  const all = ['NB/1', 'NB/2', 'NB/3']

  it('lists cases as they come in the order of reading, and the same as where all are counted', async () => {
    for (const query of ['tollbridge', 'tollbridge OR ferry', '"at the tollbridge" OR ferry']) {
      const found = await search('ann', query)
      expect([query, found.refs]).toEqual([query, all])
      const whole = await search('ann', query, { whole: true })
      expect(whole).toEqual({ ...found, isCounted: true })
    }
    const { rows } = await search('ann', 'tollbridge')
    for (const { hits, hitsInAll, ref } of rows) {
      expect([ref, hits[0]?.words]).toEqual([ref, expect.stringContaining('tollbridge')])
      expect(hitsInAll).toBe({ 'NB/1': 20, 'NB/2': 1, 'NB/3': 9_990 }[ref])
    }
  })

  it('counts what is asked with something rarer, or is to be absent where that stands', async () => {
    for (const [query, refs] of [
      ['tollbridge AND ferry', ['NB/2']],
      ['ferry NOT tollbridge', []],
      ['NB/2 tollbridge', []],
      ['"NB/2" AND tollbridge', ['NB/2']],
      ['("NB/1" OR ferry) AND tollbridge', ['NB/1', 'NB/2']],
    ] as const) {
      const { refs: found, total, isCounted } = await search('ann', query)
      expect([query, found, total, isCounted]).toEqual([query, refs, refs.length, true])
    }
  })

  it('is not tipped by documents of a case closed to the asker', async () => {
    expect(await search('eve', 'tollbridge')).toMatchObject({
      ...{ refs: ['NB/2', 'NB/3'], total: 2, isCounted: true },
    })
  })
})
