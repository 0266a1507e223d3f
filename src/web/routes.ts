import { accountRoutes } from './accounts/accounts.ts'
import { oneAccountRoutes } from './accounts/one-account.ts'
import { ownAccountRoutes } from './accounts/own-account.ts'
import { ownPasswordRoutes } from './accounts/own-password.ts'
import { secondFactorRoutes } from './accounts/second-factor.ts'
import { signInRoutes } from './accounts/sign-in.ts'
import { caseRoutes } from './cases/case.ts'
import { caseHistoryRoutes } from './cases/case-history.ts'
import { caseSearchRoutes } from './cases/case-search.ts'
import { documentPageRoutes } from './cases/document/page.ts'
import { printCaseRoutes } from './cases/print.ts'
import { sourceRowsRoutes } from './cases/source-rows.ts'
import { statedRoutes } from './cases/stated.ts'
import { termRoutes } from './cases/terms/terms.ts'
import { toldRoutes } from './cases/told/told.ts'
import { watchRoutes } from './cases/watches/watches.ts'
import { decisionRoutes } from './casework/decisions.ts'
import { descriptionRoutes } from './casework/description/match.ts'
import { followOnRoutes } from './casework/follow-ons.ts'
import { gapRoutes } from './casework/gaps.ts'
import { itemRoutes } from './casework/items/item.ts'
import { itemListRoutes } from './casework/items/items.ts'
import { liveRoutes } from './casework/live/live.ts'
import { measureRoutes } from './casework/measures/measures.ts'
import { custodianRoutes } from './casework/outside/custodians.ts'
import { lateOriginalRoutes } from './casework/outside/late-original.ts'
import { outsideRoutes } from './casework/outside/outside.ts'
import { referralRoutes } from './casework/outside/referral.ts'
import { passedAroundRoutes } from './casework/passed-around/passed-around.ts'
import { casePeopleRoutes } from './casework/people.ts'
import { reviewRouteRoutes } from './casework/review-routes.ts'
import { riskRoutes } from './casework/risks/risks.ts'
import { victimsToldRoutes } from './casework/victims-told.ts'
import { personContactRoutes } from './contact/person-contact.ts'
import { plansDueRoutes } from './contact/plans-due.ts'
import { chartRoutes } from './explorer/charts.ts'
import { extractRoutes } from './extracts/extracts.ts'
import { ownMapRoutes } from './extracts/maps/own-maps.ts'
import { pagesRoutes } from './extracts/pages/pages.ts'
import { refreshRoutes } from './extracts/refresh.ts'
import { mapRoutes } from './extracts/uploads/map-page.ts'
import { uploadRoutes } from './extracts/uploads/uploads.ts'
import { figuresThenRoutes } from './figures/as-of/as-of.ts'
import { childrenRoutes } from './figures/children/children.ts'
import { childRuleRoutes } from './figures/children/rule.ts'
import { childSampleRoutes } from './figures/children/sample.ts'
import { definitionCompareRoutes } from './figures/compare/compare.ts'
import { figureRoutes } from './figures/counts/figures.ts'
import { dataQualityRoutes } from './figures/data-quality/data-quality.ts'
import { definitionRoutes } from './figures/definitions/definitions.ts'
import { definitionDraftRoutes } from './figures/drafts/drafts.ts'
import { equalityRoutes } from './figures/equality/equality.ts'
import { publishedFigureRoutes } from './figures/published/published-figures.ts'
import { sampleRoutes } from './figures/samples/samples.ts'
import { statementRoutes } from './figures/statements/statements.ts'
import { tableRoutes } from './figures/tables/tables.ts'
import { wordingRoutes } from './figures/wording/wording.ts'
import { helpRoutes } from './home/help.ts'
import { homeRoutes } from './home/home.ts'
import { checkpointRoutes } from './ledger/checkpoints.ts'
import { ledgerRoutes } from './ledger/ledger.ts'
import { searchesRoutes } from './ledger/searches.ts'
import { listRoutes } from './lists/lists.ts'
import type { Route } from './page/routing.ts'
import { panelRoutes } from './panel/panel.ts'
import { groupRoutes } from './people/groups/groups.ts'
import { linkFaultRoutes } from './people/links/link-faults.ts'
import { linkRoutes } from './people/links/links.ts'
import { linkQualityRoutes } from './people/links/quality.ts'
import { personRoutes } from './people/person/person.ts'
import { peopleRoutes } from './people/search/people.ts'
import { atWorkRoutes } from './reading/at-work/at-work.ts'
import { batchRoutes } from './reading/batches/batches.ts'
import { sourceRuleRoutes } from './reading/batches/source-rules.ts'
import { drawRoutes } from './reading/draws.ts'
import { knownCaseRoutes } from './reading/known-cases.ts'
import { progressRoutes } from './reading/progress/progress.ts'
import { readingRoutes } from './reading/reading.ts'
import { readingTermsRoutes } from './reading/reading-terms.ts'
import { whatIfRoutes } from './reading/what-if/what-if.ts'
import { worklistRoutes } from './reading/worklist.ts'
import { recommendationRoutes } from './recommendations/recommendations.ts'
import { waitsRoutes } from './waits/waits.ts'

