import { type Act, accounts, ledger } from '../access/index.ts'
import { archive } from '../archive/index.ts'
import { cases } from '../cases/index.ts'
import { casework } from '../casework/index.ts'
import { contact } from '../contact/index.ts'
import { explorer } from '../explorer/index.ts'
import { figures } from '../figures/index.ts'
import { intake } from '../intake/index.ts'
import { people } from '../people/index.ts'
import { reading } from '../reading/index.ts'
import { refreshing } from '../refresh/index.ts'
import { atWork } from './at-work.ts'
import { caseView, printCase } from './case-view.ts'
import { saveList } from './lists/index.ts'
import { receiveLiveFiles } from './live-files.ts'
import {
  drawPanelSample,
  giveOpinion,
  panelCase,
  panelCases,
  panelSamples,
} from './panel/panel-acts.ts'
import {
  claimRecommendation,
  enterRecommendation,
  judgeRecommendation,
  recommendations,
} from './recommendations/recommendations.ts'
import { search } from './search.ts'
import { status } from './status.ts'
import { removeTerms, saveTerms, termLists, terms } from './terms/index.ts'
import { waits, waitsOfKind } from './waits/waits.ts'
import { endWatch, renewWatch, saveWatch, seeWatch, watch, watches } from './watches/index.ts'

/** What is put together from several rooms. */
export const review = {
  status,
  atWork,
  case: caseView,
  printCase,
  search,
  saveTerms,
  termLists,
  terms,
  removeTerms,
  watches,
  watch,
  saveWatch,
  renewWatch,
  endWatch,
  seeWatch,
  waits,
  waitsOfKind,
  saveList,
  receiveLiveFiles,
  recommendations,
  enterRecommendation,
  claimRecommendation,
  judgeRecommendation,
  drawPanelSample,
  panelSamples,
  panelCases,
  panelCase,
  giveOpinion,
} as const

/**
 * Every act there is, by room: the one registry. The JSON interface, the permission matrix, the audit
 * test and docs/acts.md are made from it.
 */
export const acts = {
  review,
  cases,
  people,
  explorer,
  reading,
  casework,
  contact,
  figures,
  archive,
  intake,
  refresh: refreshing,
  ledger,
  accounts,
} as const
export type Acts = typeof acts

/** Every act, by the name it has in the registry. */
export const everyAct: readonly Act[] = Object.values(acts).flatMap(
  (facet) => Object.values(facet) as readonly Act[],
)

/** Those that a page or the JSON interface may perform. */
export const webActs = everyAct.filter(({ performedAt }) => performedAt !== 'commandLine')
