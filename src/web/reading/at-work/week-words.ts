import type { AtWork } from '../../../review/index.ts'

import { numberWords, plural } from '../../../words/index.ts'

/** So many officers are named; the rest are one sentence. */
const mostNamed = 5

/**
 * What changed since the week before, and who made the difference: who read more and who read less, and on how many days
 * nobody did. By what each read, never how well.
 */
export function weekWords({
  days,
  officers,
}: Pick<AtWork['reading'], 'days' | 'officers'>): readonly string[] {
  const counts = days.map(({ readings }) => readings)
  const [week, before] = [counts.slice(-7), counts.slice(-14, -7)]
  const sum = (some: readonly number[]) => some.reduce((total, count) => total + count, 0)
  const change = sum(week) - sum(before)
  const changed = officers
    .map(({ name, week: now, weekBefore }) => ({ name, by: now - weekBefore, now, weekBefore }))
    .filter(({ by }) => by !== 0)
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
  const named = changed.slice(0, mostNamed)
  const rest = changed.slice(mostNamed)
  const idle = (some: readonly number[]) => some.filter((count) => count === 0).length
  return [
    change === 0
      ? 'As many readings as in the seven days before.'
      : `${plural(Math.abs(change), 'reading')} ${change > 0 ? 'more' : 'fewer'} than in the seven days before.`,
    ...named.map(({ name, by, now, weekBefore }) => {
      const words = `${name} read ${numberWords(Math.abs(by))} ${by > 0 ? 'more' : 'fewer'}: ${numberWords(now)} after ${numberWords(weekBefore)}`
      return now === 0 ? `${words}. Ask whether they are away, or on other work.` : `${words}.`
    }),
    ...(rest.length > 0
      ? [`${plural(rest.length, 'other')} together: ${signedCount(sum(rest.map(({ by }) => by)))}.`]
      : []),
    ...(idle(week) !== idle(before)
      ? [
          `Nobody read on ${plural(idle(week), 'day')} of these seven, and on ${idle(before)} of the seven before.`,
        ]
      : []),
  ]
}

const signedCount = (count: number): string =>
  count === 0 ? 'as many' : `${numberWords(Math.abs(count))} ${count > 0 ? 'more' : 'fewer'}`
