import type { SourceRecord } from '../../facts/index.ts'
import { at, type Truth } from './truth.ts'

export interface PeopleScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** A source's person record with whose it is, and whose the review holds it to be. */
export interface JudgedRecord {
  readonly id: number
  readonly held: string
  readonly human: string
}

/** Only records the truth knows are judged. */
export const judgedRecords = (
  records: readonly SourceRecord[],
  memberOf: ReadonlyMap<number, { readonly personId: string }>,
  truth: Truth,
): readonly JudgedRecord[] =>
  records.flatMap(({ id, source, ref }) => {
    const human = truth.personOf.get(at(source, ref))
    const held = memberOf.get(id)?.personId
    return human === undefined || held === undefined ? [] : { id, held, human }
  })

/** Over pairs of records: joined, and rightly; truly one, and joined. */
export function judgePeople(records: readonly JudgedRecord[]): PeopleScore {
  const joined = pairsOf(records, ({ held }) => held)
  const truly = pairsOf(records, ({ human }) => human)
  const rightly = pairsOf(records, ({ held, human }) => `${held}\u0000${human}`)
  const precision = share(rightly, joined)
  const recall = share(rightly, truly)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}

function pairsOf(records: readonly JudgedRecord[], key: (record: JudgedRecord) => string): number {
  let pairs = 0
  for (const { length: n } of Map.groupBy(records, key).values()) pairs += (n * (n - 1)) / 2
  return pairs
}

/** Nothing to find is found. */
export const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
