import { rangeMark } from '../../../charts/index.ts'
import type {
  CertificateView,
  TailView,
  TriageProgress,
  TriageView,
} from '../../../reading/index.ts'
import { numberWords, percentWords, plural } from '../../../words/index.ts'
import { foundChart } from './found-chart.ts'
import { readingEnds } from './reading-ends.ts'
import { weekChart } from './week-chart.ts'

/** With fewer cases read twice the estimate of a reader is what was assumed beforehand. */
const fewestTwice = 10
/** From here on a reader’s finds on known cases have drifted: by chance once in twenty at most. */
const driftShown = 20

export type ProgressModel = ReturnType<typeof progressModel>

/** The page of the reading: its charts, and its sentences. */
export function progressModel(view: TriageView) {
  const { progress } = view
  return {
    view,
    progress: progress && {
      ...progress,
      chart: foundChart(progress),
      weeks: weekChart(progress.forecast.weeks),
      stopping: stoppingWords(progress, view.terms.target),
      tail: progress.tail && tailModel(progress.tail),
      measures: progress.agreement.measures.map((measure) => ({
        ...measure,
        mark: rangeMark(measure),
      })),
      ends: view.countedAt === null ? [] : readingEnds(progress, view.countedAt),
    },
    readers:
      view.readers?.readers.map((reader) => ({
        ...reader,
        drifts: reader.drift >= driftShown,
        evidence: numberWords(Math.round(reader.drift * 10) / 10),
      })) ?? null,
    readersKnown: (progress?.agreement.readTwice ?? 0) >= fewestTwice,
  }
}

function stoppingWords({ tail, ifFrozen, read, cases }: TriageProgress, target: number): string {
  if (read === cases) return 'Every case is read: there is nothing to certify.'
  if (!tail) {
    return `Nothing can be certified while cases come in the learner’s order. If the unread cases were frozen now, ${plural(ifFrozen.draws, 'random case')} would certify ${percentWords(target)}, if none of them matters.`
  }
  const holds = tail.corrected ?? tail.asRead
  if (holds.certified) {
    return `Certified: with at most ${percentWords(holds.alpha)} risk of being wrong, the cases found are at least ${percentWords(holds.target)} of all that matter.`
  }
  if (holds.price === null) {
    return `Not certified: what readers may have missed leaves too much open, however many more cases are drawn. Have more of the cases set aside read again. ${asReadWords(tail.asRead)}`
  }
  return `Not certified yet: another ${plural(holds.price, 'random case')} would certify ${percentWords(holds.target)}, if none of them matters.`
}

/** What the draw alone would say, where the correction for readers is what holds the certificate up. */
const asReadWords = ({ certified, price, target }: CertificateView): string =>
  certified
    ? `Over what readers mark alone, ${percentWords(target)} is certified.`
    : price === null
      ? ''
      : `Over what readers mark alone, another ${plural(price, 'random case')} would certify ${percentWords(target)}, if none of them matters.`

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
  mark: shareMark(certificate),
})

/** From the share certified to all, on a line from 0 to 1, with the target as a tick. */
const shareMark = ({ recallAtLeast: value, target }: CertificateView) =>
  rangeMark({ value, lower: value, upper: 1, target }, [0, 1])
