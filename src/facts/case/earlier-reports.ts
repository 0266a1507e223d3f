import type { EventSet, ReportFacts, Tie } from '../../definitions/index.ts'
import { type CaseKind, isBefore, type PartialDate, rangeOf } from '../../model/index.ts'
import type { Shown } from './missing-episodes.ts'

/** A case as it bears on what was reported of its victims before. */
export interface ReportedCase {
  readonly id: number
  readonly source: string
  readonly kind: CaseKind
  readonly opened: PartialDate | null
  /** The first day of the harm, where the source says one. */
  readonly began: PartialDate | null
  /** Person ids. */
  readonly victims: readonly string[]
  readonly facts: Omit<ReportFacts, 'id'>
}

export interface EarlierReports {
  readonly earlierCrimes: Shown<ReportFacts>
  readonly earlierReferrals: Shown<ReportFacts>
}

const setOfKind = {
  crime: 'earlierCrimes',
  referral: 'earlierReferrals',
} as const satisfies Record<CaseKind, EventSet>

/** First days of harm are some weeks out now and then; so long before it a report cannot have been about it. */
const sureDays = 90

/**
 * Cases in which a victim of a case is a victim too and that were reported before it, so far as they are certainly
 * about something else: the same incident told by two agencies is no earlier report, and no two.
 */
export function findEarlierReports(
  cases: readonly ReportedCase[],
  sureOf: (person: string) => number,
): (caseId: number) => EarlierReports {
  const caseOf = new Map(cases.map((each) => [each.id, each]))
  const casesOf = Map.groupBy(
    cases.flatMap((each) => each.victims.map((person) => ({ person, each }))),
    ({ person }) => person,
  )
  const earlierThan = (here: ReportedCase): readonly ReportedCase[] => {
    const shared = here.victims.flatMap((person) => casesOf.get(person) ?? [])
    const others = new Map(shared.map(({ each }) => [each.id, each])).values()
    return [...others].filter(
      (other) => other.id !== here.id && isEarlier(other, here) && isOther(other, here),
    )
  }
  return (caseId) => {
    const here = caseOf.get(caseId)
    const earlier = here ? earlierThan(here) : []
    const shown = (kind: CaseKind): Shown<ReportFacts> => {
      const found = apart(earlier.filter((other) => other.kind === kind))
      return {
        items: found.map(({ id, facts }) => ({ id: `case:${id}`, ...facts })),
        ties: found.map((other) => tie(setOfKind[kind], here?.victims ?? [], other, sureOf)),
      }
    }
    return { earlierCrimes: shown('crime'), earlierReferrals: shown('referral') }
  }
}

const isEarlier = (other: ReportedCase, here: ReportedCase): boolean =>
  other.opened !== null && here.opened !== null && isBefore(other.opened, here.opened) === true

/** A source numbers what is reported to it; of another's case it takes days to tell that it is about something else. */
const isOther = (a: ReportedCase, b: ReportedCase): boolean =>
  a.source === b.source || isLongBefore(a, b) || isLongBefore(b, a)

const isLongBefore = ({ opened }: ReportedCase, { began }: ReportedCase): boolean =>
  opened !== null &&
  began !== null &&
  Date.parse(rangeOf(began).earliest) - Date.parse(rangeOf(opened).latest) >= sureDays * 86_400_000

/** As many as are about something else than one another, those of the source that has most of them first. */
function apart(cases: readonly ReportedCase[]): readonly ReportedCase[] {
  const bySource = Map.groupBy(cases, ({ source }) => source)
  const inTurn = [...bySource.values()]
    .toSorted((a, b) => b.length - a.length || a[0]!.id - b[0]!.id)
    .flat()
  const kept: ReportedCase[] = []
  for (const one of inTurn) if (kept.every((other) => isOther(other, one))) kept.push(one)
  return kept.toSorted((a, b) => ((a.opened ?? '') < (b.opened ?? '') ? -1 : 1))
}

/** By the victim most surely one and the same. */
function tie(
  fact: EventSet,
  victims: readonly string[],
  other: ReportedCase,
  sureOf: (person: string) => number,
): Tie {
  const [person] = victims
    .filter((each) => other.victims.includes(each))
    .toSorted((a, b) => sureOf(b) - sureOf(a))
  return {
    fact,
    people: [person!],
    records: [`case:${other.id}`],
    probability: sureOf(person!),
  }
}
