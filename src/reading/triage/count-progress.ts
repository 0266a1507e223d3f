import type { UnitOfWork } from '../../access/index.ts'
import {
  calibrate,
  certify,
  type ExplainedCase,
  expectedFinds,
  leastMissed,
  worthFreezing,
} from '../../triage/index.ts'
import type { CaseLabel } from './case-labels.ts'
import type { CurvePoint, TriageProgress } from './contract.ts'
import { countAgreement } from './count-agreement.ts'
import { certificates } from './count-certificate.ts'
import { countForecast } from './count-forecast.ts'
import { readAgain } from './second-readings.ts'
import { errorOfTail, type FrozenTail } from './tail.ts'
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
  const review = await unit.db.selectFrom('review_count').select('cases').executeTakeFirstOrThrow()
  const cases = Number(review.cases)
  const unread = cases - labels.length
  const found = labels.filter(({ matters }) => matters).length
  const again = await readAgain(unit)
  const answers = labels.map(({ matters }) => matters)
  const ifFrozen = frozenNow(found, unread, terms)
  const certified = tail && certificates({ labels, terms, tail, again: again.random })
  const holds = certified && (certified.corrected ?? certified.asRead)
  const openDifferences = labels.filter(({ open }) => open).length
  const waiting = labels.filter(({ caseId, second }) => !second && again.all.has(caseId)).length
  return {
    cases,
    read: labels.length,
    found,
    openDifferences,
    curve: thinned(curveOf(answers)),
    expected: expectedCurve(labels, ranked),
    worthFreezing: worthFreezing(answers, cases, terms.target, terms.alpha),
    ifFrozen,
    tail: tail && {
      number: tail.id,
      seed: tail.seed,
      reason: tail.reason,
      by: tail.by,
      at: tail.at,
      ...certified!,
    },
    agreement: countAgreement(labels, again.random),
    forecast: countForecast(
      labels,
      {
        unread,
        toCertify: holds ? holds.price : ifFrozen.draws,
        waiting: waiting + openDifferences,
      },
      terms,
    ),
  }
}

/** What the first tail would cost, frozen now, if its draw finds nothing. */
function frozenNow(found: number, unread: number, { target, alpha }: StoredTerms) {
  const { price } = certify({
    target,
    alpha: errorOfTail(alpha, 1),
    foundBefore: found,
    strata: [{ name: 'unread', size: unread, drawn: 0, hits: 0 }],
  })
  return { least: leastMissed(Math.max(1, found), target), draws: price ?? unread }
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
