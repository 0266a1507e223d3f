import { describe, expect, it } from 'vitest'
import { byHardship, passageOf, type RecordedTransfer } from './passage.ts'

const file = (transfers: readonly RecordedTransfer[], unit = 'Response') => ({
  opened: '2012-01-01',
  closed: '2012-04-01',
  unit,
  transfers,
})
const move = (date: string, from: string, to: string) => ({ date, from, to })
const spellsOf = (...transfers: readonly RecordedTransfer[]) =>
  passageOf(file(transfers))?.spells.map(({ holder, days }) => `${holder} ${days}`)

describe('a file that was passed on', () => {
  it('stays with its unit where no hand-off is recorded', () => {
    expect(passageOf(file([]))).toMatchObject({
      spells: [{ holder: 'Response', days: 91 }],
      handOffs: 0,
      returns: 0,
      daysWithNobody: 0,
    })
    expect(passageOf({ ...file([]), unit: null })).toMatchObject({ daysWithNobody: 91 })
  })

  it('counts the days with each, and a return', () => {
    const passage = passageOf(
      file([move('2012-02-01', 'CID', 'Response'), move('2012-01-11', 'Response', 'CID')]),
    )
    expect(passage).toMatchObject({ handOffs: 2, returns: 1, breaks: 0, daysWithNobody: 0 })
    expect(passage?.spells.map(({ holder, days }) => `${holder} ${days}`)).toEqual([
      'Response 10',
      'CID 21',
      'Response 60',
    ])
  })

  it('shows when nobody is recorded as holding it', () => {
    expect(spellsOf(move('2012-01-11', 'CID', ''), move('2012-03-01', '', 'Hub'))).toEqual([
      'CID 10',
      'null 50',
      'Hub 31',
    ])
    // Lost and never found again.
    expect(passageOf(file([move('2012-01-11', 'CID', '')]))).toMatchObject({ daysWithNobody: 81 })
    // Back with who lost it is a return only after somebody else.
    expect(
      passageOf(file([move('2012-01-11', 'CID', ''), move('2012-02-01', '', 'CID')]))?.returns,
    ).toBe(0)
  })

  it('counts a hand-off by somebody who did not have it, and one outside the file’s days', () => {
    const passage = passageOf(
      file([
        move('2012-01-11', 'A', 'B'),
        move('2012-02-01', 'X', 'C'),
        move('2012-06-01', 'C', 'D'),
      ]),
    )
    expect(passage).toMatchObject({ breaks: 1, outside: 1, handOffs: 3 })
    expect(passage?.spells.reduce((sum, { days }) => sum + days, 0)).toBe(91)
  })

  it('puts hand-offs of one day in the order in which they follow each other', () => {
    expect(
      passageOf(file([move('2012-01-11', 'B', 'C'), move('2012-01-11', 'A', 'B')]))?.spells.map(
        ({ holder }) => holder,
      ),
    ).toEqual(['A', 'B', 'C'])
    // A circle of one day has no first: the order of the records stands.
    expect(
      passageOf(file([move('2012-01-11', 'A', 'B'), move('2012-01-11', 'B', 'A')]))?.handOffs,
    ).toBe(2)
  })

  it('says nothing where no day is recorded', () => {
    expect(passageOf({ opened: null, closed: null, unit: 'A', transfers: [] })).toBeNull()
    expect(
      passageOf({ opened: '2012-02-01', closed: '2012-01-01', unit: 'A', transfers: [] }),
    ).toBeNull()
  })

  it('comes before another that was less long with nobody', () => {
    const hard = { daysWithNobody: 5, returns: 0, handOffs: 1 }
    const often = { daysWithNobody: 0, returns: 3, handOffs: 9 }
    const back = { daysWithNobody: 0, returns: 3, handOffs: 10 }
    expect([often, hard, back].toSorted(byHardship)).toEqual([hard, back, often])
  })
})
