export type {
  QuestionSet,
  ReadingInput,
  ReadingView,
  WorklistFilter,
  WorklistRow,
} from './contract.ts'
export { takeNext } from './leases.ts'
export { currentQuestions, questionSetFaults, questionSets } from './questions/question-sets.ts'
export { type NextReading, nextReading, readingsOf, submitReading } from './readings.ts'
export { checkDraws } from './triage/check-draws.ts'
export type {
  CertificateView,
  CurvePoint,
  DrawCheck,
  EndView,
  KnownCaseRow,
  LearntScore,
  TailView,
  TriageProgress,
  TriageReview,
  TriageTerms,
  TriageView,
} from './triage/contract.ts'
export { knownCases, nameKnownCase } from './triage/known-cases.ts'
export { alreadyRead } from './triage/reasons.ts'
export { learnOnce, startTriage } from './triage/start-triage.ts'
export { freezeTail } from './triage/tail.ts'
export { setTriageTerms } from './triage/terms.ts'
export { triage } from './triage/triage-view.ts'
export { worklist } from './worklist.ts'
