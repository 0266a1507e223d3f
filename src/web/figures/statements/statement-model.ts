import type { StatementCount } from '../../../figures/index.ts'
import { plural } from '../../../words/index.ts'
import { boundsRow } from '../bounds/bounds.ts'

type DayCounts = Pick<StatementCount, 'surely' | 'atMost' | 'now'>

const rowsOf = ({ surely, atMost, now }: DayCounts, prefix = '') => [
  boundsRow(`${prefix}For certain on record that day`, surely),
  boundsRow(`${prefix}At most on record that day`, atMost),
  boundsRow(`${prefix}Known now of what had happened by then`, now),
]

export type CountModel = ReturnType<typeof countModel>
export type CountNow = ReturnType<typeof countNow>

export const countModel = (count: StatementCount) => ({
  ...count,
  rows: rowsOf(count),
  sources: count.bySource.map(({ source, ...held }) => ({ source, rows: rowsOf(held) })),
})

/** What the counts come to, in sentences that say no more than they do. */
export function countNow({ title, surely, atMost, now }: StatementCount): {
  readonly title: string
  readonly sentences: readonly string[]
} {
  const range =
    surely.met === atMost.met
      ? plural(surely.met, 'case')
      : `${plural(surely.met, 'case')} for certain, and at most ${plural(atMost.met, 'case')}`
  const { undetermined } = atMost
  return {
    title,
    sentences: [
      `On record that day, and enough to meet it: ${range}.`,
      `Another ${plural(undetermined, 'case was', 'cases were')} on record with facts that did not settle it. What was not recorded is not “no”.`,
      `Of what had happened by that day, ${plural(now.met, 'case')} ${now.met === 1 ? 'is' : 'are'} now known to meet it; up to ${plural(now.upper, 'case')} may.`,
    ],
  }
}
