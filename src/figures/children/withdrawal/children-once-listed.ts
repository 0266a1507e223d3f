import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs } from '../../../access/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart } from '../../../model/index.ts'
import type { ChildAnswerWord, ChildUrgency } from '../../../store/index.ts'
import { type ChildOnceListed, childOnceListedSchema, unnamedChild } from '../contract.ts'

interface Stored extends Omit<ChildOnceListed, 'said' | 'name'> {
  readonly name: string | null
  readonly answer: ChildAnswerWord | null
  readonly urgency: ChildUrgency | null
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly total: number
}

/** Empty for a rule that was never withdrawn. The children this officer may see. */
export const childrenOnceListed = defineAct({
  name: 'figures.childrenOnceListed',
  kind: 'read',
  about: 'The children a withdrawn rule listed last, or officers answered for, and what they said',
  permission: 'listBehindFigure',
  input: z.strictObject({ rule: fields.key, page: fields.page }),
  output: outputs.pageOf(childOnceListedSchema),
  subject: ({ rule }) => `child rule ${rule}`,
  notes: ['consultation'],
  async run({ db, note }, { rule: id, page }): Promise<Page<ChildOnceListed>> {
    const { rows } = await sql<Stored>`
      with record as (
        select c.source_id, c.mention_key, true as listed, null::bigint as answer_id
        from child_rule_withdrawn_child c where c.rule_id = ${id}
        union all
        select a.source_id, a.mention_key, false, a.id from child_answer a
        where a.rule_id = ${id}
          and a.rule_id in (select w.rule_id from child_rule_withdrawal w)),
      child as (
        select p.person_id, min(m.id) as mention_id, bool_or(r.listed) as listed,
          max(r.answer_id) as answer_id
        from record r join mention m on m.source_id = r.source_id and m.key = r.mention_key
          left join person_mention p on p.mention_id = m.id
        group by p.person_id, case when p.person_id is null then m.id end)
      select c.person_id as "personId", nullif(trim(concat_ws(' ',
          m.person->'givenNames'->>'value', m.person->'familyName'->>'value')), '') as name,
        c.listed, a.answer, a.urgency, a.reason, coalesce(n.name, a.answered_by) as by,
        to_char(a.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
        count(*) over ()::integer as total
      from child c join mention m on m.id = c.mention_id
        left join child_answer a on a.id = c.answer_id
        left join account_name n on n.id = a.answered_by
      order by c.listed desc, c.answer_id nulls last, c.mention_id
      limit ${pageRows()} offset ${pageStart(page)}`.execute(db)
    note({
      action: 'consultation',
      subject: `child rule ${id}`,
      details: { people: rows.flatMap(({ personId }) => personId ?? []) },
    })
    return pageOfCounted(rows, page, shown)
  },
})

const shown = ({ personId, name, listed, answer, ...said }: Stored): ChildOnceListed => ({
  ...{ personId, listed, name: name ?? unnamedChild },
  said:
    answer === null
      ? null
      : { answer, urgency: said.urgency, reason: said.reason, by: said.by, at: said.at },
})
