import type { UnitOfWork } from '../../access/index.ts'
import {
  calibrate,
  type ExplainedCase,
  expectedFinds,
  leastMissed,
  tailShare,
  worthFreezing,
} from '../../triage/index.ts'
import type { CaseLabel } from './case-labels.ts'
import type { CurvePoint, TriageProgress } from './contract.ts'
import { countAgreement } from './count-agreement.ts'
import { certificates } from './count-certificate.ts'
import { countForecast } from './count-forecast.ts'
import { randomlyReadAgain } from './second-readings.ts'
import type { FrozenTail } from './tail.ts'
import type { StoredTerms } from './terms.ts'

export interface Counted {
  readonly labels: readonly CaseLabel[]
  readonly terms: StoredTerms
  readonly tail: FrozenTail | null
  /** Unread cases by the learner, best first; none before it has learnt. */
  readonly ranked: readonly ExplainedCase[]
}

/** Everything the page of the reading shows, numbers only. */
export async function countProgress(unit: UnitOfWork, counted: Counted): Promise<TriageProgress> {
  const { labels, terms, tail, ranked } = counted
  const { cases } = await unit.db
    .selectFrom('review_count')
    .select('cases')
    .executeTakeFirstOrThrow()
  const found = labels.filter(({ matters }) => matters).length
  const again = await randomlyReadAgain(unit)
  const answers = labels.map(({ matters }) => matters)
  const share = tailShare(Math.max(1, found), terms.target, terms.alpha)
  return {
    cases: Number(cases),
    read: labels.length,
    found,
    openDifferences: labels.filter(({ open }) => open).length,
    curve: thinned(curveOf(answers)),
    expected: expectedCurve(labels, ranked),
    worthFreezing: worthFreezing(answers, Number(cases), terms.target, terms.alpha),
    ifFrozen: {
      least: leastMissed(Math.max(1, found), terms.target),
      draws: Math.ceil(share * (Number(cases) - labels.length)),
    },
    tail: tail && {
      number: tail.id,
      seed: tail.seed,
      reason: tail.reason,
      by: tail.by,
      at: tail.at,
      ...certificates({ labels, terms, tail, again }),
    },
    agreement: countAgreement(labels, again),
    forecast: countForecast(labels, Number(cases) - labels.length, terms),
  }
}

function curveOf(answers: readonly boolean[]): readonly CurvePoint[] {
  let found = 0
  return answers.map((matters, at) => {
    found += Number(matters)
    return { read: at + 1, found }
  })
}

/** Only the latest answers say what a score is worth now: the best cases are read first. */
const recent = 200

/** What the learner expects of going on in its order, from scores as they stood before each answer. */
function expectedCurve(
  labels: readonly CaseLabel[],
  ranked: readonly ExplainedCase[],
): readonly CurvePoint[] | null {
  const curve = calibrate(
    labels
      .slice(-recent)
      .flatMap(({ first, matters }) =>
        first.margin === null ? [] : [{ margin: first.margin, matters }],
      ),
  )
  if (curve === null || ranked.length === 0) return null
  const found = labels.filter(({ matters }) => matters).length
  const finds = expectedFinds(
    curve,
    ranked.map(({ score }) => score),
  )
  const points = Array.from(finds, (more, at) => ({
    read: labels.length + at + 1,
    found: Math.round((found + more) * 10) / 10,
  }))
  return thinned([{ read: labels.length, found }, ...points])
}

/** At most so many points of a curve, its first and last among them. */
const mostPoints = 120

function thinned(points: readonly CurvePoint[]): readonly CurvePoint[] {
  if (points.length <= mostPoints) return points
  const step = (points.length - 1) / (mostPoints - 1)
  return Array.from({ length: mostPoints }, (_, at) => points[Math.round(at * step)]!)
}
