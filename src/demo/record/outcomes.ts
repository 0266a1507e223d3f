import { type Day, dayOf, outcomeFramework } from '../calendar.ts'
import type { Random } from '../random.ts'

const from2016 = dayOf(2016, 1, 1)
const from2019 = dayOf(2019, 4, 1)

/** Outcome types that ended with somebody brought to account. */
const settled = new Set(['1', '2', '3', '4', '8', '22', 'C1', 'C2'])

export const isSettled = (code: string): boolean => settled.has(code)

/**
 * The force's outcome for a crime closed that day. Before April 2013 its own legacy codes: C1
 * charged, C2 cautioned, C3 no suspect identified, C4 evidence, C5 victim does not support.
 */
export function outcomeFor(random: Random, closed: Day, identified: boolean): string {
  if (closed < outcomeFramework) {
    return identified
      ? random.weighted([
          ['C1', 15],
          ['C2', 4],
          ['C4', 45],
          ['C5', 36],
        ])
      : random.weighted([
          ['C3', 70],
          ['C5', 30],
        ])
  }
  if (!identified) {
    return random.weighted([
      ['18', 56],
      ['14', 38],
      ['20', 3],
      ['21', closed >= from2016 ? 3 : 0],
    ])
  }
  return random.weighted([
    ['1', 11],
    ['2', 1.5],
    ['3', 2],
    ['8', 2],
    ['5', 1],
    ['9', 1],
    ['10', 2],
    ['11', 1],
    ['12', 0.5],
    ['13', 0.7],
    ['15', 30],
    ['16', 38],
    ['17', 0.8],
    ['20', 3],
    ['21', closed >= from2016 ? 3 : 0],
    ['22', closed >= from2019 ? 2.5 : 0],
  ])
}
