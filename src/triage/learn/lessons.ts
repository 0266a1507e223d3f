import { below, randomFrom } from '../random.ts'
import type { Lesson } from './support-vector.ts'

export interface LearnSettings {
  /** How far a single answer may bend the model. */
  readonly cost: number
  /** Cases that matter weigh, together, so many times those that do not. */
  readonly ratio: number
  /** Unread cases presumed not to matter while no answer says that any does not. */
  readonly presumed: number
  /**
   * The mean of all cases is taught as one that does not matter; it comes to weigh as much as so many
   * times all that were set aside together, as cases that matter are found.
   */
  readonly mean: number
}

/**
 * Cost is ASReview 2's (ELAS u4, optimised by its authors on other reviews), whose ratio is 9.8: with
 * stemmed words and titles that count, a little more finds sooner (docs/triage.md).
 */
export const learnDefaults: LearnSettings = { cost: 0.11, ratio: 15, presumed: 50, mean: 1 }

/** The mean case has half its weight once so many cases that matter have been found. */
const meanHalf = 30

/** An answer on a row: whether it matters, and how sure that is (1: arbitrated or undisputed). */
export interface RowAnswer {
  readonly matters: boolean
  readonly weight: number
}

/**
 * What to teach from the answers there are. With no answer of the other kind, unread cases are
 * presumed not to matter, and the description stands in for a case that does.
 *
 * Cases that were set aside are those the model thought likeliest to matter: of the rest it has seen
 * next to nothing. The mean of all cases tells it what is common to them, so that a word counts that
 * sets cases apart from all, not only from their near neighbours (Rocchio's centroid as a lesson).
 * Not from the start: while only one or two are found, it would make too much of the words they happen
 * to hold.
 */
export function lessonsFrom(
  answers: ReadonlyMap<number, RowAnswer>,
  cases: number,
  { description, mean }: { readonly description: number | null; readonly mean: number },
  settings: LearnSettings,
): readonly Lesson[] {
  let positive = 0
  let negative = 0
  for (const { matters, weight } of answers.values()) {
    if (matters) positive += weight
    else negative += weight
  }
  const described = description === null ? 0 : 1 / (1 + positive)
  const presumed =
    negative === 0 && positive + described > 0 ? presume(answers, cases, settings.presumed) : []
  const found = positive
  positive += described
  negative += presumed.length
  const common = (settings.mean * negative * found) / (found + meanHalf)
  negative += common
  const share = positive > 0 && negative > 0 ? positive / (settings.ratio * negative) : 1
  const level = (settings.cost * (positive + negative)) / (positive + negative * share)
  const lessons: Lesson[] = []
  for (const [row, { matters, weight }] of answers) {
    if (weight > 0) {
      lessons.push({ row, sign: matters ? 1 : -1, cost: level * weight * (matters ? 1 : share) })
    }
  }
  if (description !== null) lessons.push({ row: description, sign: 1, cost: level * described })
  if (common > 0) lessons.push({ row: mean, sign: -1, cost: level * share * common })
  for (const row of presumed) lessons.push({ row, sign: -1, cost: level * share })
  return lessons
}

function presume(
  answers: ReadonlyMap<number, RowAnswer>,
  cases: number,
  most: number,
): readonly number[] {
  const random = randomFrom(answers.size)
  const draws = Array.from({ length: most }, () => below(random, cases))
  return [...new Set(draws)].filter((row) => !answers.has(row))
}
