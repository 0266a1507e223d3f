import type { UnitOfWork } from '../access/index.ts'
import type { SourceRecord } from './linked-records.ts'

export type RecordPair = readonly [number, number]

/** What officers have said of these records and not taken back, as linkage takes it. */
export interface DecidedPairs {
  readonly must: readonly RecordPair[]
  readonly mustNot: readonly RecordPair[]
}

/** A join ties one record of each side: the sides hold together by what joined them before. */
export async function decidedPairs(
  { db }: UnitOfWork,
  records: readonly SourceRecord[],
): Promise<DecidedPairs> {
  const recordOf = new Map(
    records.flatMap(({ id, mentions }) => mentions.map((mention) => [mention.id, id] as const)),
  )
  const known = (mentions: readonly number[]) => [
    ...new Set(mentions.flatMap((mention) => recordOf.get(mention) ?? [])),
  ]
  const decisions = await db
    .selectFrom('link_decision')
    .select(['kind', 'left_mentions', 'right_mentions'])
    .where('undone_by', 'is', null)
    .orderBy('id')
    .execute()
  const must: RecordPair[] = []
  const mustNot: RecordPair[] = []
  for (const { kind, left_mentions, right_mentions } of decisions) {
    const left = known(left_mentions)
    const right = known(right_mentions)
    if (left.length === 0 || right.length === 0) continue
    if (kind === 'join') must.push([left[0]!, right[0]!])
    else for (const a of left) for (const b of right) if (a !== b) mustNot.push([a, b])
  }
  return { must, mustNot }
}
