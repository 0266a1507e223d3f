import type { UnitOfWork } from '../../access/index.ts'
import type { SourceRecord, StoredMention } from './linked-records.ts'

export type RecordPair = readonly [number, number]

/** A record of a source as decisions name it: by its mentions. */
type NamedRecord = Pick<SourceRecord, 'id'> & {
  readonly mentions: readonly { readonly id: number }[]
}

/** With the cases it is in. */
type ListedRecord = Pick<SourceRecord, 'id'> & {
  readonly mentions: readonly Pick<StoredMention, 'id' | 'caseId'>[]
}

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
  records: readonly ListedRecord[],
): Promise<Constraints> {
  const { must, mustNot } = await decidedPairs(unit, records)
  const joined = joinedBy(must)
  const listed = listedTogether(records).filter(([a, b]) => joined(a) !== joined(b))
  return { must, mustNot: [...mustNot, ...listed] }
}

/**
 * A join of people holds all records of both together, so that neither falls apart under the other's
 * weight. A split after a join stands above it, until the split is undone. What was said of a pair of
 * records (`clerical/`) is a join or split of those two.
 */
export async function decidedPairs(
  { db }: UnitOfWork,
  records: readonly NamedRecord[],
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
  return standing(
    decisions.map(({ kind, left_mentions, right_mentions }) => ({
      kind,
      left: known(left_mentions),
      right: known(right_mentions),
    })),
  )
}

/**
 * The newer word stands: what an older one says against it, directly or through other records, is
 * left out. So a corrected extract that makes two records one can bring no contradiction.
 */
export function standing(
  decisions: readonly {
    readonly kind: 'join' | 'split'
    readonly left: readonly number[]
    readonly right: readonly number[]
  }[],
): Constraints {
  const must: RecordPair[] = []
  const mustNot: RecordPair[] = []
  const sets = joining()
  const bans = new Map<number, readonly number[]>()
  const bansOf = (set: number) => bans.get(set) ?? []
  for (const { kind, left, right } of decisions.toReversed()) {
    if (left.length === 0 || right.length === 0) continue
    if (kind === 'join') {
      for (const [a, b] of everyPair([...new Set([...left, ...right])])) {
        const [x, y] = [sets.find(a), sets.find(b)]
        if (bansOf(x).some((banned) => sets.find(banned) === y)) continue
        must.push([a, b])
        if (x !== y) bans.set(sets.join(x, y), [...bansOf(x), ...bansOf(y)])
      }
      continue
    }
    for (const a of left) {
      for (const b of right) {
        const [x, y] = [sets.find(a), sets.find(b)]
        if (x === y) continue
        mustNot.push([a, b])
        bans.set(x, [...bansOf(x), b])
        bans.set(y, [...bansOf(y), a])
      }
    }
  }
  return { must, mustNot }
}

/** Pairs of records that one case lists beside each other. */
function listedTogether(records: readonly ListedRecord[]): readonly RecordPair[] {
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
export function joinedBy(must: readonly RecordPair[]): (id: number) => number {
  const sets = joining()
  for (const [a, b] of must) sets.join(sets.find(a), sets.find(b))
  return sets.find
}

/** Sets of records, known by one of theirs; `join` takes two such and returns the one that stays. */
function joining() {
  const parent = new Map<number, number>()
  const find = (id: number): number => {
    const up = parent.get(id)
    return up === undefined ? id : find(up)
  }
  const join = (x: number, y: number): number => {
    if (x !== y) parent.set(x, y)
    return y
  }
  return { find, join }
}
