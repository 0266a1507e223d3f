import { type Door, operator } from '../access/index.ts'
import { refusal } from '../model/index.ts'
import type { Store } from '../store/index.ts'
import { atDoor } from './at-door.ts'
import { caseView } from './case-view.ts'
import { clericalReview } from './clerical/review.ts'
import type { Review } from './contract.ts'
import { dataQuality } from './data-quality/data-quality.ts'
import { decisionStepFaults, decisionSteps } from './decision-steps.ts'
import { decisions, proposeDecision, settleDecision } from './decisions.ts'
import { definitionWork } from './definition-work.ts'
import { definitions, definitionView } from './definitions.ts'
import { reviewErrors } from './errors.ts'
import { extracts, quarantine } from './extracts.ts'
import { casesBehindFigure, figures } from './figures.ts'
import { groups, groupView } from './groups.ts'
import { lastChangeIn } from './known/asked-before.ts'
import type { ReadCaseRecords, ReadHistory } from './known/contract.ts'
import { takeNext } from './leases.ts'
import { ledger } from './ledger-view.ts'
import { joinPeople, splitPerson, undoLinkDecision } from './link-decisions.ts'
import { caseHeading, openCase } from './openings.ts'
import { personView, searchPeople } from './people.ts'
import { publicFigures } from './public-figures.ts'
import { questionSetFaults, questionSets } from './question-sets.ts'
import { submitReading } from './readings.ts'
import { resemblingPeople } from './resembling/resembling-people.ts'
import { samples } from './samples/samples.ts'
import { searchCases } from './search.ts'
import { status } from './status.ts'
import { publicTables } from './tables-published/tables.ts'
import { checkDraws } from './triage/check-draws.ts'
import type { LearntScore } from './triage/contract.ts'
import { explained } from './triage/explained.ts'
import { knownCases, nameKnownCase } from './triage/known-cases.ts'
import { freezeTail } from './triage/tail.ts'
import { setTriageTerms } from './triage/terms.ts'
import { triage } from './triage/triage-view.ts'
import { worklist } from './worklist.ts'

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
