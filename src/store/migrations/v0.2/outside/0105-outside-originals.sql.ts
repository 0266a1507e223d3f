import { appendOnlySql, maintainSql, securedSql } from '../../v0.1/0002-row-security.sql.ts'
import { caseRoles, me, type Rules, role } from '../../v0.1/0002-table-rules.ts'

/** The file in which a referral from outside came, as it came; of a sealed source it is sealed with them. */
export const outsideOriginalsSql = `
create table outside_original (
  referral_id bigint primary key references outside_referral,
  -- Empty where the file is sealed: a name may say who the source is.
  name text not null default '',
  -- Of what is kept: of a sealed file its sealed bytes, and the file's own are sealed in them.
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sealed boolean not null,
  kept_by text not null,
  kept_at timestamptz not null default now(),
  check (sealed = (name = ''))
);

create table outside_original_body (
  referral_id bigint primary key references outside_original,
  body bytea not null
);
${appendOnlySql(['outside_original', 'outside_original_body'])}
`

const owners = role('reviewer', 'authoriser', 'dataManager')
/** Whoever may open the source may open the file. */
const shows = `exists (select from outside_original o
  where o.referral_id = outside_original_body.referral_id and (not o.sealed
    or exists (select from sealed_source s where s.referral_id = o.referral_id)))`

const originalRules: Readonly<Record<string, Rules>> = {
  outside_original: { select: caseRoles, insert: `${owners} and kept_by = ${me}` },
  outside_original_body: { select: `${caseRoles} and ${shows}`, insert: owners },
}

export const outsideOriginalsSecuritySql = `${securedSql(originalRules)}\n${maintainSql}`
