import { appendOnlySql, maintainSql, securedSql } from './0002-row-security.sql.ts'
import { type Rules, role } from './0002-table-rules.ts'

/** Published figures of which some counts are hidden, and what they were made from. */
export const hiddenFiguresSql = `
-- body: each count as the public may know it, under which rules, and what it was made safe against.
-- Figures kept before have none, and their counts stand in surely and at_most as they are.
alter table published_figure add column body jsonb;
alter table published_figure alter column surely drop not null;
alter table published_figure alter column at_most drop not null;
alter table published_figure add constraint published_figure_says
  check (body is not null or (surely is not null and at_most is not null));

-- The counts behind it, and why each hidden one is: for those who make figures, so that later
-- tables and figures can be made safe against it.
create table published_figure_counts (
  figure_id bigint primary key references published_figure,
  counts jsonb not null,
  because jsonb not null
);

-- What the answers are hashed with: the digest is published, and of few cases it could be guessed.
alter table published_answers add column salt text not null default '';
${appendOnlySql(['published_figure_counts'])}
`

const makers = role('authoriser', 'dataManager')

export const hiddenFiguresRules: Readonly<Record<string, Rules>> = {
  published_figure_counts: { select: makers, insert: makers },
}

export const hiddenFiguresSecuritySql = `${securedSql(hiddenFiguresRules)}\n${maintainSql}`
