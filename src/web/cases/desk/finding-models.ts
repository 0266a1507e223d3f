import type { FindingView } from '../../../cases/index.ts'

const order = { met: 0, undetermined: 1, notMet: 2 } as const

/**
 * One line a definition, those that are met first and then those that the fewest facts would settle.
 * A case turns on an answer that one fact settles, or that rests on a link somebody should check.
 */
export function findingModels(findings: readonly FindingView[]) {
  const lines = findings
    .map((finding) => ({ ...finding, short: shortOf(finding), turns: turnsOn(finding) }))
    .toSorted((a, b) => order[a.answer] - order[b.answer] || a.missing.length - b.missing.length)
  return {
    findings: lines.filter(({ answer }) => answer !== 'notMet'),
    notMet: lines.filter(({ answer }) => answer === 'notMet'),
  }
}

const turnsOn = ({ answer, missing, restsOnLinks }: FindingView) =>
  answer === 'undetermined' ? missing.length === 1 : answer === 'met' && restsOnLinks

function shortOf({ answer, missing, shownBy, clauses, restsOnLinks }: FindingView): string {
  const [first, ...rest] = missing
  if (answer === 'undetermined' && first !== undefined) {
    return `Open: ${first}${rest.length > 0 ? `, or ${rest.length} more` : ''}`
  }
  if (answer === 'notMet') {
    const failed = clauses.find((clause) => clause.answer === 'notMet')
    return failed ? `Not so: ${failed.words}` : ''
  }
  const [shown] = shownBy
  if (shown) return `${shown.words}: ${shown.records.map((record) => record.words).join(', ')}.`
  return restsOnLinks ? 'Rests on a person link' : ''
}
