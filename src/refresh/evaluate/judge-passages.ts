import type { LostFile } from '../../casework/index.ts'

/** Stretches of days on which nobody had a file, of those that are so in a made-up world. */
export interface PassagesScore {
  readonly lost: number
  readonly found: number
  readonly missed: number
  /** Shown by the review, and not so. */
  readonly wrong: number
}

const keyOf = ({ source, ref, from, to }: LostFile) => [source, ref, from, to].join('\u0000')

/** Found is what the review shows of the same file from and to the same days. */
export function judgePassages(
  shown: readonly LostFile[],
  truly: readonly LostFile[],
): PassagesScore {
  const [here, there] = [new Set(shown.map(keyOf)), new Set(truly.map(keyOf))]
  const found = [...here].filter((one) => there.has(one)).length
  return {
    lost: there.size,
    found,
    missed: there.size - found,
    wrong: here.size - found,
  }
}
