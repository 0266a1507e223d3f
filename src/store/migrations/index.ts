import type { Migration } from './migration.ts'
import { accountsSql, archiveSql, ledgerSql, reviewSql } from './v0.1/0001-archive.sql.ts'
import {
  contextSql,
  readingHeadSql,
  rowSecuritySql,
  triggersSql,
  viewsSql,
} from './v0.1/0002-row-security.sql.ts'
import { triageSecuritySql, triageSql } from './v0.1/0003-triage.sql.ts'
import { clericalSecuritySql, clericalSql } from './v0.1/0004-clerical-review.sql.ts'
import {
  publishedFiguresSecuritySql,
  publishedFiguresSql,
} from './v0.1/0005-published-figures.sql.ts'
import {
  definitionDraftsSecuritySql,
  definitionDraftsSql,
} from './v0.1/0007-definition-drafts.sql.ts'
import { blockingMissesSql } from './v0.1/0009-blocking-misses.sql.ts'
import { publishedTablesSecuritySql, publishedTablesSql } from './v0.1/0010-published-tables.sql.ts'
import { unlinkableSecuritySql, unlinkableSql } from './v0.1/0010-unlinkable.sql.ts'
import { importMapsSecuritySql, importMapsSql } from './v0.1/0012-import-maps.sql.ts'
import { samplesSecuritySql, samplesSql } from './v0.1/0013-samples.sql.ts'
import { tailAuditSql } from './v0.1/0014-tail-audit.sql.ts'
import { personChangesSecuritySql, personChangesSql } from './v0.1/0015-person-changes.sql.ts'
import {
  findingsByCaseSecuritySql,
  findingsByCaseSql,
  findingsMovedSql,
} from './v0.1/0016-findings-by-case.sql.ts'
import { hiddenFiguresSecuritySql, hiddenFiguresSql } from './v0.1/0017-hidden-figures.sql.ts'
import { provenanceByStatementSql } from './v0.1/0018-provenance-by-statement.sql.ts'
import { whatReadARecordSql } from './v0.2/0019-what-read-a-record.sql.ts'
import { notReadSql } from './v0.2/0020-not-read.sql.ts'
import { monthsAndYearsSql } from './v0.2/0021-months-and-years.sql.ts'
import { notesOnRecordsSecuritySql, notesOnRecordsSql } from './v0.2/0022-notes-on-records.sql.ts'
import { computedColumnsSql } from './v0.2/0030-computed-columns.sql.ts'
import { sourcesByStatementSql } from './v0.2/0031-sources-by-statement.sql.ts'
import { refreshDueSecuritySql, refreshDueSql } from './v0.2/0034-refresh-due.sql.ts'
import { appendInOneStatementSql } from './v0.2/0037-append-in-one-statement.sql.ts'
import { keptCountsSecuritySql, keptCountsSql } from './v0.2/0038-kept-counts.sql.ts'
import { itemsSecuritySql, itemsSql } from './v0.2/0040-items.sql.ts'
import { jobsSecuritySql, jobsSql } from './v0.2/0046-jobs.sql.ts'
import { ownPasswordsSql } from './v0.2/0049-own-passwords.sql.ts'
import { rightToReviewSecuritySql, rightToReviewSql } from './v0.2/0052-right-to-review.sql.ts'
import { contactPlansSecuritySql, contactPlansSql } from './v0.2/0055-contact-plans.sql.ts'
import { sourceCoverageSecuritySql, sourceCoverageSql } from './v0.2/0065-source-coverage.sql.ts'
import { recordShowsSql } from './v0.2/0075-record-shows.sql.ts'
import { idsBeforeRowsSql } from './v0.2/0076-ids-before-rows.sql.ts'
import { secondFactorSql } from './v0.2/0080-second-factor.sql.ts'
import { providerSignOutSql } from './v0.2/access/0116-provider-sign-out.sql.ts'
import { identitiesSql } from './v0.2/access/0121-identities.sql.ts'
import { languagesSql } from './v0.2/access/0133-languages.sql.ts'
import { earlierPartsSecuritySql, earlierPartsSql } from './v0.2/casework/0085-earlier-parts.sql.ts'
import {
  followOnTablesSecuritySql,
  followOnTablesSql,
} from './v0.2/casework/0086-follow-on-tables.sql.ts'
import { liveCasesSecuritySql, liveCasesSql } from './v0.2/casework/0087-live-cases.sql.ts'
import { liveCareSecuritySql, liveCareSql } from './v0.2/casework/0104-live-care.sql.ts'
import { liveFiguresSecuritySql, liveFiguresSql } from './v0.2/casework/0114-live-figures.sql.ts'
import { handOffsRecordedSql } from './v0.2/casework/0124-hand-offs-recorded.sql.ts'
import { childRulesSecuritySql, childRulesSql } from './v0.2/children/0109-child-rules.sql.ts'
import { coverageAreasSql } from './v0.2/children/0110-coverage-areas.sql.ts'
import { childAnswersSecuritySql, childAnswersSql } from './v0.2/children/0120-child-answers.sql.ts'
import { childSamplesSecuritySql, childSamplesSql } from './v0.2/children/0126-child-samples.sql.ts'
import {
  ruleWithdrawalStepsSecuritySql,
  ruleWithdrawalStepsSql,
} from './v0.2/children/0127-rule-withdrawal-steps.sql.ts'
import { deskSecuritySql, deskSql } from './v0.2/desk/0070-desk.sql.ts'
import { worklistColumnsSql } from './v0.2/desk/0095-worklist-columns.sql.ts'
import { neverCertainSql } from './v0.2/desk/0096-never-certain.sql.ts'
import {
  recommendationsSecuritySql,
  recommendationsSql,
} from './v0.2/desk/0117-recommendations.sql.ts'
import { wordingSecuritySql, wordingSql } from './v0.2/desk/0119-wording.sql.ts'
import {
  documentCopiesSecuritySql,
  documentCopiesSql,
} from './v0.2/documents/0123-document-copies.sql.ts'
import { alsoAlikeSecuritySql, alsoAlikeSql } from './v0.2/documents/0140-also-alike.sql.ts'
import {
  documentBandsSecuritySql,
  documentBandsSql,
} from './v0.2/documents/0141-bands-of-documents.sql.ts'
import { mailNumbersSql } from './v0.2/documents/0144-mail-numbers.sql.ts'
import { groupFilesSecuritySql, groupFilesSql } from './v0.2/explorer/0107-group-files.sql.ts'
import { chartsSecuritySql, chartsSql } from './v0.2/explorer/0108-charts.sql.ts'
import { groupLabelSql } from './v0.2/explorer/0112-group-label.sql.ts'
import { keptAnswersSecuritySql, keptAnswersSql } from './v0.2/findings/0152-kept-answers.sql.ts'
import { workedOutSecuritySql, workedOutSql } from './v0.2/findings/0153-worked-out.sql.ts'
import {
  provenanceOfARecordSecuritySql,
  provenanceOfARecordSql,
} from './v0.2/import/0100-provenance-of-a-record.sql.ts'
import { namedByStatementSql } from './v0.2/import/0101-named-by-statement.sql.ts'
import { saidBySql } from './v0.2/import/0103-said-by.sql.ts'
import { agesOrEarlierSql } from './v0.2/import/0106-ages-or-earlier.sql.ts'
import { documentFamiliesSql } from './v0.2/import/0113-document-families.sql.ts'
import { ownMapsSecuritySql, ownMapsSql } from './v0.2/import/0118-own-maps.sql.ts'
import { idsOfThingsSql } from './v0.2/import/0145-ids-of-things.sql.ts'
import { knownBySql } from './v0.2/import/0151-known-by.sql.ts'
import { outsideSecuritySql, outsideSql } from './v0.2/outside/0060-outside.sql.ts'
import { measuresSecuritySql, measuresSql } from './v0.2/outside/0061-measures.sql.ts'
import {
  outsideOriginalsSecuritySql,
  outsideOriginalsSql,
} from './v0.2/outside/0105-outside-originals.sql.ts'
import {
  lateOriginalsSecuritySql,
  lateOriginalsSql,
} from './v0.2/outside/0115-late-originals.sql.ts'
import {
  measureDocumentsSecuritySql,
  measureDocumentsSql,
} from './v0.2/outside/0131-measure-documents.sql.ts'
import { panelSecuritySql, panelSql } from './v0.2/panel/0130-panel.sql.ts'
import { factsReadSecuritySql, factsReadSql } from './v0.2/reading/0090-facts-read.sql.ts'
import { findingsShownSql } from './v0.2/reading/0102-findings-shown.sql.ts'
import { sampleSettledSql } from './v0.2/reading/0111-sample-settled.sql.ts'
import { readingCareSql } from './v0.2/reading/0122-reading-care.sql.ts'
import { toldEventsSecuritySql, toldEventsSql } from './v0.2/reading/0129-told-events.sql.ts'
import { batchesSecuritySql, batchesSql } from './v0.2/reading/0132-batches.sql.ts'
import { sourceRulesSecuritySql, sourceRulesSql } from './v0.2/reading/0134-source-rules.sql.ts'
import { toldAlongSql } from './v0.2/reading/0149-told-along.sql.ts'
import { pagesSecuritySql, pagesSql } from './v0.2/scans/0135-pages.sql.ts'
import { originalsEncryptedSql } from './v0.2/scans/0138-originals-encrypted.sql.ts'
import { pagesInTailSql } from './v0.2/scans/0139-pages-in-tail.sql.ts'
import { watchesSecuritySql, watchesSql } from './v0.2/search/0125-watches.sql.ts'
import { searchKeySecuritySql, searchKeySql } from './v0.2/search/0128-search-key.sql.ts'
import { searchByIndexSql } from './v0.2/search/0136-search-by-index.sql.ts'
import { termListsSecuritySql, termListsSql } from './v0.2/search/0137-term-lists.sql.ts'
import { surelyManySql } from './v0.2/search/0142-surely-many.sql.ts'
import { hiddenHitsSql } from './v0.2/search/0146-hidden-hits.sql.ts'
import { searchPlansSql } from './v0.2/search/0147-search-plans.sql.ts'
import { signsInALoopSql } from './v0.2/search/0148-signs-in-a-loop.sql.ts'

