import { type Rules, tableRules, type Verb, verbs } from './0002-table-rules.ts'

/** Who asks. A setting that is unset, or empty as a pooled connection leaves it, is a refusal. */
export const contextSql = `
create index case_staff_staff on case_staff (staff_id);

create function lookback_setting(name text) returns text
language plpgsql stable parallel safe as $f$
declare
  value text := nullif(current_setting('lookback.' || name, true), '');
begin
  if value is null then
    raise exception 'LB_AROUND_THE_DOOR: nobody said who asks (lookback.%)', name
      using errcode = 'insufficient_privilege', hint = 'Enter through access'' door.';
  end if;
  return value;
end $f$;

create function lookback_role() returns text language sql stable parallel safe
  return lookback_setting('role');
create function lookback_account() returns text language sql stable parallel safe
  return lookback_setting('account');
-- The cases this person worked on, found when they entered.
create function lookback_conflicts() returns bigint[] language sql stable parallel safe
  return lookback_setting('conflicts')::bigint[];
create function lookback_free() returns boolean language sql stable parallel safe
  return lookback_setting('conflicts') = '{}';

create function lookback_enter(account text, role text, staff text[]) returns void
language plpgsql as $f$
declare
  folded text[];
  conflicts bigint[] := '{}';
begin
  if role not in ('reader', 'reviewer', 'authoriser', 'dataManager', 'auditor', 'administrator',
      'gate', 'ledgerReader') then
    raise exception 'LB_AROUND_THE_DOOR: no such role: %', role
      using errcode = 'insufficient_privilege';
  end if;
  perform set_config('role', 'lookback_app', true);
  perform set_config('lookback.account', account, true);
  perform set_config('lookback.conflicts', '{}', true);
  if cardinality(staff) > 0 then
    select array_agg(upper(regexp_replace(id, '\\s', '', 'g'))) into folded from unnest(staff) id;
    perform set_config('lookback.role', 'conflicts', true);
    select coalesce(array_agg(distinct case_id), '{}') into conflicts
      from case_staff where staff_id = any (folded);
    perform set_config('lookback.conflicts', conflicts::text, true);
  end if;
  perform set_config('lookback.role', role, true);
end $f$;
`

/** What a first reading hides is its answers; that it was made, by whom and when, is not hidden. */
export const readingHeadSql = `
create table reading_head (
  reading_id bigint primary key references reading,
  case_id bigint not null references case_file,
  account_id text not null,
  ordinal text not null,
  submitted_at timestamptz not null,
  supersedes bigint
);
create index reading_head_case on reading_head (case_id, account_id);
create function lookback_reading_head() returns trigger language plpgsql as $f$
begin
  insert into reading_head values
    (new.id, new.case_id, new.account_id, new.ordinal, new.submitted_at, new.supersedes);
  return null;
end $f$;
create trigger reading_head after insert on reading
  for each row execute function lookback_reading_head();
insert into ledger_head (size, root, edge)
  values (0, sha256(''), '{"nodes": [], "at": "1970-01-01T00:00:00.000Z"}');
`

/** What these tables hold stays. Holds everybody, the owner too, until somebody alters the table itself. */
export const appendOnlySql = (tables: readonly string[]): string =>
  tables
    .map(
      (table) => `
create trigger append_only before update or delete on ${table}
  for each row execute function lookback_append_only();
create trigger append_only_all before truncate on ${table}
  for each statement execute function lookback_append_only();`,
    )
    .join('')

export const triggersSql = `
create function lookback_append_only() returns trigger language plpgsql as $f$
begin
  raise exception 'LB_APPEND_ONLY: % keeps what was written', tg_table_name
    using errcode = 'integrity_constraint_violation';
end $f$;
${appendOnlySql(['reading', 'reading_head', 'ledger_entry', 'quarantine', 'definition', 'refresh'])}
create trigger kept before delete on record
  for each row execute function lookback_append_only();
create trigger kept_all before truncate on record
  for each statement execute function lookback_append_only();

create function lookback_decision_step() returns trigger language plpgsql as $f$
begin
  if (new.id, new.case_id, new.outcome, new.reason, new.proposed_by, new.proposed_at)
      is distinct from
      (old.id, old.case_id, old.outcome, old.reason, old.proposed_by, old.proposed_at) then
    raise exception 'LB_DECISION_FIXED: what was proposed cannot be reworded'
      using errcode = 'integrity_constraint_violation';
  end if;
  if (old.status, new.status) not in
      (('proposed', 'authorised'), ('proposed', 'returned'), ('authorised', 'reopened')) then
    raise exception 'LB_DECISION_STEP: a decision that is % cannot become %', old.status, new.status
      using errcode = 'integrity_constraint_violation';
  end if;
  if new.settled_by is null or (new.status <> 'reopened' and new.settled_by = new.proposed_by) then
    raise exception 'LB_DECISION_TWO_PEOPLE: a decision is settled by another than who proposed it'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $f$;
create trigger decision_step before update on decision
  for each row execute function lookback_decision_step();

create function lookback_undo_once() returns trigger language plpgsql as $f$
begin
  if old.undone_by is not null or new.undone_by is null
      or (new.id, new.kind, new.left_mentions, new.right_mentions, new.reason,
          new.decided_by, new.decided_at)
        is distinct from
         (old.id, old.kind, old.left_mentions, old.right_mentions, old.reason,
          old.decided_by, old.decided_at) then
    raise exception 'LB_APPEND_ONLY: a word on who is who can only be undone, once'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $f$;
create trigger undo_once before update on link_decision
  for each row execute function lookback_undo_once();
`

