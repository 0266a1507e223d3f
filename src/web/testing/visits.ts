import type { Role } from '../../access/index.ts'

export interface VisitedPage {
  readonly name: string
  readonly path: string
  readonly role: Role | null
  /** A case is shown only once this session said why it opens it. */
  readonly opens?: number
}

/** Every page there is, and who looks at it: the accessibility test and the screenshots walk this list. */
export const visitedPages: readonly VisitedPage[] = [
  { name: 'sign-in', path: '/sign-in', role: null },
  { name: 'home', path: '/', role: 'reviewer' },
  { name: 'home-administrator', path: '/', role: 'administrator' },
  { name: 'worklist', path: '/worklist', role: 'reviewer' },
  { name: 'purpose', path: '/cases/2/open', role: 'reviewer' },
  { name: 'case', path: '/cases/1', role: 'reviewer', opens: 1 },
  { name: 'case-reader', path: '/cases/1', role: 'reader', opens: 1 },
  { name: 'case-history', path: '/cases/1/known', role: 'reviewer', opens: 1 },
  {
    name: 'review-routes',
    path: '/cases/1/review-routes/decidedBy',
    role: 'reviewer',
    opens: 1,
  },
  { name: 'victims-told', path: '/decisions/told?decision=5', role: 'authoriser' },
  { name: 'decisions', path: '/decisions', role: 'authoriser' },
  { name: 'cases', path: '/cases?q=harbour', role: 'reviewer' },
  { name: 'people', path: '/people?q=ashdown', role: 'reviewer' },
  { name: 'person', path: '/people/P1', role: 'reviewer' },
  { name: 'links', path: '/links', role: 'reviewer' },
  { name: 'links-judged', path: '/links/judged/1', role: 'reviewer' },
  { name: 'links-quality', path: '/links/quality', role: 'auditor' },
  { name: 'links-unlinkable', path: '/links/unlinkable', role: 'reviewer' },
  { name: 'links-bridges', path: '/links/bridges', role: 'reviewer' },
  { name: 'links-changed', path: '/links/changed', role: 'reviewer' },
  { name: 'groups', path: '/groups', role: 'reviewer' },
  { name: 'group', path: '/groups/G1', role: 'reviewer' },
  { name: 'progress', path: '/progress', role: 'authoriser' },
  { name: 'reading-terms', path: '/progress/terms', role: 'authoriser' },
  { name: 'known-cases', path: '/progress/known-cases', role: 'dataManager' },
  { name: 'draws', path: '/progress/draws', role: 'auditor' },
  { name: 'figures', path: '/figures', role: 'reviewer' },
  {
    name: 'figures-as-of',
    path: '/figures/as-of?definition=dfe-cse-2017&trueOn=&onRecord=2014-12-31&receivedBy=&links=own',
    role: 'authoriser',
  },
  {
    name: 'figures-counting',
    path: '/figures/as-of?definition=&receivedBy=2020-01-01',
    role: 'reader',
  },
  { name: 'published-figures', path: '/figures/published', role: 'authoriser' },
  { name: 'published-figure', path: '/figures/published/1', role: 'reviewer' },
  { name: 'proposed-figure', path: '/figures/published/2', role: 'authoriser' },
  { name: 'tables', path: '/tables', role: 'authoriser' },
  {
    name: 'table-preview',
    path: '/tables/preview?definition=dfe-cse-2017&by=year&by=area&convention=lookback',
    role: 'authoriser',
  },
  { name: 'table', path: '/tables/1', role: 'reader' },
  { name: 'table-proposed', path: '/tables/2', role: 'authoriser' },
  { name: 'statements', path: '/statements', role: 'dataManager' },
  { name: 'statement', path: '/statements/1', role: 'dataManager' },
  { name: 'statement-form', path: '/statements/new', role: 'dataManager' },
  { name: 'statement-correction', path: '/statements/1/correct', role: 'dataManager' },
  { name: 'behind-figure', path: '/figures/dfe-cse-2017/1/met', role: 'reviewer' },
  { name: 'samples', path: '/figures/samples', role: 'authoriser' },
  { name: 'sample', path: '/figures/samples/1', role: 'reviewer' },
  { name: 'definitions', path: '/definitions', role: 'reviewer' },
  { name: 'definition', path: '/definitions/dfe-cse-2017/1', role: 'reviewer' },
  {
    name: 'compare-definitions',
    path: '/definitions/compare?a=dfe-cse-2017%401&b=group-based-2013%401',
    role: 'reviewer',
  },
  {
    name: 'compared-cases',
    path: '/definitions/compare/cases?a=x%401&b=y%401&answerA=met&answerB=notMet',
    role: 'reviewer',
  },
  { name: 'drafts', path: '/definitions/drafts', role: 'dataManager' },
  { name: 'new-draft', path: '/definitions/drafts/new', role: 'dataManager' },
  { name: 'draft', path: '/definitions/drafts/3', role: 'authoriser' },
  { name: 'data-quality', path: '/data-quality', role: 'auditor' },
  { name: 'agreement', path: '/data-quality/agreement', role: 'reviewer' },
  {
    name: 'agreement-cases',
    path: '/data-quality/agreement/cases?police=yes&council=no',
    role: 'reviewer',
  },
  { name: 'extracts', path: '/extracts', role: 'dataManager' },
  { name: 'extract', path: '/extracts/1', role: 'dataManager' },
  { name: 'quarantine', path: '/extracts/1/quarantine', role: 'dataManager' },
  { name: 'ledger', path: '/ledger', role: 'auditor' },
  { name: 'checkpoints', path: '/ledger/checkpoints', role: 'auditor' },
  { name: 'accounts', path: '/accounts', role: 'administrator' },
  { name: 'help', path: '/help', role: 'reviewer' },
  { name: 'forbidden', path: '/ledger', role: 'reviewer' },
  { name: 'not-found', path: '/nowhere', role: 'reviewer' },
]
