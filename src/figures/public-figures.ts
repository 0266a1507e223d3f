import type { DoorAct, Who } from '../access/index.ts'
import { askedBefore } from './as-of/asked-before.ts'
import { caseHistory } from './as-of/case-history.ts'
import type { KnownReview, ReadCaseRecords, ReadHistory } from './as-of/contract.ts'
import { countingAs } from './as-of/count-then.ts'
import { figuresThen } from './as-of/figures-then.ts'
import type { PublishReview } from './published/contract.ts'
import { proposeFigure } from './published/propose-figure.ts'
import { figureFile, publishedFigures, publishedFigureView } from './published/read-figures.ts'
import { settleFigure } from './published/settle-figure.ts'
import type { StatementReview } from './statements/contract.ts'
import { countThatDay } from './statements/count-statement.ts'
import { correctStatement, countStatement, enterStatement } from './statements/keep-statement.ts'
import { statements, statementView } from './statements/read-statements.ts'

/** What was known when, the figures published, and what was said in public. */
export function publicFigures(
  enter: DoorAct,
  counter: () => Promise<Who>,
  history: ReadHistory | undefined,
  records: ReadCaseRecords | undefined,
  lastChange: () => Promise<string>,
): KnownReview & PublishReview & StatementReview {
  const counting = countingAs(enter, counter, history)
  const count = countThatDay(counting)
  return {
    figuresThen: figuresThen(enter, counting),
    countThen: askedBefore(enter, figuresThen(enter, counting), lastChange),
    caseHistory: caseHistory(enter, records),
    proposeFigure: proposeFigure(enter, counting),
    settleFigure: settleFigure(enter),
    publishedFigures: publishedFigures(enter),
    publishedFigure: publishedFigureView(enter),
    figureFile: figureFile(enter),
    enterStatement: enterStatement(enter, count),
    correctStatement: correctStatement(enter, count),
    countStatement: countStatement(enter, count),
    statements: statements(enter),
    statementView: statementView(enter),
  }
}
