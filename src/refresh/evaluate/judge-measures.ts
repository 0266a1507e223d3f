import { readMeasures } from '../../casework/index.ts'
import type { DocumentOfCase } from './documents-of-cases.ts'
import type { TrueMeasure } from './truth.ts'

/** What patterns read of orders and services in documents, against what a made-up world told in them. */
export interface MeasuresScore {
  readonly told: number
  /** Of the sentences read as a measure, those with the right measure and what became of it. */
  readonly precision: number
  /** Of those told, the share read so. */
  readonly recall: number
  /** Of those read right, the share with the right reason. */
  readonly reasons: number
}

const share = (part: number, all: number) => (all === 0 ? 1 : part / all)
const keyOf = ({ source, ref, measure, step }: Omit<TrueMeasure, 'reason'>) =>
  [source, ref, measure, step].join('\u0000')

export function judgeMeasures(
  documents: readonly DocumentOfCase[],
  truly: readonly TrueMeasure[],
): MeasuresScore {
  const read = documents.flatMap(({ source, ref, text }) =>
    readMeasures(text).map((one) => ({ ...one, source, ref })),
  )
  const reasonOf = new Map(truly.map((one) => [keyOf(one), one.reason]))
  const right = read.filter((one) => reasonOf.has(keyOf(one)))
  return {
    told: truly.length,
    precision: share(right.length, read.length),
    recall: share(new Set(right.map(keyOf)).size, reasonOf.size),
    reasons: share(
      right.filter((one) => reasonOf.get(keyOf(one)) === one.reason).length,
      right.length,
    ),
  }
}
