import type { Evaluation } from '../../refresh/index.ts'
import { table } from '../output.ts'

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
const holds = (isSo: boolean): string => (isSo ? 'bounds hold' : 'BOUNDS DO NOT HOLD')

/** What a person wants to know first of an evaluation, a line a part; `--json` has all of it. */
export function evaluationWords(of: Evaluation): string {
  const { people, groups, findings, readings, worklist } = of
  const { passages, measures, live, outside, wishes, children } = of
  const parts: readonly (readonly [string, string] | null)[] = [
    [
      'people',
      `precision ${percent(people.precision)}, recall ${percent(people.recall)}, F1 ${percent(people.f1)}; precision within households ${percent(people.households.precision)}`,
    ],
    ['groups', `precision ${percent(groups.precision)}, recall ${percent(groups.recall)}`],
    [
      'findings',
      `${findings.determined.toLocaleString('en-GB')} determined (${percent(findings.determinedShare)}), ${findings.wrong} wrong, ${findings.misled} misled by a false record or link; ${holds(findings.boundsHold)}`,
    ],
    [
      'readings',
      `${readings.read} read, ${readings.misread} misread: bounds of ${readings.narrowed} of ${readings.definitions} definitions narrower; ${readings.wrong} wrong, ${readings.misled} misled; ${holds(readings.boundsHold)}`,
    ],
    ['worklist', `95% found after reading ${percent(worklist.readToFind95)}`],
    children && [
      'children',
      `${children.listed} listed, of whom ${children.right} rightly; ${children.missed} of ${children.planted} missed`,
    ],
    passages && [
      'passed around',
      `${passages.found} of ${passages.lost} files that lay with nobody found, ${passages.wrong} wrong`,
    ],
    measures && [
      'measures',
      `precision ${percent(measures.precision)}, recall ${percent(measures.recall)} of ${measures.told} told`,
    ],
    wordingPart(of),
    copiesPart(of),
    live && [
      'live cases',
      `${live.found} of ${live.about} about somebody of the review found, ${live.wrong} wrong`,
    ],
    outside && [
      'from outside',
      `${outside.aboutRight} of ${outside.taken} referrals taken in are about the right case; ${outside.answered} of ${outside.promises} promises answered`,
    ],
    wishes && [
      'contact wishes',
      `${wishes.planned} of ${wishes.wishes} kept as plans, ${wishes.wrong} for the wrong person`,
    ],
  ]
  return table(
    ['', 'held against the truth'],
    parts.filter((part) => part !== null),
  )
}

function wordingPart({ wording }: Evaluation): readonly [string, string] | null {
  const { precision, recall, told = 0 } = wording ?? {}
  if (!precision || !recall) return null
  const between = `${percent(precision.low)} to ${percent(precision.high)}`
  return [
    'wording',
    `precision ${percent(precision.value)} (${between}), recall ${percent(recall.value)} of ${told} told`,
  ]
}

function copiesPart({ copies }: Evaluation): readonly [string, string] | null {
  if (!copies?.recall) return null
  const { told, recall, untold, wordsInCopies } = copies
  return [
    'copies',
    `${percent(recall.value)} of ${told} copies known as such, and ${untold} documents that nobody copied; ${percent(wordsInCopies)} of the words need not be read`,
  ]
}
