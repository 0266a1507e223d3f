import { maintainSql, securedSql } from '../v0.1/0002-row-security.sql.ts'
import { caseRoles, me, mention, officers, type Rules, role } from '../v0.1/0002-table-rules.ts'

/**
 * How people wish to be reached. A plan names mentions, which last, and no person: it holds for
 * whoever any of its mentions belongs to after a join, a split or a refresh.
 */
export const contactPlansSql = `
create table contact_plan (
  id bigint generated always as identity primary key,
  -- All mentions of the person when it was written; of a mention the last plan in force holds.
  mentions bigint[] not null check (cardinality(mentions) > 0),
  -- Those of them that an officer has confirmed as this very person; the only ones that are reached by.
  confirmed bigint[] not null default '{}' check (confirmed <@ mentions),
  confirmed_basis text not null default '',
  named_contact text not null,
  -- {channel: safe | notAsked | noMessage | never}
  channels jsonb not null,
  -- {topic: yes | notAsked | no}
  wants jsonb not null,
  times text not null default '',
  language text not null default '',
  advocate text not null default '',
  do_not_contact text check (do_not_contact in ('throughAdvocate', 'anyContact')),
  said_by text not null default '',
  said_on date,
  note text not null default '',
  review_on date not null,
  state text not null check (state in ('standing', 'proposed', 'authorised', 'returned')),
  written_by text not null,
  written_at timestamptz not null default now(),
  settled_by text,
  settled_at timestamptz,
  settled_reason text not null default '',
  check (do_not_contact is null or said_by <> '' and said_on is not null),
  check (do_not_contact is distinct from 'throughAdvocate' or advocate <> ''),
  check (cardinality(confirmed) = 0 or confirmed_basis <> ''),
  check ((state in ('authorised', 'returned')) = (settled_by is not null)),
  check (settled_by <> written_by)
);
create index contact_plan_mentions on contact_plan using gin (mentions);
create index contact_plan_review on contact_plan (review_on);
create index contact_plan_waiting on contact_plan (id) where state = 'proposed';
create table contact_override (
  id bigint generated always as identity primary key,
  mentions bigint[] not null check (cardinality(mentions) > 0),
  reason text not null check (reason in ('riskToLife', 'childAtRisk', 'orderedByLaw')),
  words text not null check (words <> ''),
  -- The last day on which it holds.
  ends_on date not null,
  state text not null default 'proposed' check (state in ('proposed', 'granted', 'refused')),
  asked_by text not null,
  asked_at timestamptz not null default now(),
  settled_by text,
  settled_at timestamptz,
  settled_reason text not null default '',
  check ((state <> 'proposed') = (settled_by is not null)),
  check (settled_by <> asked_by)
);
create index contact_override_mentions on contact_override using gin (mentions);
create index contact_override_waiting on contact_override (id) where state = 'proposed';
create function lookback_settled_once() returns trigger language plpgsql as $f$
begin
  if old.state <> 'proposed' then
    raise exception 'LB_CONTACT_SETTLED: it was settled already'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $f$;
create trigger settled_once before update on contact_plan
  for each row execute function lookback_settled_once();
create trigger settled_once before update on contact_override
  for each row execute function lookback_settled_once();
`

/** Seen where any of its mentions is: a wish that is hidden cannot be kept. */
const ofMentions = `exists (select from unnest(mentions) as named (id) where ${mention('named.id')})`
const settled = ['state', 'settled_by', 'settled_at', 'settled_reason']

const contactRules: Readonly<Record<string, Rules>> = {
  contact_plan: {
    select: `${caseRoles} and ${ofMentions}`,
    insert: `${officers} and written_by = ${me} and state in ('standing', 'proposed') and ${ofMentions}`,
    update: {
      using: `${role('authoriser')} and ${ofMentions}`,
      check: `settled_by = ${me} and written_by <> ${me}`,
      columns: settled,
    },
  },
  contact_override: {
    select: `${caseRoles} and ${ofMentions}`,
    insert: `${officers} and asked_by = ${me} and state = 'proposed' and ${ofMentions}`,
    update: {
      using: `${role('authoriser')} and ${ofMentions}`,
      check: `settled_by = ${me} and asked_by <> ${me}`,
      columns: settled,
    },
  },
}

export const contactPlansSecuritySql = `${securedSql(contactRules)}\n${maintainSql}`
