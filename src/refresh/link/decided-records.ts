import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { decidedPairs } from '../../facts/index.ts'

/** Officers' words on who is who, as they bear on what has to be linked anew. */
export interface DecidedRecords {
  /** Records of words that were said or taken back, or that name somebody whose mentions changed. */
  readonly touched: readonly number[]
  /** Records that are held together with one by what stands. */
  readonly heldWith: (record: number) => readonly number[]
}

interface Word {
  readonly id: number
  readonly undone: boolean
  readonly mentions: readonly number[]
}

/**
 * @param due words that were said or taken back since the last refresh
 * @param changed mentions of records that changed
 */
export async function decidedRecords(
  unit: UnitOfWork,
  due: readonly number[],
  changed: ReadonlySet<number>,
): Promise<DecidedRecords> {
  const { rows: words } = await sql<Word>`
    select id, undone_by is not null as undone, left_mentions || right_mentions as mentions
    from link_decision where undone_by is null or id = any(${[...due]}::bigint[])`.execute(unit.db)
  const recordOf = await recordsOf(unit, [...new Set(words.flatMap(({ mentions }) => mentions))])
  const dueWords = new Set(due)
  const isTouched = (mention: number) => changed.has(mention) || !recordOf.has(mention)
  const touched = together(words).filter(
    (some) =>
      some.some(({ id }) => dueWords.has(id)) ||
      some.some(({ mentions }) => mentions.some(isTouched)),
  )
  const named = new Map<number, { readonly id: number }[]>()
  for (const [mention, record] of recordOf) {
    named.set(record, [...(named.get(record) ?? []), { id: mention }])
  }
  const { must } = await decidedPairs(
    unit,
    [...named].map(([id, mentions]) => ({ id, mentions })),
  )
  const held = new Map<number, number[]>()
  for (const [a, b] of must) {
    held.set(a, [...(held.get(a) ?? []), b])
    held.set(b, [...(held.get(b) ?? []), a])
  }
  return {
    touched: [
      ...new Set(
        touched.flatMap((some) =>
          some.flatMap(({ mentions }) => mentions.flatMap((each) => recordOf.get(each) ?? [])),
        ),
      ),
    ],
    heldWith: (record) => held.get(record) ?? [],
  }
}

/** Words that bear on each other: they name a mention in common, directly or through others. */
function together(words: readonly Word[]): readonly (readonly Word[])[] {
  const sets = new Map<number, Word[]>()
  for (const word of words) {
    const met = new Set(word.mentions.flatMap((mention) => sets.get(mention) ?? []))
    const joined = [...new Set([word, ...met])]
    for (const each of joined) for (const mention of each.mentions) sets.set(mention, joined)
  }
  return [...new Set(sets.values())]
}

/** The record of each mention that is still there. */
async function recordsOf(
  { db }: UnitOfWork,
  mentions: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (mentions.length === 0) return new Map()
  const { rows } = await sql<{ id: number; record: number }>`
    select m.id, (select min(o.id) from mention o
      where o.source_id = m.source_id and o.ref = m.ref) as record
    from mention m where m.id = any(${[...mentions]}::bigint[])`.execute(db)
  return new Map(rows.map(({ id, record }) => [id, record]))
}
