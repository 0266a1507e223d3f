import type { LinkQuality, QualityBand, Share } from '../../review/index.ts'
import { numberTicks } from './number-ticks.ts'
import { numberWords, percentWords } from './words.ts'

const width = 720
const margin = { left: 66, right: 18 }
const share = { top: 12, bottom: 172 }
const count = { top: 204, bottom: 344 }
const barShare = 0.56

/**
 * Bands of match weight side by side: above, the share judged one person with its interval; below,
 * how many pairs the band holds, those now one person filled. A line stands where joining begins.
 */
export function qualityChart({ bands, cut }: Pick<LinkQuality, 'bands' | 'cut'>) {
  const step = (width - margin.left - margin.right) / Math.max(1, bands.length)
  const middle = (at: number) => round(margin.left + (at + 0.5) * step)
  const up = numberTicks(Math.max(1, ...bands.map(({ pairs }) => pairs)), 3)
  const most = up.at(-1)!
  const down = (value: number) => round(count.bottom - (value / most) * (count.bottom - count.top))
  const across = (value: number) => round(share.bottom - value * (share.bottom - share.top))
  const cutAt = bands.findIndex(({ from }) => from >= cut)
  const barWidth = round(step * barShare)
  return {
    width,
    height: 392,
    left: margin.left,
    right: width - margin.right,
    shareBottom: share.bottom,
    countBottom: count.bottom,
    barWidth,
    cut: cutAt < 0 ? null : { x: round(margin.left + cutAt * step), top: share.top },
    shares: [0, 0.5, 1].map((value) => ({ y: across(value), label: `${value * 100}%` })),
    counts: up.map((value) => ({ y: down(value), label: numberWords(value) })),
    edges: bands.map(({ from }, at) => ({
      x: round(margin.left + at * step),
      label: String(from).replace('-', '−'),
    })),
    bars: bands.map((band, at) => ({
      x: round(middle(at) - barWidth / 2),
      middle: middle(at),
      pairs: { y: down(band.pairs), height: round(count.bottom - down(band.pairs)) },
      joined: { y: down(band.joined), height: round(count.bottom - down(band.joined)) },
      share: band.share && {
        y: across(band.share.estimate),
        low: across(band.share.low),
        high: across(band.share.high),
      },
    })),
    summary: summaryOf(bands),
  }
}

function summaryOf(bands: readonly QualityBand[]): string {
  const sum = (of: (band: QualityBand) => number) => bands.reduce((all, band) => all + of(band), 0)
  const judged = sum(({ same, different }) => same + different)
  const [pairs, joined] = [sum((band) => band.pairs), sum((band) => band.joined)]
  return `${numberWords(pairs)} pairs in ${bands.length} bands of match weight, ${numberWords(joined)} of them one person now, ${numberWords(judged)} judged.`
}

/** '−3 to −1', '20 and more'. */
export const bandWords = ({ from, to }: Pick<QualityBand, 'from' | 'to'>): string =>
  (to === null ? `${from} and more` : `${from} to ${to}`).replaceAll('-', '−')

/** '98.2%' and '95.1% to 99.6%'. */
export const shareWords = ({ estimate, low, high }: Share) => ({
  value: percentWords(estimate),
  interval: `${percentWords(low)} to ${percentWords(high)}`,
})

const round = (pixels: number) => Math.round(pixels * 10) / 10
