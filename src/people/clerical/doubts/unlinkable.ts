import { sql } from 'kysely'
import { z } from 'zod'
import { defineLongAct, fields, type Work, workedOut } from '../../../access/index.ts'
import { sourcesCalled } from '../../../cases/index.ts'
import { groundOfPeople } from '../../../facts/index.ts'
import {
  birthWords,
  nameOf,
  type PersonStatements,
  pageOf,
  pageRows,
  pageStart,
  recordedValue,
} from '../../../model/index.ts'
import { sourceName } from '../../../store/index.ts'
import { type UnlinkablePage, type UnlinkableRow, unlinkablePageSchema } from '../contract.ts'

interface Stored extends Omit<UnlinkableRow, 'name' | 'birth'> {
  readonly person: PersonStatements
}

/** By source over all records, the same whoever asks; listed as far as whoever asks may see them. */
export const unlinkable = defineLongAct({
  name: 'people.unlinkable',
  kind: 'read',
  about: 'Records that say too little to be linked',
  permission: 'linkPeople',
  input: z.strictObject({ page: fields.page }),
  output: unlinkablePageSchema,
  subject: () => 'links',
  notes: ['computation', 'consultation'],
  async run(context, { page }): Promise<UnlinkablePage> {
    const { value, ...counted } = await workedOut(context, recordsBySource)
    return context.enter(async (unit) => {
      const { rows } = await sql<Stored>`
        select u.record_id as "recordId", p.person_id as "personId", ${sourceName('m.source_id')} as source, m.ref,
          m.person, u.best_weight as "bestWeight"
        from (select * from link_unlinkable order by best_weight, record_id
            limit ${pageRows()} offset ${pageStart(page)}) u
          join mention m on m.id = u.record_id join person_mention p on p.mention_id = m.id
        order by u.best_weight, u.record_id`.execute(unit.db)
      const { total } = await unit.db
        .selectFrom('link_unlinkable')
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      const called = await sourcesCalled(unit)
      unit.note({
        action: 'consultation',
        subject: 'links',
        details: { unlinkable: Number(total), shown: rows.map(({ recordId }) => recordId) },
      })
      const bySource = (value ?? [])
        .map((row) => ({ ...row, source: called.get(row.source) ?? row.source }))
        .sort((a, b) => (a.source < b.source ? -1 : 1))
      return {
        ...pageOf(
          rows.map(({ person, ...row }) => ({
            ...row,
            name: nameOf(person),
            birth: birthWords(recordedValue(person.birth)),
          })),
          page,
          Number(total),
        ),
        counted,
        records: bySource.reduce((sum, row) => sum + row.records, 0),
        bySource,
      }
    })
  },
})

/** The source by its id. */
const recordsBySource: Work<UnlinkablePage['bySource']> = {
  what: 'records by source',
  subject: 'links',
  ground: groundOfPeople,
  async workOut({ db }) {
    const { rows } = await sql<UnlinkablePage['bySource'][number]>`
      select m.source_id as source, count(distinct m.ref) as records,
        count(distinct m.ref) filter (where u.record_id is not null) as unlinkable
      from mention m left join link_unlinkable u on u.record_id = m.id group by 1`.execute(db)
    return rows.map(({ source, records, unlinkable }) => ({
      source,
      records: Number(records),
      unlinkable: Number(unlinkable),
    }))
  },
}
