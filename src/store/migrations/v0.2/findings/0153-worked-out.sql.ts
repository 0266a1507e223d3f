import { securedSql } from '../../v0.1/0002-row-security.sql.ts'
import { dataManager, type Rules } from '../../v0.1/0002-table-rules.ts'

/**
 * What all cases give together and no look at a page should wait for. Each says what it was worked out from, so that whoever
 * shows it knows whether that still stands.
 */
export const workedOutSql = `
create table worked_out (
  what text primary key,
  ground text not null,
  worked_out_at timestamptz not null default now(),
  value jsonb not null
);
`

const workedOutRules: Readonly<Record<string, Rules>> = {
  worked_out: { select: dataManager, insert: dataManager, delete: dataManager },
}

export const workedOutSecuritySql = securedSql(workedOutRules)
