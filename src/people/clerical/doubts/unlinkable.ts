import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields } from '../../../access/index.ts'
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

export const unlinkable = defineAct({
  name: 'people.unlinkable',
  kind: 'read',
  about: 'Records that say too little to be linked',
  permission: 'linkPeople',
  input: z.strictObject({ page: fields.page }),
  output: unlinkablePageSchema,
  subject: () => 'links',
  notes: ['consultation'],
  async run(unit, { page }): Promise<UnlinkablePage> {
    const { rows: bySource } = await sql<UnlinkablePage['bySource'][number]>`
        select ${sourceName('m.source_id')} as source, count(distinct m.ref) as records,
          count(distinct m.ref) filter (where u.record_id is not null) as unlinkable
        from mention m left join link_unlinkable u on u.record_id = m.id
        group by 1 order by 1`.execute(unit.db)
    const { rows } = await sql<Stored>`
        select u.record_id as "recordId", p.person_id as "personId", ${sourceName('m.source_id')} as source, m.ref,
          m.person, u.best_weight as "bestWeight"
        from link_unlinkable u join mention m on m.id = u.record_id
          join person_mention p on p.mention_id = m.id
        order by u.best_weight, u.record_id limit ${pageRows()} offset ${pageStart(page)}`.execute(
      unit.db,
    )
    const total = bySource.reduce((sum, row) => sum + row.unlinkable, 0)
    unit.note({
      action: 'consultation',
      subject: 'links',
      details: { unlinkable: total, shown: rows.map(({ recordId }) => recordId) },
    })
    return {
      ...pageOf(
        rows.map(({ person, ...row }) => ({
          ...row,
          name: nameOf(person),
          birth: birthWords(recordedValue(person.birth)),
        })),
        page,
        total,
      ),
      records: bySource.reduce((sum, row) => sum + row.records, 0),
      bySource,
    }
  },
})
