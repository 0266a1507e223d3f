import { LookbackError } from '../../model/index.ts'
import { plannedHours, type Spread, type StaffingPlan, whatIf } from '../../triage/index.ts'
import type { TriageProgress, TriageTerms } from '../triage/contract.ts'
import type { WhatIfEnd, WhatIfEndName, WhatIfView } from './contract.ts'

const weekMs = 7 * 86_400_000
/** How many of the last weeks say who reads now. */
const lately = 4

/** A reading made, by whom; times in milliseconds. */
export interface ReadingMade {
  readonly by: string
  readonly at: number
}

export interface WhatIfQuestion {
  /** Of reading, a week and officer, in the weeks so far. */
  readonly hoursNow: number
  readonly plan: StaffingPlan
  /** Of the cases left, read a second time. */
  readonly secondShare: number
  /** Null: no cost. */
  readonly costPerHour: number | null
}

/** Readings and officers in each whole week since the first reading, the unfinished week left out. */
export function weeksStaffed(made: readonly ReadingMade[], now: number): WhatIfView['weeks'] {
  const start = made.reduce((least, { at }) => Math.min(least, at), now)
  const weeks = Array.from({ length: Math.floor((now - start) / weekMs) }, () => ({
    readings: 0,
    readers: new Set<string>(),
  }))
  for (const { by, at } of made) {
    const week = weeks[Math.floor((at - start) / weekMs)]
    if (!week) continue
    week.readings += 1
    week.readers.add(by)
  }
  return weeks.map(({ readings, readers }) => ({ readings, readers: readers.size }))
}

/** When the reading would end with other readers than now, from the review’s own weeks. */
export function countWhatIf(
  made: readonly ReadingMade[],
  progress: TriageProgress,
  terms: TriageTerms,
  question: WhatIfQuestion,
  now: number,
): WhatIfView {
  const weeks = weeksStaffed(made, now)
  const staffed = weeks.map(({ readers }) => readers * question.hoursNow)
  const last = weeks.slice(-lately)
  const readersNow = last.reduce((sum, { readers }) => sum + readers, 0) / Math.max(1, last.length)
  const planned = plannedHours(question.plan)
  const asNow = plannedHours({ readers: readersNow, hours: question.hoursNow })
  const of = (left: number, hours: (week: number) => number) =>
    orTooEarly(() => whatIf({ done: weeks.map(({ readings }) => readings), staffed, left, hours }))
  const pace = of(0, asNow)?.pace ?? null
  const ends = whatIsLeft(progress, terms, question).map(({ what, left }): WhatIfEnd => {
    const forecast = of(left, planned)
    const { costPerHour } = question
    return {
      what,
      left,
      asNow: shown(of(left, asNow)?.weeks),
      planned: shown(forecast?.weeks),
      hours: shown(forecast?.hours),
      cost: costPerHour === null ? null : shown(forecast?.hours, costPerHour),
    }
  })
  const most = Math.max(0, ...staffed)
  const first = Array.from({ length: 52 }, (_, week) => planned(week))
  const staffedWeeks = staffed.filter((hours) => hours > 0).length
  return {
    at: new Date(now).toISOString(),
    weeks,
    readersNow,
    pace,
    beyond: pace !== null && Math.max(...first) > 2 * most,
    ends,
    why:
      pace === null
        ? `Officers have read in ${staffedWeeks} whole weeks so far; a day needs eight.`
        : null,
  }
}

/** The readings left until each end, with another share read twice than the terms have. */
function whatIsLeft(
  progress: TriageProgress,
  terms: TriageTerms,
  { secondShare }: WhatIfQuestion,
): readonly { readonly what: WhatIfEndName; readonly left: number }[] {
  const { tail } = progress
  const unread = progress.cases - progress.read
  const counted = progress.forecast.ends.find(({ what }) => what === 'all')?.left ?? unread
  // What waits to be read again does so whatever share is read twice from now on.
  const waiting = Math.max(0, counted - readings(unread, terms.secondShare + terms.doubtedShare))
  const left = (cases: number) => waiting + readings(cases, secondShare + terms.doubtedShare)
  const toCertify = tail === null ? progress.ifFrozen.draws : (tail.corrected ?? tail.asRead).price
  const inOrder = expectedUntil(progress, terms.target)
  return [
    ...(toCertify === null ? [] : [{ what: 'certified' as const, left: left(toCertify) }]),
    ...(inOrder === null ? [] : [{ what: 'inOrder' as const, left: left(inOrder) }]),
    { what: 'all', left: left(unread) },
  ]
}

const readings = (cases: number, again: number) => Math.ceil(cases * (1 + again) - 1e-9)

/** Cases to be read in order until the learner expects the share to be found; null: it expects nothing yet. */
function expectedUntil({ expected, tail, read }: TriageProgress, target: number): number | null {
  const all = expected?.at(-1)?.found
  if (!expected || all === undefined || tail !== null) return null
  const reached = expected.find(({ found }) => found >= target * all)
  return reached === undefined ? null : Math.max(0, reached.read - read)
}

function orTooEarly<T>(make: () => T): T | null {
  try {
    return make()
  } catch (error) {
    if (error instanceof LookbackError && error.code === 'LB_TRIAGE_HISTORY') return null
    throw error
  }
}

function shown(spread: Spread | undefined, times = 1): WhatIfEnd['planned'] {
  if (spread === undefined) return null
  const value = (weeks: number) => (Number.isFinite(weeks) ? weeks * times : null)
  return { p50: value(spread.p50), p85: value(spread.p85) }
}
