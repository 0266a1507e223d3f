import type { ReadPage, ReadWord } from '../contract.ts'

/** Words that stand together on the page. */
export interface Region {
  readonly words: readonly ReadWord[]
}

/** Fewer letters than this say nothing about a region. */
const fewLetters = 8
/** Set so that each page of `bench/scans` that was worse than one letter in twenty is one of them; good pages may be as well. */
const doubtful = { mean: 88, worst: 60, missed: 0.03 }
/** Below this most words of a page are wrong: they would be found for what is not on it. */
const unreadable = { mean: 45 }

const lettersIn = ({ text }: ReadWord): number => text.replace(/[^\p{L}\p{N}]/gu, '').length

function meanOf(words: readonly ReadWord[]): { readonly letters: number; readonly mean: number } {
  let letters = 0
  let sum = 0
  for (const word of words) {
    const count = lettersIn(word)
    letters += count
    sum += count * word.confidence
  }
  return { letters, mean: letters === 0 ? 0 : sum / letters }
}

/**
 * What was recognised, as a whole and where it is worst.
 *
 * @param missed the share of the ink that stands in no word
 */
export function assess(
  regions: readonly Region[],
  missed: number,
): Pick<ReadPage, 'state' | 'confidence' | 'worst' | 'isDoubtful' | 'missed'> {
  const words = regions.flatMap((region) => region.words)
  const { letters, mean } = meanOf(words)
  if (letters === 0)
    return { state: 'unreadable', confidence: null, worst: null, isDoubtful: true, missed }
  const means = regions
    .map((region) => meanOf(region.words))
    .filter((one) => one.letters >= fewLetters)
  const worst = means.reduce((least, one) => Math.min(least, one.mean), mean)
  return {
    state: mean < unreadable.mean ? 'unreadable' : 'machine',
    confidence: round(mean),
    worst: round(worst),
    isDoubtful: mean < doubtful.mean || worst < doubtful.worst || missed > doubtful.missed,
    missed: Math.round(missed * 1000) / 1000,
  }
}

/** A page on which nothing was recognised: of white paper there was nothing to recognise. */
export const withoutWords = ({
  width,
  height,
  hasInk,
}: {
  readonly width: number
  readonly height: number
  readonly hasInk: boolean
}): ReadPage => ({
  state: hasInk ? 'unreadable' : 'blank',
  text: '',
  words: [],
  confidence: null,
  worst: null,
  isDoubtful: hasInk,
  missed: hasInk ? 1 : 0,
  width,
  height,
})

const round = (value: number): number => Math.round(value * 10) / 10
