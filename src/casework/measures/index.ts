export {
  answerMeasureProposal,
  type MeasureCounts,
  type MeasuresOfCase,
  measureCounts,
  measuresOfCase,
  recordMeasure,
} from './acts.ts'
export { putDocumentBeside } from './documents.ts'
export {
  type MeasureKind,
  type MeasureReason,
  type MeasureStep,
  measureKinds,
  measureReasons,
  measureSteps,
  readMeasures,
} from './read-measures.ts'
