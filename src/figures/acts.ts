import { caseHistory } from './as-of/case-history.ts'
import { countFiguresAsOf, figuresAsOf } from './as-of/figures-as-of.ts'
import { answerChild } from './children/answer-child.ts'
import { childRule } from './children/child-rule.ts'
import { childRules } from './children/child-rules.ts'
import { listChildren } from './children/list-children.ts'
import { answerChildSample } from './children/samples/answer-child-sample.ts'
import { childSample } from './children/samples/child-sample.ts'
import { drawChildSample } from './children/samples/draw-child-sample.ts'
import { stateCoverage } from './children/state-coverage.ts'
import { childrenOnceListed } from './children/withdrawal/children-once-listed.ts'
import { proposeRuleWithdrawal } from './children/withdrawal/propose-withdrawal.ts'
import { withdrawChildRule } from './children/withdrawal/withdraw-child-rule.ts'
import { compareDefinitions, comparedCases } from './compare/compare-definitions.ts'
import { definitions, definitionView } from './counts/definitions.ts'
import { casesBehindFigure, currentFigures } from './counts/figures.ts'
import { recomputeAt } from './counts/recompute.ts'
import { agreement, agreementCases } from './data-quality/agreement.ts'
import { completeness } from './data-quality/completeness.ts'
import { checkDefinition } from './drafts/check-definition.ts'
import { drafts, draftView, saveDraft, settleDraft } from './drafts/keep-drafts.ts'
import { equality } from './equality/equality.ts'
import { figuresToSign } from './published/figures-to-sign.ts'
import { proposeFigure } from './published/propose-figure.ts'
import { figureFile, publishedFigures, publishedFigureView } from './published/read-figures.ts'
import { recount } from './published/recount-figure.ts'
import { settleFigure } from './published/settle-figure.ts'
import { answerSample } from './samples/answer.ts'
import { drawEstimateSample } from './samples/draw.ts'
import { estimateSample, estimateSamples } from './samples/read-samples.ts'
import { correctStatement, countStatement, enterStatement } from './statements/keep-statement.ts'
import { statements, statementView } from './statements/read-statements.ts'
import { previewTable, proposeTable } from './tables/propose-table.ts'
import { settleTable } from './tables/settle-table.ts'
import { publishedTables, tableFile, tableView } from './tables/tables.ts'
import { answerWording } from './wording/answer.ts'
import { drawWordingSample } from './wording/draw.ts'
import { wordingSample, wordingSamples } from './wording/read-samples.ts'
import { wording } from './wording/wording.ts'
import { countWorlds } from './worlds/figures-over-worlds.ts'

/** Counts and what becomes of them: definitions, figures, tables, statements, samples, data quality. */
export const figures = {
  current: currentFigures,
  casesBehind: casesBehindFigure,
  definitions,
  definition: definitionView,
  asOf: figuresAsOf,
  startAsOf: countFiguresAsOf,
  caseHistory,
  propose: proposeFigure,
  settle: settleFigure,
  published: publishedFigures,
  publishedOne: publishedFigureView,
  file: figureFile,
  toSign: figuresToSign,
  previewTable,
  proposeTable,
  settleTable,
  tables: publishedTables,
  table: tableView,
  tableFile,
  enterStatement,
  correctStatement,
  countStatement,
  statements,
  statement: statementView,
  drawSample: drawEstimateSample,
  answerSample,
  samples: estimateSamples,
  sample: estimateSample,
  childRules,
  children: listChildren,
  answerChild,
  childSample,
  drawChildSample,
  answerChildSample,
  childRule,
  childrenOnceListed,
  proposeRuleWithdrawal,
  withdrawChildRule,
  stateCoverage,
  compare: compareDefinitions,
  comparedCases,
  checkDefinition,
  saveDraft,
  drafts,
  draft: draftView,
  settleDraft,
  completeness,
  agreement,
  agreementCases,
  equality,
  wording,
  wordingSamples,
  wordingSample,
  drawWordingSample,
  answerWording,
  recompute: recomputeAt,
  recount,
  overWorlds: countWorlds,
} as const
