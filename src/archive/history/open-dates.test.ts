import { expect, it } from 'vitest'
import { type CaseItem, missing, type PoleItem, recorded } from '../../model/index.ts'
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
const viewsOn = (items: readonly PoleItem[], trueOn: string) => {
  const version = {
    recordId: 1,
    source: 's',
    items,
    recorded: null,
    updated: null,
    received: '2020-01-01',
  }
  return recordsAsOf([[version]], { trueOn, onRecord: null, receivedBy: null }, ids, new Set(['s']))
}
const on = (item: CaseItem, trueOn: string) => {
  const { surely, atMost } = viewsOn([item], trueOn)
  return [surely.cases, atMost.cases].map((cases) => cases.map(({ outcome }) => outcome))
}

it('a case of which a month is recorded had surely opened once the month is over, and may have from its first day', () => {
  expect(on(made('2014-02', '2014-06'), '2014-01-31')).toEqual([[], []])
  expect(on(made('2014-02', '2014-06'), '2014-02-10')).toEqual([[], [null]])
  expect(on(made('2014-02', '2014-06'), '2014-02-28')).toEqual([[null], [null]])
  expect(on(made('2014-02', '2014-06'), '2014-06-10')).toEqual([[null], ['16']])
  expect(on(made('2014-02', '2014-06'), '2014-07-01')).toEqual([['16'], ['16']])
})

it('a case had been handed on as often as by then, and who had it at its end is not said before', () => {
  const move = (date: string, from: string, to: string): PoleItem => ({
    ...{ item: 'event', key: `${date} ${to}`, kind: 'transfer', caseRef: 'C1', mentionKey: null },
    ...{ start: recorded(date), end: missing(), code: null, codeList: null, text: null },
    details: { from, to },
  })
  const items = [
    { ...made('2014-02-01', '2014-06-01'), unit: recorded('CID') },
    ...[move('2014-03-01', 'Response', ''), move('2014-04-01', '', 'CID')],
  ]
  const handOffs = (day: string) => viewsOn(items, day).surely.cases[0]!.handOffs
  expect(handOffs('2014-03-31')).toEqual({
    ...{ areRecorded: true, unit: null },
    transfers: [{ date: '2014-03-01', from: 'Response', to: '' }],
  })
  expect(handOffs('2014-06-01')).toMatchObject({ unit: 'CID', transfers: { length: 2 } })
})
