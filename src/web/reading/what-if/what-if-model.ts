import { type RangeMark, rangeMark } from '../../../charts/index.ts'
import type { WhatIfEnd, WhatIfEndName, WhatIfView } from '../../../reading/index.ts'
import { dayWords, numberWords, plural } from '../../../words/index.ts'

const weekMs = 7 * 86_400_000

const endWords: Readonly<Record<WhatIfEndName, string>> = {
  certified: 'Order left: the rest drawn by chance, if no case drawn matters',
  inOrder: 'Order kept until the learner expects enough to be found; certifies nothing',
  all: 'Every case is read',
}

export interface WhatIfRow {
  readonly what: string
  readonly left: number
  readonly plans: readonly {
    readonly name: string
    readonly even: string
    readonly likely: string
    readonly mark: RangeMark | null
  }[]
  readonly hours: string
  readonly cost: string | null
}

export interface WhatIfModel {
  /** The answer in words, first. */
  readonly summary: string
  readonly warning: string | null
  readonly pace: string | null
  readonly rows: readonly WhatIfRow[]
}

/** @param officers how many were asked about */
export function whatIfModel(found: WhatIfView, officers: number): WhatIfModel {
  const { at, ends, why, beyond, pace, readersNow, weeks } = found
  const all = ends.find(({ what }) => what === 'all')
  const furthest = Math.max(
    1,
    ...ends
      .flatMap(({ asNow, planned }) =>
        [asNow, planned].flatMap((spread) => [spread?.p50, spread?.p85]),
      )
      .filter((week) => week != null),
  )
  return {
    summary: why ?? (all ? summaryWords(all, at, officers) : ''),
    warning: beyond
      ? 'No week so far had half as many hours of reading as this would have. The record does not say whether files, rooms and checks would keep up: take the day as the earliest it could be.'
      : null,
    pace:
      pace === null
        ? null
        : `${numberWords(Math.round(pace * 100) / 100)} readings an hour over ${plural(weeks.length, 'week')}; ${numberWords(Math.round(readersNow * 10) / 10)} officers a week over the last four.`,
    rows: ends.map((end) => rowOf(end, at, furthest)),
  }
}

function summaryWords({ planned, asNow }: WhatIfEnd, at: string, officers: number): string {
  const who = `With ${plural(officers, 'officer')}`
  const now = asNow?.p50 == null ? '' : ` As now: ${dayAfter(asNow.p50, at)}.`
  if (planned?.p50 == null) {
    return officers === 0
      ? `With nobody reading there is no end.${now}`
      : `${who} so, every case is not read within twenty years.${now}`
  }
  return `${who} so, every case is read by ${dayAfter(planned.p50, at)} with an even chance, and by ${dayAfter(planned.p85, at)} in 85 of 100.${now}`
}

function rowOf(
  { what, left, asNow, planned, hours, cost }: WhatIfEnd,
  at: string,
  furthest: number,
): WhatIfRow {
  const plan = (name: string, spread: WhatIfEnd['planned']) => ({
    name,
    even: spread === null ? 'No day yet' : dayAfter(spread.p50, at),
    likely: spread === null ? 'No day yet' : dayAfter(spread.p85, at),
    mark:
      spread === null || spread.p50 === null
        ? null
        : rangeMark({ value: spread.p50, lower: spread.p50, upper: spread.p85 ?? furthest }, [
            0,
            furthest,
          ]),
  })
  return {
    what: endWords[what],
    left,
    plans: [plan('As now', asNow), plan('As asked', planned)],
    hours: amountWords(hours) ?? 'No number yet',
    cost: amountWords(cost),
  }
}

function dayAfter(weeks: number | null, at: string): string {
  if (weeks === null) return 'not within twenty years'
  return dayWords(new Date(Date.parse(at) + weeks * weekMs).toISOString().slice(0, 10))
}

function amountWords(spread: WhatIfEnd['hours']): string | null {
  if (spread === null) return null
  const amount = (value: number | null) =>
    value === null ? 'no known end' : numberWords(Math.round(value))
  return `${amount(spread.p50)}; ${amount(spread.p85)} in 85 of 100`
}
