import { describe, expect, it } from 'vitest'
import type { TriageProgress } from '../../../reading/index.ts'
import { triageView } from '../../testing/made-up-triage.ts'
import { foundChart } from './found-chart.ts'
import { progressModel } from './progress-model.ts'
import { weekChart } from './week-chart.ts'

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
    expect(chart.bars.at(-1)).toMatchObject({ name: '80', count: 79 })
  })
})
