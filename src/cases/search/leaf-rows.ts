import { type RawBuilder, sql } from 'kysely'
import type { Leaf } from './query/query.ts'

/**
 * The leaves of a query as rows of SQL: `leaf`, its place among them; `asked`, as it was typed; `ref`, `names` and `thing`, what stands in a reference, in
 * somebody’s names (every one of it) or in a thing without blanks (null: none is meant); `words`, what a document is asked; `holding`, that of a document
 * which holds the words, in whatever order. The statement hardly changes with what is asked, so that the server keeps its plan.
 */
export const leafRows = (leaves: readonly Leaf[]): RawBuilder<unknown> => sql`
  select l.leaf, l.asked, l.ref, l.names, l.thing, case l.kind when 'words' then a.holding when 'quoted' then a.one else near.words end as words,
    case l.kind when 'near' then a.holding && plainto_tsquery('english', l.other) else a.holding end as holding
  from (
      select * from jsonb_to_recordset(${JSON.stringify(leaves.map(leafRow))}::jsonb)
        l (leaf integer, kind text, asked text, ref text, names text[], thing text, other text, within integer)
      -- So that the planner knows about how many.
      limit ${sql.lit(manyAs(leaves.length))}) l
    cross join lateral (select plainto_tsquery('english', l.asked) as holding, phraseto_tsquery('english', l.asked) as one,
      phraseto_tsquery('english', l.other) as other) a
    cross join lateral (
      select coalesce(string_agg('(' || q.words::text || ')', ' | ' order by far, q.nth), '')::tsquery as words
      from generate_series(1, l.within) far cross join lateral (
        values (1, tsquery_phrase(a.one, a.other, far)), (2, tsquery_phrase(a.other, a.one, far))) q (nth, words)
      where numnode(q.words) > 0) near`

/** In few steps: each is a statement of its own, of whose plan every connection keeps some megabytes. */
const manyAs = (leaves: number): number =>
  [1, 2, 5, 20, 50].find((most) => leaves <= most) ?? leaves

const leafRow = (leaf: Leaf, at: number) => ({
  ...{ leaf: at, kind: leaf.kind, asked: leaf.text, ...partsOf(leaf) },
  ...(leaf.kind === 'near' && { other: leaf.other, within: leaf.within }),
})

interface Parts {
  readonly ref: string | null
  readonly names: readonly string[] | null
  readonly thing: string | null
}

function partsOf(leaf: Leaf): Parts {
  if (leaf.kind === 'near') return { ref: null, names: null, thing: null }
  const packed = leaf.text.replaceAll(/\s+/g, '')
  return {
    ref: leaf.text,
    names: namesIn(leaf),
    // Blanks left aside: a telephone may be typed in groups.
    thing: packed.length < 3 ? null : packed,
  }
}

/** Every word asked for stands in the names, in whatever order; a quotation as it is. */
function namesIn({ kind, text }: Leaf): readonly string[] | null {
  const words = kind === 'quoted' ? [text] : text.split(/[\s,]+/)
  const long = words.filter((word) => word.length > 1)
  return long.length === 0 || long.length > 8 ? null : long
}
