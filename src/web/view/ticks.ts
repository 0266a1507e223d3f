import { monthWords } from './dates.ts'

export interface Tick {
  readonly x: number
  readonly label: string
}

const dayMs = 86_400_000

/** At most nine ticks: months where the time is short, else the first days of years. */
export function axisTicks(first: number, last: number, x: (day: number) => number): Tick[] {
  const start = new Date(first * dayMs)
  const months = (last - first) / 30.44
  const step = [1, 2, 3, 6, 12, 24, 36, 60, 120].find((size) => months / size <= 8) ?? 240
  const ticks: Tick[] = []
  const from = start.getUTCFullYear() * 12 + start.getUTCMonth()
  for (let month = Math.ceil(from / step) * step; ; month += step) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / dayMs
    if (day > last) break
    if (day < first) continue
    const date = new Date(day * dayMs).toISOString().slice(0, 10)
    const label = step >= 12 ? date.slice(0, 4) : monthWords(date)
    ticks.push({ x: Math.round(x(day) * 10) / 10, label })
  }
  return ticks
}
