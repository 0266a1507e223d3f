import type { UnitOfWork } from '../access/index.ts'
import type { SourceRecord } from './linked-records.ts'

export type RecordPair = readonly [number, number]

/** What linkage must and must not join. */
export interface Constraints {
  readonly must: readonly RecordPair[]
  readonly mustNot: readonly RecordPair[]
}

/**
 * What officers have said of these records and not taken back, and what the cases say: people a
 * case lists under different numbers are different people, unless an officer joined them.
 */
export async function constraintsOf(
  unit: UnitOfWork,
  records: readonly SourceRecord[],
): Promise<Constraints> {
  const { must, mustNot } = await decidedPairs(unit, records)
  const joined = joinedBy(must)
  const listed = listedTogether(records).filter(([a, b]) => joined(a) !== joined(b))
  return { must, mustNot: [...mustNot, ...listed] }
}

/**
 * A join holds all records of both people together, so that neither falls apart under the other's
 * weight. A split after a join stands above it, until the split is undone.
 */
export async function decidedPairs(
  { db }: UnitOfWork,
  records: readonly SourceRecord[],
): Promise<Constraints> {
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
  let must: RecordPair[] = []
  const mustNot: RecordPair[] = []
  for (const { kind, left_mentions, right_mentions } of decisions) {
    const left = known(left_mentions)
    const right = known(right_mentions)
    if (left.length === 0 || right.length === 0) continue
    if (kind === 'join') {
      must.push(...everyPair([...new Set([...left, ...right])]))
      continue
    }
    const sides = new Map([
      ...left.map((id) => [id, 1] as const),
      ...right.map((id) => [id, 2] as const),
    ])
    const crosses = ([a, b]: RecordPair) => (sides.get(a) ?? 0) + (sides.get(b) ?? 0) === 3
    must = must.filter((pair) => !crosses(pair))
    for (const a of left) for (const b of right) if (a !== b) mustNot.push([a, b])
  }
  return { must, mustNot }
}

/** Pairs of records that one case lists beside each other. */
function listedTogether(records: readonly SourceRecord[]): readonly RecordPair[] {
  const byCase = new Map<number, number[]>()
  for (const { id, mentions } of records) {
    for (const caseId of new Set(mentions.flatMap((mention) => mention.caseId ?? []))) {
      byCase.set(caseId, [...(byCase.get(caseId) ?? []), id])
    }
  }
  return [...byCase.values()].flatMap(everyPair)
}

const everyPair = (ids: readonly number[]): readonly RecordPair[] =>
  ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const))

/** Names the set of records that `must` pairs hold together. */
function joinedBy(must: readonly RecordPair[]): (id: number) => number {
  const parent = new Map<number, number>()
  const find = (id: number): number => {
    const up = parent.get(id)
    return up === undefined ? id : find(up)
  }
  for (const [a, b] of must) if (find(a) !== find(b)) parent.set(find(a), find(b))
  return find
}
