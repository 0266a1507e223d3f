import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs } from '../../../access/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart } from '../../../model/index.ts'
import { personColumns } from '../../people.ts'
import { type ChangedPerson, changedPersonSchema } from '../contract.ts'

/** Those most likely to surprise first; somebody whom an officer changed since stands as they are now. */
export const changedPeople = defineAct({
  name: 'people.changed',
  kind: 'read',
  about: 'People whom the last refresh changed',
  permission: 'linkPeople',
  input: z.strictObject({ page: fields.page }),
  output: outputs.pageOf(changedPersonSchema),
  subject: () => 'links',
  notes: ['consultation'],
  async run({ db, note }, { page }): Promise<Page<ChangedPerson>> {
    const { rows } = await sql<ChangedPerson & { total: number }>`
        with changed as (
          select c.*, substr(c.person_id, 2)::bigint as anchor, count(*) over () as total
          from person_change c
          order by array_position(array['regrouped', 'split', 'joined', 'grew'], c.kind),
            substr(c.person_id, 2)::bigint
          limit ${pageRows()} offset ${pageStart(page)})
        select ${personColumns}, changed.kind, cardinality(changed.before) as before,
          changed.mentions_added as "mentionsAdded", changed.total
        from changed join person_mention x on x.mention_id = changed.anchor
          join person p on p.id = x.person_id
        order by array_position(array['regrouped', 'split', 'joined', 'grew'], changed.kind),
          changed.anchor`.execute(db)
    note({
      action: 'consultation',
      subject: 'links',
      details: { part: 'changed', page, people: rows.map(({ personId }) => personId) },
    })
    return pageOfCounted(rows, page, ({ total: _, ...row }) => row)
  },
})
