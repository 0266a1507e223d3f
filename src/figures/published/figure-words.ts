import { confidential, type PublicCell } from '../../disclosure/index.ts'
import type { FigureAsOf } from '../as-of/contract.ts'
import {
  type FigureCount,
  figureCounts,
  type PublicCounts,
  type Row,
  type Rows,
} from '../earlier/figure-rows.ts'
import type { FigureBody, FigureCauses, Publications, SuppressionCause } from './figure-body.ts'

export const countWords: Readonly<Record<FigureCount, string>> = {
  met: 'Met',
  undetermined: 'Cannot be determined',
  upper: 'Met at most',
  notMet: 'Not met',
  population: 'All cases',
}
export const rowWords: Readonly<Record<Row, string>> = {
  surely: 'For certain on record',
  atMost: 'At most on record',
}

/** A count as it is published: a number, about a number, a range, or the shorthand for confidential. */
export function publicWords(shows: PublicCell, number: (value: number) => string = String): string {
  const range = ({ low, high }: { low: number; high: number }) =>
    `${number(low)} to ${number(high)}`
  if (shows.hidden) return shows.within ? range(shows.within) : confidential
  return shows.low === shows.high
    ? number(shows.value)
    : `about ${number(shows.value)} (${range(shows)})`
}

/** The rows there are to show: one where no day on record is asked about. */
export const rowsToShow = ({ asOf }: Pick<FigureAsOf, 'asOf'>): readonly Row[] =>
  asOf.onRecord === null ? ['atMost'] : ['surely', 'atMost']

export const isExact = (shows: PublicCell): boolean => !shows.hidden && shows.low === shows.high

/** How many counts of a figure are not published as they are. */
const alteredCounts = (says: Rows<PublicCounts>, rows: readonly Row[]): number =>
  rows.flatMap((row) => figureCounts.filter((count) => !isExact(says[row][count]))).length

/** Kept with the figure and printed with it: what was done about small numbers, and a person's word. */
export function suppressionWords({ says, rules }: FigureBody, remark: string): string {
  const note = remark.trim().slice(0, 2000)
  const none = alteredCounts(says, ['surely', 'atMost']) === 0
  const threshold = rules.threshold - 1
  const done = none
    ? `None needed: no count is from 1 to ${threshold}, and none that was hidden before can be worked out from these.`
    : `Counts from 1 to ${threshold} are not shown as they are. Others are rounded, shown within a range or not shown at all (${confidential}), where those, or counts hidden in what was published before, could be worked out from them. ${
        rules.zerosShown
          ? 'A count of none is shown as 0.'
          : 'A count of none is hidden where needed.'
      }`
  return note === '' ? done : `${done} ${note}`
}

const named = ({ tables, figures }: Publications): string => {
  const list = (what: string, numbers: readonly number[]) =>
    numbers.length === 0 ? [] : [`${what}${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}`]
  return [...list('table', tables), ...list('figure', figures)].join(' and ')
}

function reasonWords(by: SuppressionCause): string {
  if (by.rule === 'primary') return 'a small count'
  if (by.rule === 'secondary') return 'it would disclose a small count of this figure'
  return `it would disclose a count that was hidden before (${named(by) || 'together with all published before'})`
}

/** For those who make figures: each count not published as it is, how it is published, and why. */
export const becauseWords = (
  says: Rows<PublicCounts>,
  because: FigureCauses,
  rows: readonly Row[],
): readonly string[] =>
  rows.flatMap((row) =>
    figureCounts.flatMap((count) => {
      const by = because[row][count]
      if (by === undefined) return []
      const where = rows.length > 1 ? `, ${rowWords[row].toLowerCase()}` : ''
      return [
        `${countWords[count]}${where}: ${publicWords(says[row][count])}, for ${reasonWords(by)}`,
      ]
    }),
  )

interface Noted
  extends Pick<FigureAsOf, 'title' | 'authority' | 'version' | 'definition' | 'asOf'> {
  readonly links: boolean
  readonly suppression: string
  readonly body: FigureBody | null
  readonly ledgerRoot: string
  readonly ledgerSize: number
}

/** What is printed under a figure and goes out with its files; the same for everybody. */
export function figureNotes(figure: Noted): readonly string[] {
  const { asOf, body } = figure
  const against = named(body?.proof.against ?? { tables: [], figures: [] })
  return [
    `Cases are counted under the definition "${figure.title}" (${figure.authority}), version ${figure.version}, ${figure.definition}.`,
    'Met: the records show for certain that the definition is met. Cannot be determined: what is missing from the records would decide it. Met at most: both together. Not met: for certain not.',
    ...(asOf.trueOn ? [`What had happened by ${asOf.trueOn}.`] : []),
    ...(asOf.onRecord
      ? [`What the sources had on record on ${asOf.onRecord}: for certain, and at most.`]
      : []),
    ...(asOf.receivedBy ? [`What had reached the review by ${asOf.receivedBy}.`] : []),
    figure.links
      ? 'Records of several agencies are read together.'
      : 'Each agency’s records are read by themselves.',
    figure.suppression,
    ...(against === '' ? [] : [`How counts are shown was chosen together with ${against}.`]),
    `Counted at entry ${figure.ledgerSize} of the review's ledger, root ${figure.ledgerRoot}.`,
  ]
}
