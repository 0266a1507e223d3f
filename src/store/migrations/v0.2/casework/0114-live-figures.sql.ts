import { maintainSql, securedSql } from '../../v0.1/0002-row-security.sql.ts'
import { dataManager, numbers, type Rules } from '../../v0.1/0002-table-rules.ts'

/** What definitions that count live cases say of them, as counts alone: who is in one is read by the refresh only. */
export const liveFiguresSql = `
create table live_figure (
  definition_id text not null,
  version integer not null,
  met integer not null check (met >= 0),
  not_met integer not null check (not_met >= 0),
  undetermined integer not null check (undetermined >= 0),
  primary key (definition_id, version),
  foreign key (definition_id, version) references definition (id, version)
);
`

const liveFigureRules: Readonly<Record<string, Rules>> = {
  live_figure: { select: numbers, insert: dataManager, delete: dataManager },
}

export const liveFiguresSecuritySql = `${securedSql(liveFigureRules)}\n${maintainSql}`
