import type { Random } from '../random.ts'
import { drawGiven, femaleNames, maleNames } from './names.ts'

/** Given names parents are fond of for a brother or sister, which the lists of the world lack. */
const further = {
  M: ['Jayden', 'Hayden', 'Kayden', 'Aiden', 'Jaden', 'Hasan', 'Harris', 'Olly', 'Alfie', 'Archie'],
  F: ['Ella', 'Elle', 'Aishah', 'Mia', 'Maya', 'Lily', 'Millie', 'Tilly', 'Hayley', 'Kaylee'],
} as const

const lists = { M: [...maleNames, ...further.M], F: [...femaleNames, ...further.F] } as const
const found = new Map<string, readonly string[]>()

/** Names of the same sex at most two letters away, or failing that with the same two first letters. */
function alikeTo(name: string, sex: 'M' | 'F'): readonly string[] {
  const key = `${sex} ${name}`
  const before = found.get(key)
  if (before) return before
  const others = lists[sex].filter((other) => other !== name)
  const near = others.filter(
    (other) => other.length > 3 && name.length > 3 && lettersApart(name, other) <= 2,
  )
  const alike =
    near.length > 0 ? near : others.filter((one) => one.slice(0, 2) === name.slice(0, 2))
  found.set(key, alike)
  return alike
}

/** Letters to put in, take out or change (Levenshtein, 1965). */
export function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same))
    }
    row = next
  }
  return row[other.length]!
}

/** A given name for a further child: none of its brothers and sisters has it. */
export function siblingName(
  random: Random,
  sex: 'M' | 'F',
  taken: readonly string[],
  alike: string | null,
): string {
  const near = alike === null ? [] : alikeTo(alike, sex).filter((name) => !taken.includes(name))
  if (near.length > 0) return random.pick(near)
  for (;;) {
    const name = drawGiven(random, sex)
    if (!taken.includes(name)) return name
  }
}
