import { accountRoutes } from './pages/accounts.ts'
import { caseRoutes } from './pages/case.ts'
import { caseHistoryRoutes } from './pages/case-history.ts'
import { caseSearchRoutes } from './pages/case-search.ts'
import { dataQualityRoutes } from './pages/data-quality.ts'
import { decisionRoutes } from './pages/decisions.ts'
import { definitionCompareRoutes } from './pages/definition-compare.ts'
import { definitionDraftRoutes } from './pages/definition-drafts.ts'
import { definitionRoutes } from './pages/definitions.ts'
import { drawRoutes } from './pages/draws.ts'
import { extractRoutes } from './pages/extracts.ts'
import { figureRoutes } from './pages/figures.ts'
import { figuresThenRoutes } from './pages/figures-then.ts'
import { groupRoutes } from './pages/groups.ts'
import { helpRoutes } from './pages/help.ts'
import { homeRoutes } from './pages/home.ts'
import { knownCaseRoutes } from './pages/known-cases.ts'
import { ledgerRoutes } from './pages/ledger.ts'
import { linkFaultRoutes } from './pages/link-faults.ts'
import { linkRoutes } from './pages/links.ts'
import { linkQualityRoutes } from './pages/links-quality.ts'
import { peopleRoutes } from './pages/people.ts'
import { personRoutes } from './pages/person.ts'
import { progressRoutes } from './pages/progress.ts'
import { publishedFigureRoutes } from './pages/published-figures.ts'
import { readingRoutes } from './pages/reading.ts'
import { readingTermsRoutes } from './pages/reading-terms.ts'
import { sampleRoutes } from './pages/samples.ts'
import { signInRoutes } from './pages/sign-in.ts'
import { statementRoutes } from './pages/statements.ts'
import { tableRoutes } from './pages/tables.ts'
import { worklistRoutes } from './pages/worklist.ts'
import type { Route } from './routing.ts'

/** Every address there is. One not in this table answers 404; one in it says who may have it. */
export const routes: readonly Route[] = [
  ...signInRoutes,
  ...homeRoutes,
  ...worklistRoutes,
  ...caseRoutes,
  ...caseHistoryRoutes,
  ...readingRoutes,
  ...progressRoutes,
  ...readingTermsRoutes,
  ...knownCaseRoutes,
  ...drawRoutes,
  ...decisionRoutes,
  ...caseSearchRoutes,
  ...peopleRoutes,
  ...personRoutes,
  ...linkRoutes,
  ...linkQualityRoutes,
  ...linkFaultRoutes,
  ...groupRoutes,
  ...figureRoutes,
  ...figuresThenRoutes,
  ...publishedFigureRoutes,
  ...tableRoutes,
  ...statementRoutes,
  ...sampleRoutes,
  ...definitionRoutes,
  ...definitionCompareRoutes,
  ...definitionDraftRoutes,
  ...dataQualityRoutes,
  ...extractRoutes,
  ...ledgerRoutes,
  ...accountRoutes,
  ...helpRoutes,
]
