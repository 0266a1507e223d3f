import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAxis, countAxisTo } from './axis.ts'
import { columns, labelled } from './columns.ts'
import { linePath } from './line.ts'
import { linear } from './scale.ts'
import { timeAxis } from './time-axis.ts'

const count = fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 2_000_000_000 }))
const numberOf = (label: string) => Number(label.replaceAll(',', ''))

describe('a scale', () => {
  it('keeps what lies outside on the edge, and a domain without extent at the start', () => {
    const x = linear([0, 200], [10, 110])
    expect([0, 100, 200, 900, -5].map(x)).toEqual([10, 60, 110, 110, 10])
    expect(linear([0, 0], [10, 110])(7)).toBe(10)
    expect(linear([0, 100], [300, 20])(25)).toBe(230)
  })
})

describe('an axis of counts', () => {
  it('reaches what it shows, with few whole numbers from 0 up, each where its value stands', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 3, max: 6 }), (most, about) => {
        const { ticks, scale } = countAxis(most, [300, 20], about)
        const values = ticks.map(({ label }) => numberOf(label))
        expect(values[0]).toBe(0)
        expect(values.every(Number.isInteger)).toBe(true)
        expect(values.at(-1)).toBeGreaterThanOrEqual(most)
        expect(ticks.length).toBeLessThanOrEqual(10)
        expect(ticks.map(({ at }) => at)).toEqual(values.map(scale))
        expect(ticks.at(-1)!.at).toBe(20)
        expect(ticks[0]!.at).toBe(300)
      }),
    )
  })

  it('that ends at its last value has no number beyond it', () => {
    fc.assert(
      fc.property(count, (most) => {
        const { ticks, scale } = countAxisTo(most, [56, 686], 6)
        expect(scale(Math.max(1, most))).toBe(686)
        expect(ticks.every(({ label }) => numberOf(label) <= Math.max(1, most))).toBe(true)
      }),
    )
  })
})

describe('an axis of days', () => {
  const day = (date: string) => Date.parse(date) / 86_400_000
  const labels = (from: string, to: string) =>
    timeAxis([day(from), day(to)], [12, 844]).ticks.map(({ label }) => label)

  it('has months where the time is short and years where it is long', () => {
    expect(labels('2014-01-20', '2014-05-02')).toEqual([
      'Feb 2014',
      'Mar 2014',
      'Apr 2014',
      'May 2014',
    ])
    expect(labels('2003-05-01', '2009-02-01')).toEqual([
      '2004',
      '2005',
      '2006',
      '2007',
      '2008',
      '2009',
    ])
    expect(labels('1970-05-01', '2026-02-01').every((label) => /^\d{4}$/.test(label))).toBe(true)
  })

  it('never has more labels than there is room for, nor one beside the line, whatever the days', () => {
    const days = fc.integer({ min: -20_000, max: 40_000 })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60_000 }), (first, length) => {
        const { ticks } = timeAxis([first, first + length], [12, 844])
        expect(ticks.length).toBeLessThanOrEqual(13)
        expect(ticks.every(({ at }) => at >= 12 && at <= 844)).toBe(true)
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length)
      }),
      { examples: [[0, 1186]] },
    )
  })
})

describe('columns', () => {
  it('stand beside each other within their room, no wider than they may be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (howMany) => {
        const made = columns(howMany, [52, 512], { widest: 44 })
        expect(made.step).toBeLessThanOrEqual(44)
        expect(made.end).toBeLessThanOrEqual(512)
        for (let at = 0; at < howMany; at++) {
          const [left, right] = [made.left(at), made.left(at) + made.width]
          expect(left).toBeGreaterThanOrEqual(at === 0 ? 52 : made.left(at - 1) + made.width)
          expect(right).toBeLessThanOrEqual(made.end + 0.1)
          expect(Math.abs(made.middle(at) - (left + right) / 2)).toBeLessThanOrEqual(0.15)
        }
      }),
    )
  })

  it('carry at most so many labels, the first among them', () => {
    const written = (howMany: number) =>
      Array.from({ length: howMany }, (_, at) => at).filter((at) => labelled(at, howMany, 10))
    expect(written(10)).toHaveLength(10)
    expect(written(11)).toEqual([0, 2, 4, 6, 8, 10])
    expect(written(52).length).toBeLessThanOrEqual(10)
  })
})

it('a line goes from point to point, and is empty without one', () => {
  const path = (points: readonly (readonly [number, number])[]) =>
    linePath(
      points,
      ([x]) => x,
      ([, y]) => y,
    )
  expect(
    path([
      [0, 10],
      [2.04, 5],
    ]),
  ).toBe('M0,10L2,5')
  expect(path([])).toBe('')
})
