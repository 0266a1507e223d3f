import { expect, it } from 'vitest'
import { passageChart } from './passage-chart.ts'

const file = {
  caseId: 1,
  ref: 'NV/1',
  source: 's',
  agency: 'a',
  opened: '2012-01-01',
  closed: '2012-12-31',
  handOffs: 2,
  returns: 0,
  daysWithNobody: 91,
  breaks: 0,
  outside: 0,
  ours: 0,
}

it('draws a bar a spell, one after the other, and marks those with nobody', () => {
  const chart = passageChart({
    files: [
      {
        ...file,
        spells: [
          { holder: 'CID', from: '2012-01-01', to: '2012-03-31', days: 90 },
          { holder: null, from: '2012-03-31', to: '2012-06-30', days: 91 },
          { holder: 'Hub', from: '2012-06-30', to: '2012-12-31', days: 184 },
        ],
      },
    ],
  })
  const bars = chart!.rows[0]!.bars
  expect(bars.map(({ nobody, number }) => [nobody, number])).toEqual([
    [false, 1],
    [true, null],
    [false, 2],
  ])
  expect(bars[1]!.x).toBeCloseTo(bars[0]!.x + bars[0]!.width, 0)
  expect(bars[2]!.x + bars[2]!.width).toBeCloseTo(chart!.frame.right, 0)
  expect(chart!.holders).toEqual(['CID', 'Hub'])
})

it('draws nothing where no day is recorded', () => {
  expect(passageChart({ files: [{ ...file, spells: null }] })).toBeNull()
})
