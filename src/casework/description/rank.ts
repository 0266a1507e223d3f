import { type Bag, bm25, type WordScore } from './bm25.ts'
import {
  type Described,
  type FactName,
  type FileFacts,
  factNames,
  isExact,
  type Level,
  levelOf,
  ofTheSame,
} from './fact-levels.ts'

export interface FactScore {
  readonly fact: FactName
  readonly level: Level
  /** Natural logarithm of how much likelier this level is in the true file than in any. */
  readonly weight: number
}

export interface Ranked {
  /** Place in the list that was given. */
  readonly at: number
  readonly score: number
  readonly facts: readonly FactScore[]
  /** The words that weigh most, first. */
  readonly words: readonly WordScore[]
}

/** BM25 is no likelihood, and its words depend on each other: it counts by half. */
const shareOfWords = 0.5

/**
 * Files in the order in which a description may be about them. Each fact weighs the logarithm of how much
 * more often the true file is on that level than files in general (Fellegi and Sunter 1969); what is not
 * recorded weighs nothing; words weigh by BM25. Sex, ethnicity, nationality, religion and disability are
 * no part of it.
 */
export function rank(
  described: Described,
  query: readonly string[],
  files: readonly { readonly facts: FileFacts; readonly words: Bag }[],
): readonly Ranked[] {
  const levels = files.map(({ facts }) => factNames.map((fact) => levelOf(fact, described, facts)))
  // How exactly a file records something says nothing; what it records is held against files as exact.
  const exact = files.map(({ facts }) => factNames.map((fact) => isExact(fact, facts)))
  const weights = factNames.map((_, which) =>
    [true, false].map((exactly) =>
      weightsOf(
        levels.flatMap((each, at) => (exact[at]?.[which] === exactly ? [each[which] ?? null] : [])),
      ),
    ),
  )
  const words = bm25(
    query,
    files.map(({ words: bag }) => bag),
  )
  // A file without a text is no likelier than the middle of those with one, and no less.
  const written = words.filter((_, at) => files[at]!.words.size > 0)
  const mean = written.reduce((sum, found) => sum + sumOf(found), 0) / Math.max(1, written.length)
  return files
    .map((_, at): Ranked => {
      const facts = factNames.flatMap((fact, which) => {
        const level = levels[at]?.[which] ?? null
        return level === null
          ? []
          : [{ fact, level, weight: weights[which]![exact[at]![which] ? 0 : 1]![level] }]
      })
      const found = (words[at] ?? []).toSorted((a, b) => b.weight - a.weight)
      const score =
        facts.reduce((sum, { weight }) => sum + weight, 0) +
        shareOfWords * (files[at]!.words.size === 0 ? 0 : sumOf(found) - mean)
      return { at, score, facts, words: found }
    })
    .toSorted((a, b) => b.score - a.score || a.at - b.at)
}

const sumOf = (found: readonly WordScore[]) => found.reduce((sum, { weight }) => sum + weight, 0)

/** Of files in general by those at hand; one is added to each level, so that none is impossible. */
function weightsOf(levels: readonly (Level | null)[]): Readonly<Record<Level, number>> {
  const recorded = levels.filter((one) => one !== null)
  const weight = (level: Level) => {
    const many = recorded.filter((one) => one === level).length
    return Math.log(ofTheSame[level] / ((many + 1) / (recorded.length + 3)))
  }
  return { agrees: weight('agrees'), near: weight('near'), differs: weight('differs') }
}
