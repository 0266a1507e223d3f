export { reading } from './acts.ts'
export {
  type OfficerAtWork,
  type PartAtWork,
  readingAtWorkSchema,
} from './at-work/contract.ts'
export { countReadingAtWork } from './at-work/count-at-work.ts'
export type { Batch, Batches } from './batches/contract.ts'
export {
  type LearntScore,
  learntScoreSchema,
  type QuestionSet,
  questionSetSchema,
  type ReadingInput,
  type ReadingView,
  readingViewSchema,
} from './contract.ts'
export { type DeskView, deskSchema } from './desk/contract.ts'
export { deskOf } from './desk/desk.ts'
export { type LiveLearner, learner } from './learner-service.ts'
export { type NextReading, nextReading } from './next-reading.ts'
export { isToBeTakenBy, owedNow, owedTurns } from './owed-now.ts'
export {
  contestedBetween,
  currentQuestions,
  questionSetFaults,
  questionSets,
} from './questions/question-sets.ts'
export { questionsStating } from './questions/stated-facts.ts'
export { readingsOf } from './readings.ts'
export type { SourceRule, SourceRules } from './source-rules/contract.ts'
export type { StatedOfCase } from './stated/contract.ts'
export { cannotTell, choicesFor } from './stated/says-of.ts'
export type {
  CertificateView,
  CurvePoint,
  DrawCheck,
  EndView,
  KnownCaseRow,
  KnownCases,
  TailView,
  TriageProgress,
  TriageTerms,
  TriageView,
} from './triage/contract.ts'
export { alreadyRead } from './triage/reasons.ts'
export { learnOnce, startTriage } from './triage/start-triage.ts'
export {
  type WhatIfEnd,
  type WhatIfEndName,
  type WhatIfView,
  whatIfEnds,
} from './what-if/contract.ts'
export { flagsOf } from './worklist/conditions.ts'
export {
  ageBands,
  type CaseFlag,
  caseFlags,
  type WorklistChoices,
  type WorklistInput,
  type WorklistPage,
  type WorklistRow,
  worklistOrders,
} from './worklist/contract.ts'
export { countListed, type ListedCounts } from './worklist/count-listed.ts'
