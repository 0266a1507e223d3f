export { figures } from './acts.ts'
export { lastChange } from './as-of/cached-counts.ts'
export type {
  CaseHistory,
  CountState,
  FigureAsOf,
  FigureQuestion,
} from './as-of/contract.ts'
export { archiveHistory } from './as-of/history-service.ts'
export { lastChangeIn } from './as-of/last-change.ts'
export type {
  ChildList,
  ChildOnceListed,
  ChildRuleCount,
  ChildRules,
  ChildRuleView,
  ChildSample,
  ChildSampleView,
  CoverageRow,
  ListedChild,
} from './children/contract.ts'
export {
  childAnswerWords,
  childSampleAnswers,
  childUrgencies,
  unnamedChild,
} from './children/contract.ts'
export {
  type Answered as AnsweredChildren,
  answerAll as answersOfChildren,
} from './children/known-children.ts'
export { unreadableRules } from './children/rules-in-use.ts'
export { ruleWithdrawalSteps } from './children/withdrawal-steps.ts'
export type { Comparison } from './compare/contract.ts'
export type { DefinitionRow, DefinitionView, Figure } from './contract.ts'
export { recomputeFigures } from './counts/recompute.ts'
export {
  type AgencyAgreement,
  type Completeness,
  type ExploitationAnswer,
  exploitationAnswers,
} from './data-quality/contract.ts'
export type { DefinitionCheck, DraftRow, DraftState, DraftView } from './drafts/contract.ts'
export { definitionWords } from './drafts/definition-words.ts'
export { draftSteps } from './drafts/draft-steps.ts'
export {
  type ComparedAs,
  type Equality,
  type EqualityGroup,
  type EqualityPeople,
  type EqualityTable,
  equalityPeople,
} from './equality/contract.ts'
export { type EqualityStepName, equalityStepNames, equalitySteps } from './equality/steps.ts'
export { figuresErrors } from './errors.ts'
export type { FigureProof, PublicCounts, PublishedFigure, Recount } from './published/contract.ts'
export { figureSteps } from './published/figure-steps.ts'
export { publicWords, rowsToShow, rowWords } from './published/figure-words.ts'
export { recountFigure } from './published/recount-figure.ts'
export {
  type SampleAnswer,
  type SampleRow,
  type SampleView,
  sampleAnswers,
} from './samples/contract.ts'
export type { StatementCount, StatementRow, StatementView } from './statements/contract.ts'
export {
  type SuppressionReason,
  type TableCell,
  type TableConvention,
  type TableDimension,
  type TableFile,
  type TableFormat,
  type TableRequest,
  type TableState,
  type TableSummary,
  type TableView,
  tableConventions,
  tableDimensions,
  tableFormats,
} from './table-contract.ts'
export { tableSteps } from './tables/table-steps.ts'
export {
  type Wording,
  type WordingRow,
  type WordingSample,
  type WordingSampleRow,
  wordingAnswers,
} from './wording/contract.ts'
export {
  type FigureOverWorlds,
  figuresOverWorlds,
  overWorlds,
} from './worlds/figures-over-worlds.ts'
export { readWorlds } from './worlds/read-worlds.ts'
