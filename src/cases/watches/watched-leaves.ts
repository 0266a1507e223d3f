import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { leafRows } from '../search/leaf-rows.ts'
import type { Leaf } from '../search/query/query.ts'

/** A leaf as the database looks for it; empty where none is meant. */
export interface WatchedLeaf {
  readonly ref: string | null
  /** What stands in a reference, in somebody's names (every one of it) or in a thing, ready to be compared. */
  readonly called: readonly string[]
  readonly named: readonly string[]
  readonly holding: readonly string[]
  /** What a document is asked, and the stems that it holds in any case. */
  readonly words: string
  readonly stems: readonly string[]
}

/** Leaves that one statement spells out. */
const atOnce = 250

/** What each leaf is looked for by: the database says so, as it does where a search is asked by itself. */
export async function watchedLeaves(
  { db }: UnitOfWork,
  leaves: readonly Leaf[],
): Promise<readonly WatchedLeaf[]> {
  const watched: WatchedLeaf[] = []
  for (let from = 0; from < leaves.length; from += atOnce) {
    const some = leaves.slice(from, from + atOnce)
    const texts = some.map((leaf) =>
      leaf.kind === 'near' ? `${leaf.text} ${leaf.other}` : leaf.text,
    )
    const { rows } = await sql<WatchedLeaf>`
      with leaf as (${leafRows(some)})
      select ref, array(select lookback_sought(leaf.ref) where leaf.ref <> '') as called,
        array(select lookback_sought(n) from unnest(leaf.names) n) as named,
        array(select lookback_sought(leaf.thing) where leaf.thing <> '') as holding, words::text as words,
        tsvector_to_array(to_tsvector('english', t.text)) as stems
      from leaf join unnest(${texts}::text[]) with ordinality t (text, nth) on t.nth = leaf.leaf + 1
      order by leaf.leaf`.execute(db)
    watched.push(...rows)
  }
  return watched
}
