import type { Command } from 'commander'
import type { FigureQuestion } from '../../figures/index.ts'

export interface AsOfOptions {
  readonly trueOn?: string
  readonly onRecord?: string
  readonly receivedBy?: string
  readonly ownRecords?: boolean
  readonly map?: string
}

/** The options that set the point in the past a count is made for. */
export const withAsOf = (command: Command): Command =>
  command
    .option('--true-on <day>', 'count only what had happened by the end of this day')
    .option('--on-record <day>', 'count only what the sources had on record at the end of this day')
    .option('--received-by <time>', 'count only what had reached the review by this day or time')
    .option('--own-records', "each source's records by themselves, without links between them")
    .option('--map <file>', 'an import map of your own that read some of the records')

export const wantsAsOf = ({ trueOn, onRecord, receivedBy, ownRecords }: AsOfOptions): boolean =>
  Boolean(trueOn ?? onRecord ?? receivedBy ?? ownRecords)

export function questionOf(options: AsOfOptions): Omit<FigureQuestion, 'definition'> {
  return {
    trueOn: options.trueOn ?? null,
    onRecord: options.onRecord ?? null,
    receivedBy: options.receivedBy ?? null,
    links: !options.ownRecords,
  }
}
