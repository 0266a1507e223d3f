import type { Who } from '../access/index.ts'
import type { DoorAct } from './at-door.ts'
import { askedBefore } from './known/asked-before.ts'
import { caseHistory } from './known/case-history.ts'
import type { KnownReview, ReadCaseRecords, ReadHistory } from './known/contract.ts'
import { countingAs } from './known/count-then.ts'
import { figuresThen } from './known/figures-then.ts'
import type { PublishReview } from './publish/contract.ts'
import { proposeFigure } from './publish/propose-figure.ts'
import { figureFile, publishedFigures, publishedFigureView } from './publish/read-figures.ts'
import { settleFigure } from './publish/settle-figure.ts'
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
