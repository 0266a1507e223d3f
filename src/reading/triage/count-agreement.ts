import {
  cohenKappa,
  gwetAc1,
  krippendorffAlpha,
  positiveAgreement,
  type Ratings,
  withInterval,
} from '../../triage/index.ts'
import type { CaseLabel } from './case-labels.ts'
import type { AgreementView } from './contract.ts'

const measures = {
  krippendorffAlpha: { words: 'Krippendorff’s α', of: krippendorffAlpha },
  gwetAc1: { words: 'Gwet’s AC1', of: gwetAc1 },
  cohenKappa: { words: 'Cohen’s κ', of: cohenKappa },
  positiveAgreement: {
    words: 'Positive agreement',
    of: (ratings: Ratings) => positiveAgreement(ratings, 'yes'),
  },
} as const

/** Enough for two figures after the point; counted again with every answer. */
const resamples = 300

/** How two readers agree, over the cases read twice by chance alone. */
export function countAgreement(
  labels: readonly CaseLabel[],
  again: ReadonlySet<number>,
): AgreementView {
  const answer = (matters: boolean) => (matters ? 'yes' : 'no')
  const ratings: Ratings = labels.flatMap(({ caseId, first, second }) =>
    second && again.has(caseId) ? [[answer(first.matters), answer(second.matters)]] : [],
  )
  const differing = ratings.filter(([first, second]) => first !== second).length
  return {
    readTwice: ratings.length,
    differing,
    measures:
      ratings.length < 2
        ? []
        : Object.values(measures).map(({ words, of }) => {
            const { value, lower, upper } = withInterval(of, ratings, { resamples })
            return { words, value, lower: finite(lower), upper: finite(upper) }
          }),
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)
