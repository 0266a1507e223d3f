import { atDoor, type Door, ledger, operator } from '../access/index.ts'
import { extracts, quarantine } from '../archive/index.ts'
import { caseHeading, openCase, searchCases } from '../cases/index.ts'
import {
  decisionStepFaults,
  decisionSteps,
  decisions,
  proposeDecision,
  settleDecision,
} from '../casework/index.ts'
import {
  casesBehindFigure,
  dataQuality,
  definitions,
  definitionView,
  definitionWork,
  figures,
  lastChangeIn,
  publicFigures,
  publicTables,
  type ReadCaseRecords,
  type ReadHistory,
  samples,
} from '../figures/index.ts'
import { refusal } from '../model/index.ts'
import {
  clericalReview,
  groups,
  groupView,
  joinPeople,
  personView,
  resemblingPeople,
  searchPeople,
  splitPerson,
  undoLinkDecision,
} from '../people/index.ts'
import {
  checkDraws,
  freezeTail,
  knownCases,
  type LearntScore,
  nameKnownCase,
  questionSetFaults,
  questionSets,
  setTriageTerms,
  submitReading,
  takeNext,
  triage,
  worklist,
} from '../reading/index.ts'
import type { Store } from '../store/index.ts'
import { caseView } from './case-view.ts'
import type { Review } from './contract.ts'
import { reviewErrors } from './errors.ts'
import { explained } from './explained.ts'
import { status } from './status.ts'

/**
 * The review over a store, through its door.
 *
 * @param options `decided` is called after whatever should teach the learner, `explain` asks it why
 * a case far down stands where it does; `history` is the
 * archive's `heldThen` and `caseRecords` its function of that name, without which nothing can be said
 * of what was known in the past
 * @throws LB_REVIEW_TABLES when a table of rules contradicts itself
 */
export function createReview(
  store: Store,
  door: Door,
  options: {
    readonly decided?: () => void
    readonly explain?: (caseId: number) => Promise<LearntScore | null>
    readonly history?: ReadHistory
    readonly caseRecords?: ReadCaseRecords
  } = {},
): Review {
  const faults = [...decisionStepFaults(decisionSteps), ...questionSetFaults(questionSets)]
  if (faults.length > 0) throw refusal(reviewErrors, 'LB_REVIEW_TABLES', `${faults.join('; ')}.`)
  const enter = atDoor(door)
  const { decided = () => undefined, explain = async () => null } = options
  return {
    status: status(enter),
    worklist: worklist(enter),
    takeNext: takeNext(enter),
    caseHeading: caseHeading(enter),
    openCase: openCase(enter),
    caseView: explained(caseView(enter), explain),
    submitReading: submitReading(enter, decided),
    proposeDecision: proposeDecision(enter),
    settleDecision: settleDecision(enter),
    decisions: decisions(enter),
    searchPeople: searchPeople(enter),
    resemblingPeople: resemblingPeople(enter, () => operator(store)),
    personView: personView(enter),
    joinPeople: joinPeople(enter),
    splitPerson: splitPerson(enter),
    undoLinkDecision: undoLinkDecision(enter),
    ...clericalReview(enter),
    groups: groups(enter),
    groupView: groupView(enter),
    searchCases: searchCases(enter),
    figures: figures(enter),
    casesBehindFigure: casesBehindFigure(enter),
    definitions: definitions(enter),
    definitionView: definitionView(enter),
    extracts: extracts(enter),
    quarantine: quarantine(enter),
    ledger: ledger(enter),
    triage: triage(enter),
    setTriageTerms: setTriageTerms(enter, decided),
    freezeTail: freezeTail(enter, decided),
    nameKnownCase: nameKnownCase(enter, decided),
    knownCases: knownCases(enter),
    checkDraws: checkDraws(enter),
    ...dataQuality(enter, () => operator(store)),
    ...samples(enter, () => operator(store)),
    ...definitionWork(enter, () => operator(store)),
    ...publicTables(enter),
    ...publicFigures(
      enter,
      () => operator(store),
      options.history,
      options.caseRecords,
      lastChangeIn(store),
    ),
  }
}
