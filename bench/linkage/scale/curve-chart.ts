export interface CurvePoint {
  readonly records: number
  readonly pairs: number
  readonly seconds: number
}

const [width, height] = [720, 380]
const margin = { left: 64, right: 90, top: 34, bottom: 54 }
const digits = (value: number) => value.toLocaleString('en-GB')

/** Seconds against pairs compared, both in powers of ten, as SVG. */
export function curveChart(points: readonly CurvePoint[]): string {
  const x = axis(
    points.map(({ pairs }) => pairs),
    margin.left,
    width - margin.right,
  )
  const y = axis(
    points.map(({ seconds }) => seconds),
    height - margin.bottom,
    margin.top,
  )
  const bottom = height - margin.bottom
  const across = x.ticks.map(
    (value) =>
      `<line x1="${x.at(value)}" x2="${x.at(value)}" y1="${margin.top}" y2="${bottom}" stroke="#e3e5e8"/><text x="${x.at(value)}" y="${bottom + 20}" text-anchor="middle">${digits(value)}</text>`,
  )
  const up = y.ticks.map(
    (value) =>
      `<line x1="${margin.left}" x2="${width - margin.right}" y1="${y.at(value)}" y2="${y.at(value)}" stroke="#e3e5e8"/><text x="${margin.left - 8}" y="${y.at(value) + 4}" text-anchor="end">${digits(value)}</text>`,
  )
  const path = points.map(({ pairs, seconds }) => `${x.at(pairs)},${y.at(seconds)}`).join(' ')
  const marks = points.map(
    ({ records, pairs, seconds }) =>
      `<circle cx="${x.at(pairs)}" cy="${y.at(seconds)}" r="4.5" fill="#1d70b8"/><text x="${x.at(pairs) + 9}" y="${y.at(seconds) + 14}" fill="#1d70b8">${digits(records)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Seconds to link made-up records against pairs compared" font-family="Arial, sans-serif" font-size="13" fill="#0b0c0c">
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="${margin.left}" y="20">seconds from the file to the links, by pairs compared (blue: records)</text>
${[...across, ...up].join('\n')}
<polyline points="${path}" fill="none" stroke="#1d70b8" stroke-width="2"/>
${marks.join('\n')}
<text x="${(margin.left + width - margin.right) / 2}" y="${height - 12}" text-anchor="middle">pairs compared</text>
</svg>
`
}

/** Powers of ten that hold all values, and where a value lies between two ends. */
function axis(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))
  const ticks = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at))
  const at = (value: number) =>
    Math.round((from + ((Math.log10(value) - low) / (high - low)) * (to - from)) * 10) / 10
  return { ticks, at }
}
