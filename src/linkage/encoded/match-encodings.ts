import { bitsApart, type EarlyEnd, packed } from './bits-apart.ts'
import { afterDiffusion } from './diffusion.ts'
import type { Encoding } from './encode-records.ts'
import { type EncodingSettings, spreadOf } from './encoding-settings.ts'

export interface EncodedPair {
  readonly left: number
  readonly right: number
  /** 1 where a view is the same, 0 where the closest of them is as far apart as one person's may be. */
  readonly likeness: number
  /** The view that is closest. */
  readonly view: string
  /** Bits that differ, by view in the order of the settings; null where one of the two lacks the view. */
  readonly apart: readonly (number | null)[]
}

type Closest = Omit<EncodedPair, 'apart'>

/**
 * Pairs of which one view at least is as close as one person's are, best first. Without `right`, of two people of the same list. All pairs are compared:
 * encodings of different people are told apart from chance alone, and there is nothing else in them to look them up by.
 */
export function matchEncodings(
  settings: EncodingSettings,
  left: readonly Encoding[],
  right?: readonly Encoding[],
): readonly EncodedPair[] {
  const found = new Map<number, Closest>()
  const others = right ?? left
  const width = settings.bits / 32
  for (const [view, each] of settings.views.entries()) {
    const ends = earlyEnds(settings, each)
    const most = ends.at(-1)!.most
    const [a, b] = [packed(left, view, width), packed(others, view, width)]
    for (let x = 0; x < a.owners.length; x++) {
      for (let y = right ? 0 : x + 1; y < b.owners.length; y++) {
        const bits = bitsApart(a.words, x * width, b.words, y * width, ends)
        if (bits < 0) continue
        const pair = {
          left: a.owners[x]!,
          right: b.owners[y]!,
          likeness: 1 - bits / most,
          view: each.name,
        }
        const key = pair.left * others.length + pair.right
        const before = found.get(key)
        if (!before || before.likeness < pair.likeness) found.set(key, pair)
      }
    }
  }
  const whole = [{ words: width, most: settings.bits }]
  return [...found.values()]
    .map((pair) => {
      const [one, other] = [left[pair.left]!, others[pair.right]!]
      const apart = one.map((view, at) => {
        const against = other[at]
        return view && against ? bitsApart(view, 0, against, 0, whole) : null
      })
      return { ...pair, apart }
    })
    .sort((a, b) => b.likeness - a.likeness || a.left - b.left || a.right - b.right)
}

/**
 * After a quarter and half of the bits most pairs can be given up: of a pair that is just close enough, one in two hundred is lost at each
 * (2.6 standard deviations of a binomial).
 */
function earlyEnds(
  settings: EncodingSettings,
  view: EncodingSettings['views'][number],
): readonly EarlyEnd[] {
  const { bits } = settings
  const share = afterDiffusion(view.apart, spreadOf(settings, view))
  return [0.25, 0.5, 1].map((part) => {
    const size = bits * part
    const slack = part < 1 ? 2.6 * Math.sqrt(size * share * (1 - share)) : 0
    return { words: Math.ceil(size / 32), most: Math.floor(size * share + slack) }
  })
}
