import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timelinePicture } from '../../charts/index.ts'
import { caseView } from '../testing/made-up-case.ts'

describe('the timeline', () => {
  const picture = timelinePicture(caseView.timeline)

  it('has a lane for each agency, every dated event once, and the undated in the list', () => {
    expect(picture.lanes.map(({ agency }) => agency)).toEqual([
      'Norvale Police',
      'Aldermoor Council',
    ])
    const numbers = picture.lanes.flatMap(({ marks }) => marks.map(({ number }) => number))
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(picture.entries).toHaveLength(10)
  })

  it('draws inside its own edges, whatever the dates', () => {
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
    const entry = fc.record({
      date: fc.option(day),
      end: fc.option(day),
      agency: fc.constantFrom('A', 'B'),
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        const made = timelinePicture(
          entries.map((given) => ({ ...caseView.timeline[0]!, ...given })),
        )
        const marks = made.lanes.flatMap((lane) => lane.marks)
        return marks.every(
          (mark) =>
            mark.x >= 0 &&
            mark.width > 0 &&
            mark.x + mark.width <= made.width &&
            mark.y + 20 <= made.height,
        )
      }),
      { numRuns: 100 },
    )
  })

  it('is empty for no events', () => {
    expect(timelinePicture([])).toMatchObject({ lanes: [], ticks: [], entries: [] })
  })
})
