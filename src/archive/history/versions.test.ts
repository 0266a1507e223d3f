import { describe, expect, it } from 'vitest'
import { missing, type PoleItem, recorded } from '../../model/index.ts'
import { spansOf, standingOn, type Version } from './versions.ts'

const caseOpened = (opened: string | null): readonly PoleItem[] => {
  const none = missing()
  const header = { closed: none, occurred: none, category: none, outcome: none }
  return [
    {
      item: 'case',
      ref: 'C1',
      kind: 'crime',
      opened: opened === null ? none : recorded(opened),
      ...header,
      unit: none,
      area: none,
      statements: {},
    },
  ]
}

const version = (recordId: number, more: Partial<Version> = {}): Version => ({
  recordId,
  source: 'police',
  items: caseOpened('2014-03-01'),
  recorded: null,
  updated: null,
  received: '2026-01-10',
  ...more,
})

const on = (versions: readonly Version[], day: string | null) => {
  const { surely, atMost } = standingOn(versions, day)
  return [surely?.recordId ?? null, atMost?.recordId ?? null]
}

describe('when a record stood in its source', () => {
  it('may have stood since its case was opened, and surely stood when it arrived', () => {
    expect(spansOf([version(1)])).toEqual([{ from: '2014-03-01', by: '2026-01-10' }])
    expect(on([version(1)], '2014-02-28')).toEqual([null, null])
    expect(on([version(1)], '2014-03-01')).toEqual([null, 1])
    expect(on([version(1)], '2026-01-10')).toEqual([1, 1])
  })

  it('surely stood since the source last changed it, where the source says when', () => {
    const dated = [version(1, { recorded: '2014-03-02', updated: '2014-09-01' })]
    expect(on(dated, '2014-03-01')).toEqual([null, null])
    expect(on(dated, '2014-08-31')).toEqual([null, 1])
    expect(on(dated, '2014-09-01')).toEqual([1, 1])
  })

  it('a correction cannot have stood before what it corrects was handed over', () => {
    const chain = [version(1), version(2, { received: '2026-06-01' })]
    expect(on(chain, '2020-01-01')).toEqual([null, 1])
    expect(on(chain, '2026-02-01')).toEqual([1, 2])
    expect(on(chain, '2026-06-01')).toEqual([2, 2])
    expect(on(chain, null)).toEqual([2, 2])
  })

  it('a record nothing dates may always have stood', () => {
    expect(on([version(1, { items: [] })], '1990-01-01')).toEqual([null, 1])
  })

  it('dates that contradict each other never make it sure before it was possible', () => {
    const odd = version(1, { recorded: '2015-01-01', updated: '2013-01-01' })
    expect(spansOf([odd])).toEqual([{ from: '2015-01-01', by: '2015-01-01' }])
  })
})
