export { lastChangeIn } from './as-of/asked-before.ts'
export type {
  CountAsked,
  FigureQuestion,
  FigureThen,
  KnownReview,
  ReadCaseRecords,
  ReadHistory,
} from './as-of/contract.ts'
export type { CompareReview, Comparison } from './compare/contract.ts'
export type { DefinitionRow, DefinitionView, Figure } from './contract.ts'
export { definitions, definitionView } from './counts/definitions.ts'
export { casesBehindFigure, figures } from './counts/figures.ts'
export { recomputeFigures } from './counts/recompute.ts'
export {
  type AgencyAgreement,
  type Completeness,
  type DataQualityReview,
  type Said,
  saids,
} from './data-quality/contract.ts'
export { dataQuality } from './data-quality/data-quality.ts'
export { definitionWork } from './definition-work.ts'
export type {
  DefinitionCheck,
  DraftReview,
  DraftRow,
  DraftState,
  DraftView,
} from './drafts/contract.ts'
export { definitionWords } from './drafts/definition-words.ts'
export { figuresErrors } from './errors.ts'
export { publicFigures } from './public-figures.ts'
export type {
  FigureProof,
  FigureSays,
  PublishedFigure,
  PublishReview,
  Recount,
} from './published/contract.ts'
export { publicWords, rowsToShow, rowWords } from './published/figure-words.ts'
export { recountFigure } from './published/recount-figure.ts'
export {
  type SampleAnswer,
  type SampleReview,
  type SampleRow,
  type SampleView,
  sampleAnswers,
} from './samples/contract.ts'
export { samples } from './samples/samples.ts'
export type { StatementCount, StatementReview, StatementRow } from './statements/contract.ts'
export {
  type SuppressionReason,
  type TableCell,
  type TableConvention,
  type TableDimension,
  type TableFile,
  type TableFormat,
  type TableRequest,
  type TableReview,
  type TableState,
  type TableSummary,
  type TableView,
  tableConventions,
  tableDimensions,
  tableFormats,
} from './table-contract.ts'
export { publicTables } from './tables/tables.ts'
export {
  type FigureOverWorlds,
  figuresOverWorlds,
  overWorlds,
} from './worlds/figures-over-worlds.ts'
export { readWorlds } from './worlds/read-worlds.ts'