/**
 * How a store came to be what it is, oldest first. What was ever released is never edited: its text is
 * locked (`lock.json`), and a store refuses to open with a text other than the one it was made by. A
 * change is a new migration. It may build its text with the functions of an earlier one; those are
 * locked with it.
 */
export const migrations: readonly Migration[] = [
  { name: '0001-archive', texts: [archiveSql, reviewSql, accountsSql, ledgerSql] },
  {
    name: '0002-row-security',
    texts: [contextSql, readingHeadSql, triggersSql, rowSecuritySql, viewsSql],
  },
  { name: '0003-triage', texts: [triageSql, triageSecuritySql] },
  { name: '0004-clerical-review', texts: [clericalSql, clericalSecuritySql] },
  { name: '0005-published-figures', texts: [publishedFiguresSql, publishedFiguresSecuritySql] },
  { name: '0007-definition-drafts', texts: [definitionDraftsSql, definitionDraftsSecuritySql] },
  { name: '0009-blocking-misses', texts: [blockingMissesSql] },
  { name: '0010-published-tables', texts: [publishedTablesSql, publishedTablesSecuritySql] },
  { name: '0010-unlinkable', texts: [unlinkableSql, unlinkableSecuritySql] },
  { name: '0012-import-maps', texts: [importMapsSql, importMapsSecuritySql] },
  { name: '0013-samples', texts: [samplesSql, samplesSecuritySql] },
  { name: '0014-tail-audit', texts: [tailAuditSql] },
  { name: '0015-person-changes', texts: [personChangesSql, personChangesSecuritySql] },
  {
    name: '0016-findings-by-case',
    texts: [findingsByCaseSql, findingsMovedSql, findingsByCaseSecuritySql],
  },
  { name: '0017-hidden-figures', texts: [hiddenFiguresSql, hiddenFiguresSecuritySql] },
  { name: '0018-provenance-by-statement', texts: [provenanceByStatementSql] },
  { name: '0019-what-read-a-record', texts: [whatReadARecordSql] },
  { name: '0020-not-read', texts: [notReadSql] },
  { name: '0021-months-and-years', texts: [monthsAndYearsSql] },
  { name: '0022-notes-on-records', texts: [notesOnRecordsSql, notesOnRecordsSecuritySql] },
  { name: '0030-computed-columns', texts: [computedColumnsSql] },
  { name: '0031-sources-by-statement', texts: [sourcesByStatementSql] },
  { name: '0034-refresh-due', texts: [refreshDueSql, refreshDueSecuritySql] },
  { name: '0037-append-in-one-statement', texts: [appendInOneStatementSql] },
  { name: '0038-kept-counts', texts: [keptCountsSql, keptCountsSecuritySql] },
  { name: '0040-items', texts: [itemsSql, itemsSecuritySql] },
  { name: '0046-jobs', texts: [jobsSql, jobsSecuritySql] },
  { name: '0049-own-passwords', texts: [ownPasswordsSql] },
  { name: '0052-right-to-review', texts: [rightToReviewSql, rightToReviewSecuritySql] },
  { name: '0055-contact-plans', texts: [contactPlansSql, contactPlansSecuritySql] },
  { name: '0060-outside', texts: [outsideSql, outsideSecuritySql] },
  { name: '0061-measures', texts: [measuresSql, measuresSecuritySql] },
  { name: '0065-source-coverage', texts: [sourceCoverageSql, sourceCoverageSecuritySql] },
  { name: '0070-desk', texts: [deskSql, deskSecuritySql] },
  { name: '0075-record-shows', texts: [recordShowsSql] },
  { name: '0076-ids-before-rows', texts: [idsBeforeRowsSql] },
  { name: '0080-second-factor', texts: [secondFactorSql] },
  { name: '0085-earlier-parts', texts: [earlierPartsSql, earlierPartsSecuritySql] },
  { name: '0086-follow-on-tables', texts: [followOnTablesSql, followOnTablesSecuritySql] },
  { name: '0087-live-cases', texts: [liveCasesSql, liveCasesSecuritySql] },
  { name: '0090-facts-read', texts: [factsReadSql, factsReadSecuritySql] },
  { name: '0095-worklist-columns', texts: [worklistColumnsSql] },
  { name: '0096-never-certain', texts: [neverCertainSql] },
  {
    name: '0100-provenance-of-a-record',
    texts: [provenanceOfARecordSql, provenanceOfARecordSecuritySql],
  },
  { name: '0101-named-by-statement', texts: [namedByStatementSql] },
  { name: '0102-findings-shown', texts: [findingsShownSql] },
  { name: '0103-said-by', texts: [saidBySql] },
  { name: '0104-live-care', texts: [liveCareSql, liveCareSecuritySql] },
  { name: '0105-outside-originals', texts: [outsideOriginalsSql, outsideOriginalsSecuritySql] },
  { name: '0106-ages-or-earlier', texts: [agesOrEarlierSql] },
  { name: '0107-group-files', texts: [groupFilesSql, groupFilesSecuritySql] },
  { name: '0108-charts', texts: [chartsSql, chartsSecuritySql] },
  { name: '0109-child-rules', texts: [childRulesSql, childRulesSecuritySql] },
  { name: '0110-coverage-areas', texts: [coverageAreasSql] },
  { name: '0111-sample-settled', texts: [sampleSettledSql] },
  { name: '0112-group-label', texts: [groupLabelSql] },
  { name: '0113-document-families', texts: [documentFamiliesSql] },
  { name: '0114-live-figures', texts: [liveFiguresSql, liveFiguresSecuritySql] },
  { name: '0115-late-originals', texts: [lateOriginalsSql, lateOriginalsSecuritySql] },
  { name: '0116-provider-sign-out', texts: [providerSignOutSql] },
  {
    name: '0117-recommendations',
    texts: [recommendationsSql, recommendationsSecuritySql],
  },
  { name: '0118-own-maps', texts: [ownMapsSql, ownMapsSecuritySql] },
  { name: '0119-wording', texts: [wordingSql, wordingSecuritySql] },
  { name: '0120-child-answers', texts: [childAnswersSql, childAnswersSecuritySql] },
  { name: '0121-identities', texts: [identitiesSql] },
  { name: '0122-reading-care', texts: [readingCareSql] },
  { name: '0123-document-copies', texts: [documentCopiesSql, documentCopiesSecuritySql] },
  { name: '0124-hand-offs-recorded', texts: [handOffsRecordedSql] },
  { name: '0125-watches', texts: [watchesSql, watchesSecuritySql] },
  { name: '0126-child-samples', texts: [childSamplesSql, childSamplesSecuritySql] },
  {
    name: '0127-rule-withdrawal-steps',
    texts: [ruleWithdrawalStepsSql, ruleWithdrawalStepsSecuritySql],
  },
  { name: '0128-search-key', texts: [searchKeySql, searchKeySecuritySql] },
  { name: '0129-told-events', texts: [toldEventsSql, toldEventsSecuritySql] },
  { name: '0130-panel', texts: [panelSql, panelSecuritySql] },
  { name: '0131-measure-documents', texts: [measureDocumentsSql, measureDocumentsSecuritySql] },
  { name: '0132-batches', texts: [batchesSql, batchesSecuritySql] },
  { name: '0133-languages', texts: [languagesSql] },
  { name: '0134-source-rules', texts: [sourceRulesSql, sourceRulesSecuritySql] },
  { name: '0135-pages', texts: [pagesSql, pagesSecuritySql] },
  { name: '0136-search-by-index', texts: [searchByIndexSql] },
  { name: '0137-term-lists', texts: [termListsSql, termListsSecuritySql] },
  { name: '0138-originals-encrypted', texts: [originalsEncryptedSql] },
  { name: '0139-pages-in-tail', texts: [pagesInTailSql] },
  { name: '0140-also-alike', texts: [alsoAlikeSql, alsoAlikeSecuritySql] },
  { name: '0141-bands-of-documents', texts: [documentBandsSql, documentBandsSecuritySql] },
  { name: '0142-surely-many', texts: [surelyManySql] },
  { name: '0144-mail-numbers', texts: [mailNumbersSql] },
  { name: '0145-ids-of-things', texts: [idsOfThingsSql] },
  { name: '0146-hidden-hits', texts: [hiddenHitsSql] },
  { name: '0147-search-plans', texts: [searchPlansSql] },
  { name: '0148-signs-in-a-loop', texts: [signsInALoopSql] },
  { name: '0149-told-along', texts: [toldAlongSql] },
  { name: '0151-known-by', texts: [knownBySql] },
  { name: '0152-kept-answers', texts: [keptAnswersSql, keptAnswersSecuritySql] },
  { name: '0153-worked-out', texts: [workedOutSql, workedOutSecuritySql] },
]
