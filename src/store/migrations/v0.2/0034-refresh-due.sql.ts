import { maintainSql, securedSql } from '../v0.1/0002-row-security.sql.ts'
import { dataManager, linkers, managed, type Rules } from '../v0.1/0002-table-rules.ts'

/**
 * What a refresh has to look at: kept by triggers as rows change, whoever changes them and however, so
 * that nothing is forgotten; and what is needed to link what is new without linking everything anew.
 */
export const refreshDueSql = `
-- What the records as a whole lend to the score of a pair (Population), and how many records there were.
alter table link_model add column population jsonb;
alter table link_model add column records integer;

-- A veto keeps the two apart, whatever they weigh.
alter table link add column vetoed boolean not null default false;

-- A source's person record as the last refresh linked it. keys: what it is found by. cluster: its person.
create table link_record (
  id bigint primary key,
  source_id text not null,
  ref text not null,
  keys bigint[] not null,
  cluster bigint not null,
  unique (source_id, ref)
);
create index link_record_keys on link_record using gin (keys);
create index link_record_cluster on link_record (cluster);

-- What changed since the last refresh: a source's person record, a case, who is meant by a mention, a word on who is who.
create table refresh_due (
  item text not null check (item in ('record', 'case', 'mention', 'decision')),
  item_id bigint,
  source_id text,
  ref text
);

-- What orders the cases, so that a refresh can place them without working each out anew.
alter table case_feature add column score real not null default 0;
alter table case_feature add column tie text not null default '';
alter table case_feature add column opened text not null default '';
alter table case_feature add column read boolean not null default false;
`

const operations = {
  insert: 'referencing new table as added',
  update: 'referencing old table as gone new table as added',
  delete: 'referencing old table as gone',
} as const

/** Of what an update left as it was nothing is due. */
const either = (select: (rows: string) => string) => `
  if tg_op = 'INSERT' then ${select('added r')};
  elsif tg_op = 'DELETE' then ${select('gone r')};
  else
    ${select('(select a.* from added a join gone g using (id) where a is distinct from g) r')};
    ${select('(select g.* from added a join gone g using (id) where a is distinct from g) r')};
  end if;`

const due = (table: string, selects: readonly ((rows: string) => string)[]) => `
create function lookback_due_${table}() returns trigger language plpgsql as $f$
begin
  -- Before the first refresh everything is due.
  if not exists (select from refresh) then return null; end if;
  ${selects.map(either).join('')}
  return null;
end $f$;
${Object.entries(operations)
  .map(
    ([operation, referencing]) => `
create trigger due_${operation} after ${operation} on ${table} ${referencing}
  for each statement execute function lookback_due_${table}();`,
  )
  .join('')}
`

const ofItem = (item: string, column: string) => (rows: string) =>
  `insert into refresh_due (item, item_id) select distinct '${item}', r.${column} from ${rows} where r.${column} is not null`

const ofRecord = (rows: string) =>
  `insert into refresh_due (item, source_id, ref) select distinct 'record', r.source_id, r.ref from ${rows}`

const dueTriggersSql = [
  due('mention', [ofRecord, ofItem('case', 'case_id')]),
  due('case_file', [ofItem('case', 'id')]),
  due('event', [ofItem('case', 'case_id'), ofItem('mention', 'mention_id')]),
  due('thing_link', [ofItem('case', 'case_id'), ofItem('mention', 'mention_id')]),
  due('link_decision', [ofItem('decision', 'id')]),
].join('\n')

const rules: Readonly<Record<string, Rules>> = {
  link_record: managed(dataManager),
  refresh_due: { select: dataManager, insert: linkers, delete: dataManager },
}

export const refreshDueSecuritySql = `${dueTriggersSql}\n${securedSql(rules)}\n${maintainSql}`
