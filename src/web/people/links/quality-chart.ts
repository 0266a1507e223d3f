import { columns, countAxis, frameOf, pixels, shareAxis } from '../../../charts/index.ts'
import type { LinkQuality, QualityBand, Share } from '../../../people/index.ts'
import { numberWords, percentWords } from '../../../words/index.ts'

const frame = frameOf(720, 392, { left: 66, right: 18, top: 12, bottom: 48 })
/** Where the upper half ends and the lower begins. */
const shareBottom = 172
const countTop = 204

/**
 * Bands of match weight side by side: above, the share judged one person with its interval; below,
 * how many pairs the band holds, those now one person filled. A line stands where joining begins.
 */
export type QualityChart = ReturnType<typeof qualityChart>

export function qualityChart({ bands, cut }: Pick<LinkQuality, 'bands' | 'cut'>) {
  const across = columns(bands.length, [frame.left, frame.right], { gap: 0.44 })
  const counts = countAxis(
    Math.max(...bands.map(({ pairs }) => pairs), 1),
    [frame.bottom, countTop],
    3,
  )
  const shares = shareAxis([shareBottom, frame.top])
  const edge = (at: number) => pixels(frame.left + at * across.step)
  const bar = (count: number) => {
    const y = counts.scale(count)
    return { y, height: pixels(frame.bottom - y) }
  }
  const cutAt = bands.findIndex(({ from }) => from >= cut)
  return {
    ...frame,
    shareBottom,
    barWidth: across.width,
    cut: cutAt < 0 ? null : edge(cutAt),
    shares: shares.ticks,
    counts: counts.ticks,
    edges: bands.map(({ from }, at) => ({
      at: edge(at),
      label: String(from).replace('-', '−'),
    })),
    bars: bands.map((band, at) => ({
      x: across.left(at),
      middle: across.middle(at),
      pairs: bar(band.pairs),
      joined: bar(band.joined),
      share: band.share && {
        y: shares.scale(band.share.estimate),
        low: shares.scale(band.share.low),
        high: shares.scale(band.share.high),
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
export type ShareWords = ReturnType<typeof shareWords>

export const shareWords = ({ estimate, low, high }: Share) => ({
  value: percentWords(estimate),
  interval: `${percentWords(low)} to ${percentWords(high)}`,
})
