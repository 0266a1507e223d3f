import { refusal } from '../../model/index.ts'
import { triageErrors } from '../errors.ts'
import { rowDot } from '../text/sparse.ts'
import type { TextOptions } from '../text/vectorise.ts'
import { checkDocuments, checkWeights } from './check-input.ts'
import { type Average, coarseModel, wordsAlone } from './coarse-model.ts'
import { type Explanation, explain } from './explain.ts'
import { featureRows, type RankDocument } from './feature-rows.ts'
import { highest } from './highest.ts'
import { kernelFits } from './kernel-fits.ts'
import { type LearnSettings, learnDefaults, lessonsFrom, type RowAnswer } from './lessons.ts'
import { emptyModel, fitSupportVectors, forget, type Lesson } from './support-vector.ts'

export interface RankerInput {
  /** Every case, read or not, each id once. */
  readonly documents: readonly RankDocument[]
  /** What is looked for, in words; stands in for a case that matters until some are found. */
  readonly description?: string
  /** Names of people known to the review: never features. */
  readonly withhold?: readonly string[]
  readonly settings?: Partial<LearnSettings>
  readonly text?: Partial<Omit<TextOptions, 'withhold'>>
}

export interface RankedCase {
  readonly id: number
  /** 1 is read first. */
  readonly place: number
  readonly score: number
}

export interface ExplainedCase extends RankedCase {
  /** Null for those further down than was asked. */
  readonly explanation: Explanation | null
}

export interface Answer {
  readonly id: number
  /** Null withdraws the answer. */
  readonly matters: boolean | null
  /** From 0 to 1; less where readers disagreed and nobody has arbitrated. */
  readonly weight?: number
}

/** Orders unread cases by what readers have decided so far. Give answers, retrain, ask. */
export interface Ranker {
  /** @throws LB_TRIAGE_UNKNOWN_CASE, LB_TRIAGE_ANSWER, leaving the answers as they were */
  answer(answers: readonly Answer[]): void
  /** Learns from all answers so far, starting from what was learnt before. */
  retrain(): { readonly answers: number; readonly sweeps: number }
  /** Unread cases, best first; equal scores in the order the cases were given. */
  order(most?: number): readonly RankedCase[]
  /** `order`, the first `most` with why they stand there, in the `parts` strongest parts. */
  orderExplained(parts: number, most?: number): readonly ExplainedCase[]
  /** @throws LB_TRIAGE_UNKNOWN_CASE */
  explain(id: number, most?: number): Explanation
  /** Every feature in words, for the test that walks them. */
  featureNames(): readonly string[]
}

/** The prior counts fully before anything has been found, half once five cases that matter have been. */
const priorWeight = (found: number) => 2 * (5 / (5 + found))

/** @throws LB_TRIAGE_DOCUMENTS */
export function createRanker(input: RankerInput): Ranker {
  const { documents } = input
  checkDocuments(documents)
  const withhold = new Set((input.withhold ?? []).map((name) => name.toLowerCase()))
  const matrix = featureRows(documents, input.description ?? '', { ...input.text, withhold })
  const settings = { ...learnDefaults, ...input.settings }
  const rowOf = new Map(documents.map(({ id }, row) => [id, row]))
  const answers = new Map<number, RowAnswer>()
  const unread = new Uint8Array(matrix.rows).fill(1, 0, documents.length)
  const prior = new Float64Array(matrix.rows)
  const model = emptyModel(matrix)
  const kernel = kernelFits(matrix)
  const coarse = coarseModel(matrix)
  /** How the two models are averaged; null until asked for after learning. */
  let average: Average | null = null
  /** Whether the kernel's scores are those of the model as it is. */
  let scored = false
  let taught: readonly Lesson[] = []
  const signOf = new Int8Array(matrix.rows)
  const total = new Float64Array(matrix.rows)
  const hasPrior = documents.some((each) => each.prior)

  const row = (id: number) => {
    const known = rowOf.get(id)
    if (known !== undefined) return known
    const cause = `Case ${id} is not among the ${documents.length} cases the ranker holds.`
    throw refusal(triageErrors, 'LB_TRIAGE_UNKNOWN_CASE', cause)
  }
  const found = () => answers.values().reduce((sum, { matters }) => sum + Number(matters), 0)
  const weighPrior = () => {
    const weight = priorWeight(found())
    documents.forEach(({ prior: given = 0 }, at) => {
      prior[at] = given === 0 ? 0 : weight * given
    })
  }
  weighPrior()

  const byWords = (at: number) => rowDot(matrix, at, model.weights) + model.bias
  /** Puts scores by words of what is unread into `total`, and says how to average them. */
  const averaged = (): Average => {
    for (let at = 0; at < total.length; at += 1) {
      if (unread[at] === 1) total[at] = scored ? kernel.scores[at]! : byWords(at)
    }
    average ??= coarse?.averageWith(total, unread, found()) ?? wordsAlone
    return average
  }
  const scoreOf = (at: number, words: number, by: Average) =>
    by.words * words + by.coarse * (coarse?.scoreOf(at) ?? 0) + by.base + prior[at]!
  const order: Ranker['order'] = (most = documents.length) => {
    const by = averaged()
    for (let at = 0; at < total.length; at += 1) {
      if (unread[at] === 1) total[at] = scoreOf(at, total[at]!, by)
    }
    return highest(total, most, unread).map((at, i) => ({
      id: documents[at]!.id,
      place: i + 1,
      score: scored ? scoreOf(at, byWords(at), by) : total[at]!,
    }))
  }
  const explained: Ranker['explain'] = (id, most = 10) => {
    const at = row(id)
    const by = average ?? averaged()
    const scoring = {
      weightOf: (of: number, column: number) =>
        by.words * model.weights[column]! + by.coarse * (coarse?.weightOf(of, column) ?? 0),
      base: by.words * model.bias + by.coarse * (coarse?.bias ?? 0) + by.base,
    }
    return explain(matrix, scoring, at, prior[at]!, most)
  }

  return {
    answer(given) {
      checkWeights(given)
      const placed = given.map((each) => [row(each.id), each] as const)
      for (const [at, { matters, weight = 1 }] of placed) {
        answers.delete(at)
        if (matters !== null) answers.set(at, { matters, weight })
        unread[at] = Number(matters === null)
      }
    },
    retrain() {
      const lessons = lessonsFrom(answers, documents.length, matrix, settings)
      signOf.fill(0)
      for (const { row: at, sign } of lessons) signOf[at] = sign
      for (const { row: at, sign } of taught) {
        if (signOf[at] !== sign) forget(matrix, model, at, sign)
      }
      taught = lessons
      const fitted = kernel.fit(lessons, model)
      scored = fitted !== null
      const { sweeps } = fitted ?? fitSupportVectors(matrix, lessons, model)
      coarse?.fit(lessons)
      average = null
      if (hasPrior) weighPrior()
      return { answers: answers.size, sweeps }
    },
    order,
    orderExplained: (parts, most = documents.length) =>
      order().map((each) => ({
        ...each,
        explanation: each.place <= most ? explained(each.id, parts) : null,
      })),
    explain: explained,
    featureNames: () =>
      Array.from({ length: matrix.columns }, (_, column) => matrix.nameOf(column)),
  }
}
