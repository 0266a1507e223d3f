import type { Random } from '../random.ts'

/** What befell a child in care. Only the first two meet a rule, and only two sources together show it. */
export const childStories = {
  /** Three occasions within ninety days: two that the police heard of, and one the council alone recorded. */
  missingOften: { rule: 'child-missing-repeatedly' },
  /** A crime against the child at the police, and care at the council. */
  harmedInCare: { rule: 'child-harmed-now-in-care' },
  /** One occasion at each. */
  missingTwice: { rule: null },
  /** Three occasions, too far apart. */
  missingApart: { rule: null },
  /** A crime at the police; the care has ended. */
  careEnded: { rule: null },
  /** A crime against somebody else of the child's name, born years before. */
  namesakeHarmed: { rule: null },
  quiet: { rule: null },
} as const satisfies Readonly<Record<string, { readonly rule: string | null }>>
export type ChildStory = keyof typeof childStories

/** Of those who meet no rule, so many in a hundred. */
const others: readonly (readonly [ChildStory, number])[] = [
  ['missingTwice', 20],
  ['missingApart', 10],
  ['careEnded', 10],
  ['namesakeHarmed', 7],
  ['quiet', 53],
]

/** A story each, in no order: `planted` of them meet a rule, half of these each of the two. */
export function planChildren(
  random: Random,
  children: number,
  planted: number,
): readonly ChildStory[] {
  return random.shuffled(
    Array.from({ length: children }, (_, at): ChildStory => {
      if (at < planted) return at % 2 === 0 ? 'missingOften' : 'harmedInCare'
      return random.weighted(others)
    }),
  )
}