const clauses: Readonly<Record<Verb, (using: string, check: string) => string>> = {
  select: (using) => `using (${using})`,
  insert: (_using, check) => `with check (${check})`,
  update: (using, check) => `using (${using}) with check (${check})`,
  delete: (using) => `using (${using})`,
}

/** Every table: row security for everybody, a policy and a grant for each verb the rules name. */
export const securedSql = (tables: Readonly<Record<string, Rules>>): string =>
  Object.entries(tables)
    .map(([table, rules]) => {
      const policies = verbs.flatMap((verb) => {
        const rule = rules[verb]
        if (rule === undefined) return []
        const { using, check = using, columns } = typeof rule === 'string' ? { using: rule } : rule
        return [
          `grant ${verb}${columns ? ` (${columns})` : ''} on ${table} to lookback_app;`,
          `create policy ${table}_${verb} on ${table} for ${verb} ${clauses[verb](using, check)};`,
        ]
      })
      return [
        `alter table ${table} enable row level security;`,
        `alter table ${table} force row level security;`,
        ...policies,
      ].join('\n')
    })
    .join('\n')

export const rowSecuritySql = securedSql(tableRules)

/** Runs a query as somebody who sees more, and goes back: a SET clause would need a superuser. */
export const asking = (name: string, columns: string, role: string, query: string) => `
create function ${name}() returns table (${columns}) language plpgsql stable as $f$
#variable_conflict use_column
declare
  asked_as text := lookback_role();
  asked_without text := lookback_setting('conflicts');
begin
  perform set_config('lookback.role', '${role}', true);
  perform set_config('lookback.conflicts', '{}', true);
  return query ${query};
  perform set_config('lookback.role', asked_as, true);
  perform set_config('lookback.conflicts', asked_without, true);
end $f$;`

/** So that bulk writes can be followed by ANALYZE. For a migration that adds tables to end with. */
export const maintainSql = `
if current_setting('server_version_num')::integer >= 170000 then
  execute (select 'grant maintain on ' || string_agg(quote_ident(relname), ', ') || ' to lookback_app'
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname not like 'kysely%');
end if;
`

const numbersOnly = `(select lookback_role() in
  ('reader', 'reviewer', 'authoriser', 'dataManager', 'auditor'))`

/**
 * Numbers that must not depend on who asks (a figure is the same for an officer who may not see
 * one of its cases), and names without password hashes.
 */
export const viewsSql = `
${asking(
  'lookback_account_names',
  'id text, name text, role text',
  'gate',
  'select id, name, role from account',
)}
create view account_name with (security_invoker = true) as
  select * from lookback_account_names();

${asking(
  'lookback_figure_counts',
  'definition_id text, version integer, answer text, cases bigint',
  'dataManager',
  'select definition_id, version, answer, count(*) from finding group by 1, 2, 3',
)}
create view figure_count with (security_invoker = true) as
  select * from lookback_figure_counts() where ${numbersOnly};

${asking(
  'lookback_review_counts',
  `cases bigint, mentions bigint, people bigint, groups bigint, read bigint,
  decided bigint, awaiting bigint, extracts bigint, quarantined bigint`,
  'dataManager',
  `select (select count(*) from case_file), (select count(*) from mention),
    (select count(*) from person), (select count(*) from network_group),
    (select count(distinct case_id) from reading_head),
    (select count(*) from decision where status = 'authorised'),
    (select count(*) from decision where status = 'proposed'),
    (select count(*) from extract), (select count(*) from quarantine)`,
)}
create view review_count with (security_invoker = true) as
  select * from lookback_review_counts() where ${numbersOnly};

grant select on account_name, figure_count, review_count to lookback_app;
${maintainSql}`
