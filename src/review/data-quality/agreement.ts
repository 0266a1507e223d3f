import { sql } from 'kysely'
import type { UnitOfWork, Who } from '../../access/index.ts'
import type { DoorAct } from '../at-door.ts'
import { caseColumns, caseRow, type StoredCase } from '../case-rows.ts'
import { pageOfCounted, pageRows, pageStart } from '../paging.ts'
import { type DataQualityReview, type Said, saids } from './contract.ts'

interface Child {
  readonly personId: string
  readonly police: Said
  readonly council: Said
}

/**
 * Each child whom linkage holds to stand in both kinds of records, and what each kind says. A flag of
 * exploitation or an assessment that found it is yes; only flags that say no throughout are no.
 */
async function childrenInBoth({ db }: UnitOfWork): Promise<readonly Child[]> {
  const { rows } = await sql<Child>`
    with stated as (
      select pm.person_id, s.kind, m.case_id,
        case when (c.facts->'exploitationFlag'->>'value') = 'true'
            or (c.facts->'factorExploitation'->>'value') = 'true' then 'yes'
          when (c.facts->'exploitationFlag'->>'value') = 'false' then 'no' end as said
      from person_mention pm join mention m on m.id = pm.mention_id
        join case_file c on c.id = m.case_id join source s on s.id = c.source_id
      where m.role in ('victim', 'subject') and s.kind in ('policeCrime', 'childrensServices')),
    told as (
      select person_id, kind, case when bool_or(said = 'yes') then 'yes'
        when bool_and(coalesce(said = 'no', false)) then 'no' else 'notRecorded' end as said
      from stated group by person_id, kind)
    select p.person_id as "personId", p.said as police, c.said as council
    from told p join told c using (person_id)
    where p.kind = 'policeCrime' and c.kind = 'childrensServices'`.execute(db)
  return rows
}

const counting = { permission: 'importExtracts', subject: 'data quality' } as const

export const agreement =
  (enter: DoorAct, counter: () => Promise<Who>): DataQualityReview['agreement'] =>
  async (who) => {
    await enter(who, { permission: 'readFigures', subject: 'data quality' }, async ({ note }) =>
      note({ action: 'consultation', subject: 'data quality', details: { part: 'agreement' } }),
    )
    return enter(await counter(), counting, async (unit) => {
      const children = await childrenInBoth(unit)
      unit.note({
        action: 'computation',
        subject: 'data quality',
        details: { part: 'agreement', for: who.accountId },
      })
      return {
        children: children.length,
        cells: saids.flatMap((police) =>
          saids.map((council) => ({
            police,
            council,
            children: children.filter((each) => each.police === police && each.council === council)
              .length,
          })),
        ),
      }
    })
  }

export const agreementCases =
  (enter: DoorAct, counter: () => Promise<Who>): DataQualityReview['agreementCases'] =>
  async (who, cell, page) => {
    const people = await enter(await counter(), counting, async (unit) => {
      unit.note({
        action: 'computation',
        subject: 'data quality',
        details: { part: 'agreement', ...cell, for: who.accountId },
      })
      return (await childrenInBoth(unit))
        .filter(({ police, council }) => police === cell.police && council === cell.council)
        .map(({ personId }) => personId)
    })
    const act = { permission: 'listBehindFigure', subject: 'data quality' } as const
    return enter(who, act, async ({ db, note }) => {
      const { rows } = await sql<StoredCase & { total: number }>`
        select ${caseColumns}, count(*) over () as total from case_file c
        where exists (select from mention m join person_mention pm on pm.mention_id = m.id
          where m.case_id = c.id and m.role in ('victim', 'subject')
            and pm.person_id = any(${people}::text[]))
        order by c.id limit ${pageRows} offset ${pageStart(page)}`.execute(db)
      note({
        action: 'consultation',
        subject: 'data quality',
        details: { part: 'agreement', ...cell, cases: rows.map(({ caseId }) => caseId) },
      })
      return pageOfCounted(rows, page, caseRow)
    })
  }
