import { decisions, proposeDecision, settleDecision } from './decisions.ts'
import { matchDescription } from './description/match.ts'
import { followOnsInForce, proposeFollowOn, settleFollowOns } from './follow/acts.ts'
import { gaps } from './follow/gaps.ts'
import { answerOffer, recordAnswer, withdrawOffer } from './hand-offs/answer-offer.ts'
import { handOverAll } from './hand-offs/hand-over-all.ts'
import { leave, planLeave } from './hand-offs/leave.ts'
import { offerItem } from './hand-offs/offer.ts'
import { items } from './items/list-items.ts'
import { moveItem } from './items/move-item.ts'
import { raiseItem } from './items/raise-item.ts'
import { item } from './items/view-item.ts'
import { liveCases } from './live/live-cases.ts'
import { receiveLive } from './live/receive-live.ts'
import {
  answerMeasureProposal,
  measureCounts,
  measuresOfCase,
  putDocumentBeside,
  recordMeasure,
} from './measures/index.ts'
import {
  acknowledgeReferral,
  answerSourceRequest,
  appointCustodian,
  askForSource,
  custodians,
  keepLateOriginal,
  linkReferral,
  makeCustodianKey,
  openOriginal,
  openSealedOriginal,
  receiveReferral,
  recordPromise,
  referral,
  referrals,
  sourceReceipt,
  viewSource,
} from './outside/index.ts'
import { passageOfCase, passageOfChild, passedAroundMost } from './passed-around/index.ts'
import {
  recordTelling,
  reviewRoutes,
  stateRouteFact,
  victimsTold,
} from './right-to-review/index.ts'
import { risks } from './risks/list-risks.ts'
import { raiseRisk } from './risks/raise-risk.ts'
import { tick } from './risks/tick.ts'
import { setTerms, terms } from './terms/terms.ts'

/** What follows from a case, and who answers for it. */
export const casework = {
  decisions,
  proposeDecision,
  settleDecision,
  reviewRoutes,
  stateRouteFact,
  victimsTold,
  recordTelling,
  items,
  item,
  raiseItem,
  moveItem,
  offerItem,
  answerOffer,
  recordAnswer,
  withdrawOffer,
  handOverAll,
  leave,
  planLeave,
  risks,
  raiseRisk,
  terms,
  setTerms,
  tick,
  gaps,
  followOns: followOnsInForce,
  proposeFollowOn,
  settleFollowOns,
  receiveReferral,
  referrals,
  referral,
  acknowledgeReferral,
  recordPromise,
  linkReferral,
  custodians,
  appointCustodian,
  makeCustodianKey,
  askForSource,
  answerSourceRequest,
  viewSource,
  openOriginal,
  openSealedOriginal,
  keepLateOriginal,
  sourceReceipt,
  matchDescription,
  passedAround: passedAroundMost,
  passageOfCase,
  passageOfChild,
  measuresOfCase,
  recordMeasure,
  answerMeasureProposal,
  putDocumentBeside,
  measureCounts,
  receiveLive,
  liveCases,
} as const
