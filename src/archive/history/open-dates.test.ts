import { expect, it } from 'vitest'
import { type CaseItem, missing, recorded } from '../../model/index.ts'
import { recordsAsOf } from './records-as-of.ts'

const made = (opened: string, closed: string): CaseItem => ({
  item: 'case',
  ref: 'C1',
  kind: 'crime',
  opened: recorded(opened),
  closed: recorded(closed),
  occurred: missing(),
  category: missing(),
  outcome: recorded('16'),
  unit: missing(),
  area: missing(),
  statements: {},
})
const ids = { cases: new Map(), mentions: new Map(), events: new Map() }
const on = (item: CaseItem, trueOn: string) => {
  const version = {
    recordId: 1,
    source: 's',
    items: [item],
    recorded: null,
    updated: null,
    received: '2020-01-01',
  }
  const { surely, atMost } = recordsAsOf(
    [[version]],
    { trueOn, onRecord: null, receivedBy: null },
    ids,
  )
  return [surely.cases, atMost.cases].map((cases) => cases.map(({ outcome }) => outcome))
}

it('a case of which a month is recorded had surely opened once the month is over, and may have from its first day', () => {
  expect(on(made('2014-02', '2014-06'), '2014-01-31')).toEqual([[], []])
  expect(on(made('2014-02', '2014-06'), '2014-02-10')).toEqual([[], [null]])
  expect(on(made('2014-02', '2014-06'), '2014-02-28')).toEqual([[null], [null]])
  expect(on(made('2014-02', '2014-06'), '2014-06-10')).toEqual([[null], ['16']])
  expect(on(made('2014-02', '2014-06'), '2014-07-01')).toEqual([['16'], ['16']])
})
