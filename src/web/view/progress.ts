import type { CertificateView, TailView, TriageProgress, TriageView } from '../../review/index.ts'
import { dayWords } from './dates.ts'
import { foundChart } from './found-chart.ts'
import { rangeMark } from './range-mark.ts'
import { weekChart } from './week-chart.ts'
import { numberWords, percentWords, plural } from './words.ts'

/** With fewer cases read twice the estimate of a reader is what was assumed beforehand. */
const fewestTwice = 10
/** From here on a reader’s finds on known cases have drifted: by chance once in twenty at most. */
const driftShown = 20

/** The page of the reading: its charts, and its sentences. */
export function progressModel(view: TriageView) {
  const { progress } = view
  return {
    view,
    progress: progress && {
      ...progress,
      chart: foundChart(progress),
      weeks: weekChart(progress.forecast.weeks),
      stopping: stoppingWords(progress),
      tail: progress.tail && tailModel(progress.tail),
      measures: progress.agreement.measures.map((measure) => ({
        ...measure,
        mark: rangeMark(measure),
      })),
      ends: endsWords(progress, view.countedAt),
      cost: costWords(progress),
    },
    readers:
      view.readers?.readers.map((reader) => ({ ...reader, drifts: reader.drift >= driftShown })) ??
      null,
    readersKnown: (progress?.agreement.readTwice ?? 0) >= fewestTwice,
  }
}

function stoppingWords({ tail, ifFrozen, read, cases }: TriageProgress): string {
  if (read === cases) return 'Every case is read: there is nothing to certify.'
  if (!tail) {
    return `Nothing can be certified while cases come in the learner’s order. If the unread cases were frozen now, ${plural(ifFrozen.draws, 'random case')} would certify that enough is found, if none of them matters.`
  }
  const holds = tail.corrected ?? tail.asRead
  if (holds.certified) {
    return `Certified: with at most ${percentWords(holds.alpha)} risk of being wrong, the cases found are at least ${percentWords(holds.target)} of all that matter.`
  }
  if (holds.price === null) {
    return 'Not certified: what readers may have missed leaves too much open, however many more cases are drawn. Have more of the cases set aside read again.'
  }
  return `Not certified yet: another ${plural(holds.price, 'random case')} would certify ${percentWords(holds.target)}, if none of them matters.`
}

const tailModel = (tail: TailView) => ({
  ...tail,
  rows: [
    { label: 'As read', words: 'Every reader finds what is in a case', ...shown(tail.asRead) },
    ...(tail.corrected
      ? [
          {
            label: 'Allowing for what readers miss',
            words: 'Counted from second readings by chance',
            ...shown(tail.corrected),
          },
        ]
      : []),
  ],
  assumptions: (tail.corrected ?? tail.asRead).assumptions,
})

const shown = (certificate: CertificateView) => ({
  ...certificate,
  verdict: certificate.certified ? 'Certified' : 'Not certified',
})

/** The days within which all would be read, counted from the last count. */
function endsWords({ forecast }: TriageProgress, countedAt: string | null): string {
  const { spread } = forecast
  if (!spread || !countedAt) return forecast.why ?? ''
  const within = (weeks: number | null) => {
    if (weeks === null) return 'more than twenty years from now'
    const day = new Date(Date.parse(countedAt) + weeks * 7 * 86_400_000)
    return `${dayWords(day.toISOString().slice(0, 10))} (${plural(weeks, 'week')})`
  }
  return `An even chance of being done by ${within(spread.p50)}; 10 in 100 by ${within(spread.p10)}, 85 in 100 by ${within(spread.p85)}.`
}

function costWords({ forecast: { cost } }: TriageProgress): string | null {
  if (!cost) return null
  const amount = (value: number | null) =>
    value === null ? 'no known end' : numberWords(Math.round(value))
  return `Cost of what is left: ${amount(cost.p50)} (${amount(cost.p10)} to ${amount(cost.p85)}).`
}
