import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { accountsSql, archiveSql, ledgerSql, reviewSql } from './0001-archive.sql.ts'
import {
  appRoleSql,
  contextSql,
  readingHeadSql,
  rowSecuritySql,
  triggersSql,
  viewsSql,
} from './0002-row-security.sql.ts'
import { triageSecuritySql, triageSql } from './0003-triage.sql.ts'
import { clericalSecuritySql, clericalSql } from './0004-clerical-review.sql.ts'
import { publishedFiguresSecuritySql, publishedFiguresSql } from './0005-published-figures.sql.ts'
import { definitionDraftsSecuritySql, definitionDraftsSql } from './0007-definition-drafts.sql.ts'
import { blockingMissesSql } from './0009-blocking-misses.sql.ts'
import { publishedTablesSecuritySql, publishedTablesSql } from './0010-published-tables.sql.ts'
import { unlinkableSecuritySql, unlinkableSql } from './0010-unlinkable.sql.ts'
import { importMapsSecuritySql, importMapsSql } from './0012-import-maps.sql.ts'
import { samplesSecuritySql, samplesSql } from './0013-samples.sql.ts'
import { tailAuditSql } from './0014-tail-audit.sql.ts'
import { personChangesSecuritySql, personChangesSql } from './0015-person-changes.sql.ts'
import {
  findingsByCaseSecuritySql,
  findingsByCaseSql,
  findingsMovedSql,
} from './0016-findings-by-case.sql.ts'
import { hiddenFiguresSecuritySql, hiddenFiguresSql } from './0017-hidden-figures.sql.ts'
import { provenanceByStatementSql } from './0018-provenance-by-statement.sql.ts'

/**
 * Several statements at once: PGlite takes one at a time, and PL/pgSQL runs DDL as it stands.
 * (No text here may use the tag `$lookback$` itself.)
 */
const run =
  (...texts: readonly string[]) =>
  async (db: Kysely<unknown>): Promise<void> => {
    for (const text of texts) {
      await sql.raw(`do $lookback$ begin\n${text}\nend $lookback$`).execute(db)
    }
  }

/** Numbered, forward only; a migration that was ever released is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-archive': { up: run(archiveSql, reviewSql, accountsSql, ledgerSql) },
  '0002-row-security': {
    up: run(appRoleSql, contextSql, readingHeadSql, triggersSql, rowSecuritySql, viewsSql),
  },
  '0003-triage': { up: run(triageSql, triageSecuritySql) },
  '0004-clerical-review': { up: run(clericalSql, clericalSecuritySql) },
  '0005-published-figures': { up: run(publishedFiguresSql, publishedFiguresSecuritySql) },
  '0007-definition-drafts': { up: run(definitionDraftsSql, definitionDraftsSecuritySql) },
  '0009-blocking-misses': { up: run(blockingMissesSql) },
  '0010-unlinkable': { up: run(unlinkableSql, unlinkableSecuritySql) },
  '0010-published-tables': { up: run(publishedTablesSql, publishedTablesSecuritySql) },
  '0012-import-maps': { up: run(importMapsSql, importMapsSecuritySql) },
  '0013-samples': { up: run(samplesSql, samplesSecuritySql) },
  '0014-tail-audit': { up: run(tailAuditSql) },
  '0015-person-changes': { up: run(personChangesSql, personChangesSecuritySql) },
  '0016-findings-by-case': {
    up: run(findingsByCaseSql, findingsMovedSql, findingsByCaseSecuritySql),
  },
  '0017-hidden-figures': { up: run(hiddenFiguresSql, hiddenFiguresSecuritySql) },
  '0018-provenance-by-statement': { up: run(provenanceByStatementSql) },
}
