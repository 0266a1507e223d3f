import { type RawBuilder, sql } from 'kysely'
import type { Leaf } from './query/query.ts'

/**
 * The leaves of a query as rows of SQL: `leaf`, its place among them; `asked`, as it was typed; `ref`, `names` and `thing`, what stands in a reference, in
 * somebody’s names (every one of it) or in a thing without blanks (null: none is meant); `words`, what a document is asked; `holding`, that of a document
 * which holds the words, in whatever order.
 */
export const leafRows = (leaves: readonly Leaf[]): RawBuilder<unknown> =>
  sql.join(
    leaves.map((leaf, at) => {
      const { ref, names, thing } = partsOf(leaf)
      const { words, holding } = documentWords(leaf)
      return sql`select ${at}::integer as leaf, ${leaf.text}::text as asked,
        ${ref}::text as ref, ${names}::text[] as names, ${thing}::text as thing, ${words} as words, ${holding} as holding`
    }),
    sql` union all `,
  )

interface Parts {
  readonly ref: string | null
  readonly names: string[] | null
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
function namesIn({ kind, text }: Leaf): string[] | null {
  const words = kind === 'quoted' ? [text] : text.split(/[\s,]+/)
  const long = words.filter((word) => word.length > 1)
  return long.length === 0 || long.length > 8 ? null : long
}

interface Words {
  readonly words: RawBuilder<unknown>
  readonly holding: RawBuilder<unknown>
}

/** Words of one document, by their stems. */
function documentWords(leaf: Leaf): Words {
  const holding = sql`plainto_tsquery('english', ${leaf.text})`
  if (leaf.kind === 'words') return { words: holding, holding }
  const one = sql`phraseto_tsquery('english', ${leaf.text})`
  if (leaf.kind === 'quoted') return { words: one, holding }
  const other = sql`phraseto_tsquery('english', ${leaf.other})`
  const apart = Array.from({ length: leaf.within }, (_, at) => sql.lit(at + 1))
  const words = sql`(${sql.join(
    apart.flatMap((far) => [
      sql`tsquery_phrase(${one}, ${other}, ${far})`,
      sql`tsquery_phrase(${other}, ${one}, ${far})`,
    ]),
    sql` || `,
  )})`
  return { words, holding: sql`(${holding} && plainto_tsquery('english', ${leaf.other}))` }
}
