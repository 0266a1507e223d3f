import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showHiddenCharacters } from '../../model/index.ts'
import type { TriageProgress } from '../../reading/index.ts'
import { intervalBar } from '../charts/interval.ts'
import { caseView } from '../testing/made-up-case.ts'
import { figures, group, person, status } from '../testing/made-up-lists.ts'
import { triageView } from '../testing/made-up-triage.ts'
import { elsewhereWords } from './case.ts'
import { dayWords, momentWords } from './dates.ts'
import { foundChart } from './found-chart.ts'
import { homeFor } from './home.ts'
import { networkPicture } from './network.ts'
import { paging } from './paging.ts'
import { filesOf } from './person.ts'
import { progressModel } from './progress.ts'
import { timelinePicture } from './timeline.ts'
import { waterfall } from './waterfall.ts'
import { weekChart } from './week-chart.ts'
import { percentWords, signed } from './words.ts'
import { yearsApart } from './years-apart.ts'

describe('words', () => {
  it('a probability never rounds to certainty', () => {
    expect(percentWords(0.99999)).toBe('over 99.9%')
    expect(percentWords(0.0001)).toBe('under 0.1%')
    expect(percentWords(0.9875)).toBe('98.8%')
    expect(percentWords(1)).toBe('100%')
  })

  it('dates are said as people say them; what is no date stays', () => {
    expect(dayWords('2014-03-05')).toBe('5 March 2014')
    expect(dayWords('2001')).toBe('2001')
    expect(dayWords(null)).toBe('')
    expect(momentWords('2026-07-01T12:00:00.000Z')).toBe('1 July 2026 at 13:00')
  })

  it('a weight has a sign', () => {
    expect([signed(3.25), signed(-7.1), signed(0)]).toEqual(['+3.25', '−7.10', '+0.00'])
  })

  it('elsewhere counts sources once and gives the least sure join', () => {
    expect(elsewhereWords(caseView.people[0]!)).toBe(
      '4 mentions in 2 other sources, join at least 99.1% sure',
    )
    expect(elsewhereWords(caseView.people[2]!)).toBeNull()
  })

  it('characters that reorder or hide text are written out; letters and joiners stay', () => {
    expect(showHiddenCharacters('a\u202Eb\u0000c')).toBe('a⟦U+202E⟧b⟦U+0000⟧c')
    const kept = 'né\tא\u200D\u200F\nक'
    expect(showHiddenCharacters(kept)).toBe(kept)
  })
})

describe('the home page', () => {
  it('an authoriser sees decisions to authorise before cases to read', () => {
    const { tasks } = homeFor('authoriser', status)
    expect(tasks.map(({ href }) => href)).toEqual(['/decisions', '/worklist'])
  })

  it('an administrator sees accounts and no count of the review', () => {
    expect(homeFor('administrator', null).counts).toEqual([])
  })

  it('a link is offered only to those who may follow it', () => {
    const { counts } = homeFor('auditor', status)
    expect(counts.filter(({ href }) => href?.startsWith('/worklist'))).toEqual([])
  })
})

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

describe('the evidence', () => {
  it('adds up: each bar begins where the last ended, and the table ends at the weight', () => {
    const { rows, bars, weight } = waterfall(person.links[0]!)
    expect(rows.reduce((sum, row) => sum + row.weight, 0)).toBeCloseTo(weight, 6)
    expect(bars.map(({ direction }) => direction)).toEqual([
      'against',
      'for',
      'for',
      'for',
      'against',
      'for',
      'total',
    ])
  })
})

describe('where a mention came from', () => {
  it('is one line a file, with its rows in order', () => {
    const from = [7, 3, 3].map((line) => ({ file: 'a.csv', line }))
    const mention = { ...person.mentionsList[0]!, from: [...from, { file: 'b.csv', line: 9 }] }
    expect(filesOf(mention)).toEqual([
      { file: 'a.csv', lines: 'lines 3, 7' },
      { file: 'b.csv', lines: 'line 9' },
    ])
  })
})

describe('bounds', () => {
  it('fill the bar from nothing to the whole population', () => {
    const bar = intervalBar({ ...figures[0]!, population: 200, lower: 50, upper: 150 })
    expect(bar).toEqual({
      width: 400,
      met: 100,
      undetermined: 200,
      words: 'Between 50 and 150 of 200 cases',
    })
    expect(intervalBar({ ...figures[0]!, population: 0, lower: 0, upper: 0 }).met).toBe(0)
  })
})

