import { sql } from 'kysely'
import { z } from 'zod'
import { defineLongAct, fields, type UnitOfWork } from '../../access/index.ts'
import { namedSources } from '../../cases/index.ts'
import {
  type Completeness,
  type CompletenessFilter,
  completenessSchema,
  type FieldCompleteness,
} from './contract.ts'

interface Counted {
  readonly of: 'case' | 'person'
  readonly field: string
  readonly year: number | null
  /** Null: recorded. */
  readonly reason: string | null
  readonly count: number
}

/** Columns of a case, counted where no statement says more of them. */
const columns = ['opened', 'closed', 'occurred', 'category', 'outcome', 'unit', 'area'] as const

/** Counted by the system, which sees every case: a unit's completeness must not depend on who asks. */
export const completeness = defineLongAct({
  name: 'figures.completeness',
  kind: 'read',
  about: 'How complete the records are, by source, unit and year',
  permission: 'readFigures',
  input: z.strictObject({
    source: fields.key.nullable(),
    unit: fields.text(200).nullable(),
    year: z.int().min(1).max(9999).nullable(),
  }),
  output: completenessSchema,
  subject: () => 'data quality',
  notes: ['consultation', 'computation'],
  async run({ enter, enterAsSystem, who }, filter): Promise<Completeness> {
    const details = { ...filter }
    await enter(async ({ note }) =>
      note({ action: 'consultation', subject: 'data quality', details }),
    )
    return enterAsSystem(async (unit) => {
      const counted = await countFields(unit, filter)
      unit.note({
        action: 'computation',
        subject: 'data quality',
        details: { ...details, for: who.accountId },
      })
      return {
        sources: await namedSources(unit),
        units: await named(
          unit,
          sql`select unit as name from case_file where unit is not null
            and (${filter.source}::text is null or source_id = ${filter.source})
            group by unit order by count(*) desc, unit`,
        ),
        everyYear: await everyYear(unit),
        ...summed(counted),
      }
    })
  },
})

async function named({ db }: UnitOfWork, query: ReturnType<typeof sql>) {
  const { rows } = await (query as ReturnType<typeof sql<{ name: string }>>).execute(db)
  return rows.map(({ name }) => name)
}

async function everyYear({ db }: UnitOfWork): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from coalesce(occurred, opened))::integer as year from case_file
    where coalesce(occurred, opened) is not null order by 1`.execute(db)
  return rows.map(({ year }) => year)
}

async function countFields(
  { db }: UnitOfWork,
  { source, unit, year }: CompletenessFilter,
): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    with cases as (
      select id, facts, extract(year from coalesce(occurred, opened))::integer as year,
        ${sql.join(columns.map((name) => sql.ref(name)))}
      from case_file where (${source}::text is null or source_id = ${source})
        and (${unit}::text is null or unit = ${unit})
        and (${year}::integer is null
          or extract(year from coalesce(occurred, opened)) = ${year}::integer)),
    people as (
      select m.person, cases.year from mention m join cases on cases.id = m.case_id
      where m.role in ('victim', 'subject', 'suspect')),
    -- A page that nobody has read yet is not recorded, one that no machine can read is unreadable; the worst of a case counts.
    pages as (
      select cases.id, cases.year, bool_or(p.state = 'unreadable') as unreadable, bool_or(p.state = 'waiting') as waiting
      from cases join document d on d.case_id = cases.id left join document_page p on p.document_id = d.id
      group by 1, 2),
    facts_stated as (
      select 'case' as of, f.key as field, cases.year, f.value as fact
        from cases, jsonb_each(cases.facts) f
      union all
      select 'person', f.key, people.year, f.value from people, jsonb_each(people.person) f
        where jsonb_typeof(f.value) = 'object' and f.value ? 'known'
      union all
      select 'case', 'wordsOfDocuments', year, case when unreadable then '{"known": false, "reason": "unreadable"}'::jsonb
        when waiting then '{"known": false, "reason": "notRecorded"}' else '{"known": true}' end from pages
      union all
      ${sql.join(
        columns.map(
          (name) => sql`select 'case', ${sql.lit(name)}, year, jsonb_build_object('known',
            ${sql.ref(name)} is not null, 'reason', 'notRecorded')
            from cases where not facts ? ${sql.lit(name)}`,
        ),
        sql` union all `,
      )}),
    present as (
      select of, field, year, case when (fact->>'known')::boolean then null
        else coalesce(fact->>'reason', 'notRecorded') end as reason, count(*)::integer as count
      from facts_stated group by 1, 2, 3, 4),
    sizes as (
      select 'case' as of, year, count(*)::integer as size from cases group by year
      union all select 'person', year, count(*)::integer from people group by year)
    select * from present
    union all
    select f.of, f.field, s.year, 'absent', s.size - coalesce(sum(p.count), 0)::integer
      from (select distinct of, field from present) f join sizes s on s.of = f.of
        left join present p on p.of = f.of and p.field = f.field and p.year is not distinct from s.year
      group by f.of, f.field, s.year, s.size having s.size > coalesce(sum(p.count), 0)`.execute(db)
  return rows
}

function summed(counted: readonly Counted[]): Pick<Completeness, 'years' | 'fields'> {
  const years = [...new Set(counted.map(({ year }) => year))].sort(
    (a, b) => (a ?? 9999) - (b ?? 9999),
  )
  const fields = [...Map.groupBy(counted, ({ of, field }) => `${of} ${field}`).values()].map(
    (rows): FieldCompleteness => ({
      of: rows[0]!.of,
      field: rows[0]!.field,
      ...filled(rows),
      missing: [...Map.groupBy(rows, ({ reason }) => reason)]
        .flatMap(([reason, some]) => (reason === null ? [] : [{ reason, count: sum(some) }]))
        .sort((a, b) => b.count - a.count),
      years: years.map((year) => ({ year, ...filled(rows.filter((row) => row.year === year)) })),
    }),
  )
  return {
    years,
    fields: fields.sort((a, b) => a.of.localeCompare(b.of) || a.field.localeCompare(b.field)),
  }
}

const sum = (rows: readonly Counted[]) => rows.reduce((total, { count }) => total + count, 0)
const filled = (rows: readonly Counted[]) => ({
  total: sum(rows),
  recorded: sum(rows.filter(({ reason }) => reason === null)),
})
