import { sql } from 'kysely'
import { z } from 'zod'
import { defineLongAct, fields, type UnitOfWork, type Work, workedOut } from '../../access/index.ts'
import { type CaseRow, caseColumns, casePage, caseRow, type StoredCase } from '../../cases/index.ts'
import { groundOfPeople } from '../../facts/index.ts'
import {
  type Page,
  pageOfCounted,
  pageRows,
  pageStart,
  type SourceKind,
} from '../../model/index.ts'
import {
  type AgencyAgreement,
  agencyAgreementSchema,
  type ExploitationAnswer,
  exploitationAnswers,
} from './contract.ts'

interface Child {
  readonly personId: string
  readonly police: ExploitationAnswer
  readonly council: ExploitationAnswer
}

/**
 * Each child whom linkage holds to stand in both kinds of records, and what each kind says. A flag of
 * exploitation or an assessment that found it is yes; only flags that say no throughout are no.
 */
async function childrenInBoth({ db }: UnitOfWork): Promise<readonly Child[]> {
  const answerOf = (kind: SourceKind) => sql`
    case when bool_or(stated = 'yes') filter (where kind = ${kind}) then 'yes'
      when bool_and(stated is not distinct from 'no') filter (where kind = ${kind}) then 'no' else 'notRecorded' end`
  const { rows } = await sql<Child>`
    with said as (
      select c.id, s.kind, case when (c.facts->'exploitationFlag'->>'value') = 'true'
          or (c.facts->'factorExploitation'->>'value') = 'true' then 'yes'
        when (c.facts->'exploitationFlag'->>'value') = 'false' then 'no' end as stated
      from case_file c join source s on s.id = c.source_id
      where s.kind in ('policeCrime', 'childrensServices'))
    select p.person_id as "personId", ${answerOf('policeCrime')} as police,
      ${answerOf('childrensServices')} as council
    from said join mention m on m.case_id = said.id and m.role in ('victim', 'subject')
      join person_mention p on p.mention_id = m.id
    group by p.person_id having count(distinct kind) = 2`.execute(db)
  return rows
}

export const agreement = defineLongAct({
  name: 'figures.agreement',
  kind: 'read',
  about: 'Where police and council records of one child agree that there was exploitation',
  permission: 'readFigures',
  input: fields.nothing,
  output: agencyAgreementSchema,
  subject: () => 'data quality',
  notes: ['consultation', 'computation'],
  async run(context): Promise<AgencyAgreement> {
    await context.enter(async ({ note }) =>
      note({ action: 'consultation', subject: 'data quality', details: { part: 'agreement' } }),
    )
    const { value, ...when } = await workedOut(context, agreementOfAll)
    return { ...when, ...(value ?? { children: 0, cells: [] }) }
  },
})

const agreementOfAll: Work<Pick<AgencyAgreement, 'children' | 'cells'>> = {
  what: 'agreement',
  subject: 'data quality',
  ground: groundOfPeople,
  async workOut(unit) {
    const children = await childrenInBoth(unit)
    return {
      children: children.length,
      cells: exploitationAnswers.flatMap((police) =>
        exploitationAnswers.map((council) => ({
          police,
          council,
          children: children.filter((each) => each.police === police && each.council === council)
            .length,
        })),
      ),
    }
  },
}

export const agreementCases = defineLongAct({
  name: 'figures.agreementCases',
  kind: 'read',
  about: 'The cases of children on whom police and council records say what a cell names',
  permission: 'listBehindFigure',
  input: z.strictObject({
    police: z.enum(exploitationAnswers),
    council: z.enum(exploitationAnswers),
    page: fields.page,
  }),
  output: casePage,
  subject: () => 'data quality',
  notes: ['computation', 'consultation'],
  async run({ enter, enterAsSystem, who }, { page, ...cell }): Promise<Page<CaseRow>> {
    const people = await enterAsSystem(async (unit) => {
      unit.note({
        action: 'computation',
        subject: 'data quality',
        details: { part: 'agreement', ...cell, for: who.accountId },
      })
      return (await childrenInBoth(unit))
        .filter(({ police, council }) => police === cell.police && council === cell.council)
        .map(({ personId }) => personId)
    })
    return enter(async ({ db, note }) => {
      const { rows } = await sql<StoredCase & { total: number }>`
        select ${caseColumns}, count(*) over () as total from case_file c
        where exists (select from mention m join person_mention pm on pm.mention_id = m.id
          where m.case_id = c.id and m.role in ('victim', 'subject')
            and pm.person_id = any(${people}::text[]))
        order by c.id limit ${pageRows()} offset ${pageStart(page)}`.execute(db)
      note({
        action: 'consultation',
        subject: 'data quality',
        details: { part: 'agreement', ...cell, cases: rows.map(({ caseId }) => caseId) },
      })
      return pageOfCounted(rows, page, caseRow)
    })
  },
})
