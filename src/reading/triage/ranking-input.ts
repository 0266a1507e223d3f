import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { RankDocument, RankerInput, RankingFacts } from '../../triage/index.ts'

/** Everything the learner is built from: texts, facts, what is looked for, names to withhold. */
export async function rankingInput(unit: UnitOfWork, lookingFor: string): Promise<RankerInput> {
  return {
    documents: await rankDocuments(unit),
    description: lookingFor,
    withhold: await namesOfPeople(unit),
  }
}

async function rankDocuments({ db }: UnitOfWork): Promise<readonly RankDocument[]> {
  const { rows } = await sql<{
    id: number
    text: string
    facts: RankingFacts
    prior: number
  }>`
    select f.case_id as id, f.facts, f.prior, concat_ws(E'\n',
      -- What a case holds in five copies it says once.
      (select string_agg(d.text, E'\n' order by d.id) from document d
        left join document_copy k on k.document_id = d.id
        where d.case_id = f.case_id and not exists (
          select from document_copy o join document e on e.id = o.document_id
          where o.copy_of = k.copy_of and e.case_id = d.case_id and e.id < d.id)),
      (select string_agg(e.text, E'\n' order by e.id) from event e where e.case_id = f.case_id)) as text
    from case_feature f order by f.case_id`.execute(db)
  return rows.map(({ id, text, facts, prior }) => ({ id, title: '', text, facts, prior }))
}

/** Given and family names of everybody mentioned: people are not features. */
async function namesOfPeople({ db }: UnitOfWork): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct lower(name) as name from mention m, regexp_split_to_table(concat_ws(' ',
      m.person->'givenNames'->>'value', m.person->'familyName'->>'value'), '[^[:alpha:]]+') name
    where name <> ''`.execute(db)
  return rows.map(({ name }) => name)
}
