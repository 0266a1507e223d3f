import { intervalBar } from '../../../charts/index.ts'
import type { FigureAsOf } from '../../../figures/index.ts'

type Counts = FigureAsOf['surely']

export type BoundsRow = ReturnType<typeof boundsRow>

/** One line of a table of bounds, with its bar: every bar of a table is of its own population. */
export const boundsRow = (label: string, counts: Counts) => ({
  /** Of several definitions side by side, the one this is of. */
  title: null as string | null,
  label,
  ...counts,
  bar: intervalBar(counts),
})

/** What was on record for certain and at most; one line where no day on record is asked about. */
export const thenRows = ({
  asOf,
  surely,
  atMost,
}: Pick<FigureAsOf, 'asOf' | 'surely' | 'atMost'>) =>
  asOf.onRecord === null
    ? [boundsRow('Known', atMost)]
    : [boundsRow('For certain on record', surely), boundsRow('At most on record', atMost)]

/** The point in the past in words, a line each; what is not limited is not said. */
export function asOfWords(
  { asOf, links }: Pick<FigureAsOf, 'asOf' | 'links'>,
  day: (date: string) => string,
  moment: (time: string) => string,
): readonly string[] {
  const { trueOn, onRecord, receivedBy } = asOf
  return [
    ...(trueOn ? [`What had happened by ${day(trueOn)}`] : []),
    ...(onRecord ? [`What the sources had on record on ${day(onRecord)}`] : []),
    ...(receivedBy ? [`What had reached the review by ${moment(receivedBy)}`] : []),
    links
      ? 'Records read together, as the review links them'
      : 'Each source’s records by themselves',
  ]
}