/** Every address there is. One not in this table answers 404; one in it says who may have it. */
export const routes: readonly Route[] = [
  ...signInRoutes,
  ...ownAccountRoutes,
  ...ownPasswordRoutes,
  ...secondFactorRoutes,
  ...homeRoutes,
  ...waitsRoutes,
  ...listRoutes,
  ...worklistRoutes,
  ...batchRoutes,
  ...sourceRuleRoutes,
  ...caseRoutes,
  ...caseHistoryRoutes,
  ...printCaseRoutes,
  ...sourceRowsRoutes,
  ...documentPageRoutes,
  ...pagesRoutes,
  ...statedRoutes,
  ...readingRoutes,
  ...progressRoutes,
  ...atWorkRoutes,
  ...whatIfRoutes,
  ...recommendationRoutes,
  ...readingTermsRoutes,
  ...knownCaseRoutes,
  ...drawRoutes,
  ...victimsToldRoutes,
  ...followOnRoutes,
  ...liveRoutes,
  ...decisionRoutes,
  ...reviewRouteRoutes,
  ...itemListRoutes,
  ...casePeopleRoutes,
  ...gapRoutes,
  ...riskRoutes,
  ...itemRoutes,
  ...outsideRoutes,
  ...descriptionRoutes,
  ...passedAroundRoutes,
  ...measureRoutes,
  ...custodianRoutes,
  ...referralRoutes,
  ...lateOriginalRoutes,
  ...caseSearchRoutes,
  ...termRoutes,
  ...watchRoutes,
  ...toldRoutes,
  ...peopleRoutes,
  ...personRoutes,
  ...personContactRoutes,
  ...plansDueRoutes,
  ...linkRoutes,
  ...linkQualityRoutes,
  ...linkFaultRoutes,
  ...groupRoutes,
  ...chartRoutes,
  ...figureRoutes,
  ...figuresThenRoutes,
  ...publishedFigureRoutes,
  ...tableRoutes,
  ...statementRoutes,
  ...sampleRoutes,
  ...wordingRoutes,
  ...definitionRoutes,
  ...definitionCompareRoutes,
  ...definitionDraftRoutes,
  ...childrenRoutes,
  ...childSampleRoutes,
  ...childRuleRoutes,
  ...dataQualityRoutes,
  ...equalityRoutes,
  ...extractRoutes,
  ...ownMapRoutes,
  ...uploadRoutes,
  ...mapRoutes,
  ...refreshRoutes,
  ...ledgerRoutes,
  ...searchesRoutes,
  ...checkpointRoutes,
  ...accountRoutes,
  ...oneAccountRoutes,
  ...panelRoutes,
  ...helpRoutes,
]
