import { describe, expect, it } from 'vitest'
import { between, missing, recorded } from '../../model/index.ts'
import { handOffFacts } from './hand-offs.ts'

const move = (date: string | null, from: string, to: string) => ({ date, from, to })
const held = (
  transfers: readonly ReturnType<typeof move>[],
  more: { readonly unit?: string | null; readonly closed?: string | null } = {},
) =>
  handOffFacts({
    opened: '2012-01-01',
    closed: '2012-04-01',
    ...more,
    handOffs: { unit: transfers.at(-1)?.to || 'Response', areRecorded: true, ...more, transfers },
  })
const numbers = (handOffs: number, handBacks: number, daysWithNobody: number) => ({
  handOffs: recorded(handOffs),
  handBacks: recorded(handBacks),
  daysWithNobody: recorded(daysWithNobody),
})
const atLeast = (least: number) => between<number>(least, null)

describe('how a case was passed around', () => {
  it('is unknown where records say nothing of holders', () => {
    const nothing = { handOffs: missing(), handBacks: missing(), daysWithNobody: missing() }
    expect(handOffFacts({ opened: '2012-01-01' })).toEqual(nothing)
    expect(held([], { unit: null })).toEqual(nothing)
    const unsaid = { unit: 'Response', transfers: [], areRecorded: false }
    expect(handOffFacts({ opened: '2012-01-01', handOffs: unsaid })).toEqual(nothing)
  })

  it('is not at all where its source records hand-offs, and none of a case that names its unit', () => {
    expect(held([])).toEqual(numbers(0, 0, 0))
  })

  it('counts hand-offs between units, returns, and days with nobody', () => {
    expect(
      held([move('2012-02-01', 'Response', 'CID'), move('2012-03-01', 'CID', 'Response')]),
    ).toEqual(numbers(2, 1, 0))
    // One hand-off, written as two with nobody between.
    expect(held([move('2012-02-01', 'Response', ''), move('2012-03-01', '', 'CID')])).toEqual(
      numbers(1, 0, 29),
    )
  })

  it('is at least what is recorded where a hand-off is missing', () => {
    const only = { handBacks: missing(), daysWithNobody: missing() }
    expect(
      held([move('2012-02-01', 'Response', 'CID'), move('2012-03-01', 'Hub', 'Vice')]),
    ).toEqual({
      ...only,
      handOffs: atLeast(3),
    })
    // The unit at its end is not whom it was last handed to.
    expect(held([move('2012-02-01', 'Response', 'CID')], { unit: 'Hub' })).toEqual({
      ...only,
      handOffs: atLeast(2),
    })
    expect(held([move('2012-02-01', 'Response', 'CID'), move(null, 'CID', 'Hub')])).toMatchObject({
      handOffs: { known: false },
    })
  })

  it('knows the days only where it is known when they began and ended', () => {
    const lost = [move('2012-02-01', 'Response', '')]
    expect(held(lost, { unit: 'Response' })).toEqual(numbers(0, 0, 60))
    for (const closed of [null, '2012-04', '2012']) {
      expect(held(lost, { closed, unit: 'Response' })).toEqual({
        ...numbers(0, 0, 0),
        daysWithNobody: atLeast(0),
      })
    }
    const back = [move('2012-02-01', 'Response', ''), move('2012-03-01', '', 'CID')]
    expect(held(back, { closed: null })).toEqual(numbers(1, 0, 29))
    expect(held(back, { closed: '2012-02-10' })).toMatchObject({
      daysWithNobody: missing('contradicted'),
    })
  })
})