describe('a network', () => {
  it('draws one line for each two who are tied and drawn, and says who is left to the table', () => {
    const again = { ...group.ties[0]!, a: 'P2', b: 'P1', sources: ['aldermoor-council'] }
    const { edges } = networkPicture({ ...group, ties: [...group.ties, again] })
    expect(edges).toHaveLength(6)
    expect(edges[0]!.crossSource).toBe(true)
    const many = Array.from({ length: 30 }, (_, i) => ({ ...group.members[0]!, personId: `X${i}` }))
    const picture = networkPicture({ ...group, members: many })
    expect([picture.nodes.length, picture.left, picture.edges.length]).toEqual([24, 6, 0])
  })
})

describe('paging', () => {
  const pages = (page: number, last: number) => ({ rows: [], page, pages: last, total: 0 })

  it('is not there for one page', () => {
    expect(paging(pages(1, 1), '/x')).toBeNull()
  })

  it('links first, last and the neighbours, and keeps the filter', () => {
    const made = paging(pages(5, 9), '/x', { q: 'a b', state: undefined })
    const numbers = made?.items.map((item) => ('number' in item ? item.number : '…'))
    expect(numbers).toEqual([1, '…', 4, 5, 6, '…', 9])
    expect(made?.next?.href).toBe('/x?q=a+b&page=6')
    expect(paging(pages(2, 2), '/x')?.previous?.href).toBe('/x')
  })
})

describe('how the reading goes', () => {
  it('draws what was found and what is expected from the same origin, within the picture', () => {
    const chart = foundChart(triageView.progress!)
    const pointsOf = (path: string | null) => path!.match(/[\d.]+,[\d.]+/g) ?? []
    const points = [...pointsOf(chart.found), ...pointsOf(chart.expected)]
    expect(points.length).toBeGreaterThan(4)
    for (const [x, y] of points.map((at) => at.split(',').map(Number))) {
      expect(x).toBeGreaterThanOrEqual(chart.left)
      expect(x).toBeLessThanOrEqual(chart.right)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(chart.bottom)
    }
    expect(pointsOf(chart.found).at(-1)).toBe(`${chart.here.x},${chart.here.y}`)
    expect(pointsOf(chart.expected)[0]).toBe(`${chart.here.x},${chart.here.y}`)
  })

  it('says what certifies, and that nothing does without a tail', () => {
    const said = (progress: Partial<TriageProgress>) =>
      progressModel({ ...triageView, progress: { ...triageView.progress!, ...progress } }).progress!
        .stopping
    const tail = triageView.progress!.tail!
    expect(said({ tail: null })).toContain('Nothing can be certified while')
    expect(said({})).toContain('what readers may have missed')
    expect(said({ tail: { ...tail, corrected: null } })).toContain('another 412 random cases')
    const certified = { ...tail.asRead, certified: true, price: 0 }
    expect(said({ tail: { ...tail, corrected: null, asRead: certified } })).toMatch(/^Certified/)
    expect(said({ tail: { ...tail, asRead: certified } })).not.toMatch(/^Certified/)
  })

  it('draws one bar a whole week, and nothing before the first', () => {
    expect(weekChart([])).toBe(null)
    const chart = weekChart(Array.from({ length: 80 }, (_, week) => week))!
    expect(chart.bars).toHaveLength(52)
    expect(chart.bars.at(-1)).toMatchObject({ week: 80, readings: 79 })
  })
})

describe('two definitions by year', () => {
  const year = (key: number | null, both: number, onlyA: number, onlyB: number) => ({
    key,
    both,
    onlyA,
    onlyB,
  })

  it('has no picture without a year', () => {
    expect(yearsApart([])).toBe(null)
    expect(yearsApart([year(null, 3, 0, 0), year(2010, 0, 0, 0)])).toBe(null)
  })

  it('has a column for each year, years without a case among them, its parts on top of one another', () => {
    const chart = yearsApart([year(2010, 4, 2, 1), year(2013, 0, 0, 5), year(null, 9, 9, 9)])!
    expect(chart.bars.map(({ parts }) => parts.map(({ of }) => of))).toEqual([
      ['both', 'onlyA', 'onlyB'],
      [],
      [],
      ['onlyB'],
    ])
    const [{ parts }] = chart.bars as [(typeof chart.bars)[number]]
    expect(parts[0]!.y + parts[0]!.height).toBeCloseTo(chart.bottom)
    expect(parts[1]!.y + parts[1]!.height).toBeCloseTo(parts[0]!.y)
    expect(parts[2]!.y).toBeGreaterThanOrEqual(chart.up.at(-1)!.at)
  })
})
