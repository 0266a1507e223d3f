import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { openDoor, systemReader } from '../../access/index.ts'
import { acts } from '../../review/index.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'

oneEngineWithExample('who was passed around most', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
    await handOff('NB/1', '2014-03-01', 'Unit 1', '')
    await handOff('NB/1', '2014-03-05', '', 'Unit 1')
    await handOff('NB/2', '2014-03-01', 'Unit 1', 'Unit 2')
  })
  /** As a later extract brings it. */
  const handOff = (ref: string, day: string, from: string, to: string) =>
    openDoor(example.store).enter(systemReader, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:made up' })
      const { rows } = await sql<{ source: string }>`
        insert into event (source_id, key, kind, case_id, starts, details)
        select source_id, ${`${ref} ${day}`}, 'transfer', id, ${day}::date, ${JSON.stringify({ from, to })}::jsonb
        from case_file where id = ${example.cases[ref]} returning source_id as source`.execute(db)
      await sql`insert into extract (id, source_id, file, format, received_by, bytes, received, imported, unchanged, quarantined)
        select 'made up ' || count(*), ${rows[0]!.source}, 'made up', 'made up', 'system', 1, 1, 1, 0, 0 from extract`.execute(
        db,
      )
    })
  const look = (who: keyof Example['officers']) =>
    example.review.perform(example.officers[who], acts.casework.passedAround, {})

  it('is told of each file and child, those longest with nobody first, and worked out once for all', async () => {
    const found = await look('ann')
    expect(found).toMatchObject({ passedOn: 2, withNobody: 1, isOld: false })
    expect(found.files.map(({ ref, daysWithNobody }) => [ref, daysWithNobody])).toEqual([
      ['NB/1', 4],
      ['NB/2', 0],
    ])
    expect(found.children[0]).toMatchObject({ files: 1, handOffs: 2, daysWithNobody: 4 })
    expect((await look('bob')).workedOutAt).toBe(found.workedOutAt)
  })

  it('leaves out what rests on a case that is closed to whoever looks', async () => {
    const [all, own] = [await look('ann'), await look('eve')]
    expect(own).toMatchObject({ passedOn: 1, withNobody: 0, workedOutAt: all.workedOutAt })
    expect(own.files.map(({ ref }) => ref)).toEqual(['NB/2'])
    expect(own.children.every(({ daysWithNobody }) => daysWithNobody === 0)).toBe(true)
  })

  it('is worked out anew once an extract brings another hand-off', async () => {
    await handOff('NB/2', '2014-03-09', 'Unit 2', 'Unit 1')
    expect((await look('ann')).files[1]).toMatchObject({ ref: 'NB/2', handOffs: 2, returns: 1 })
  })
})
