import { type RawBuilder, sql } from 'kysely'
import { likeText } from '../../store/index.ts'
import type { Leaf } from './query/query.ts'

/**
 * The leaves of a query as rows of SQL: `leaf`, its place among them; `asked`, as it was typed; `exact`, whether only that will
 * do; `names` and `thing`, patterns (null: no name or thing is meant); `words`, what a document is asked.
 */
export const leafRows = (leaves: readonly Leaf[]): RawBuilder<unknown> =>
  sql.join(
    leaves.map((leaf, at) => {
      const { ref, names, thing } = patterns(leaf)
      return sql`select ${at}::integer as leaf, ${leaf.text}::text as asked, ${leaf.kind !== 'words'}::boolean as exact,
        ${ref}::text as ref, ${names}::text[] as names, ${thing}::text as thing, ${documentWords(leaf)} as words`
    }),
    sql` union all `,
  )

const like = (text: string) => `%${likeText(text)}%`

interface Patterns {
  readonly ref: string | null
  readonly names: string[] | null
  readonly thing: string | null
}

function patterns(leaf: Leaf): Patterns {
  if (leaf.kind === 'near') return { ref: null, names: null, thing: null }
  const packed = leaf.text.replaceAll(/\s+/g, '')
  return {
    ref: like(leaf.text),
    names: namePatterns(leaf),
    // Blanks left aside: a telephone may be typed in groups.
    thing: packed.length < 3 ? null : like(packed),
  }
}

/** Every word asked for stands in the names, in whatever order; a quotation as it is. */
function namePatterns({ kind, text }: Leaf): string[] | null {
  const asked = text.toLowerCase()
  const words = kind === 'quoted' ? [asked] : asked.split(/[\s,]+/)
  const long = words.filter((word) => word.length > 1)
  return long.length === 0 || long.length > 8 ? null : long.map(like)
}

/** Words of one document, by their stems. */
function documentWords(leaf: Leaf): RawBuilder<unknown> {
  if (leaf.kind === 'words') return sql`plainto_tsquery('english', ${leaf.text})`
  if (leaf.kind === 'quoted') return sql`phraseto_tsquery('english', ${leaf.text})`
  const one = sql`phraseto_tsquery('english', ${leaf.text})`
  const other = sql`phraseto_tsquery('english', ${leaf.other})`
  const apart = Array.from({ length: leaf.within }, (_, at) => sql.lit(at + 1))
  return sql`(${sql.join(
    apart.flatMap((far) => [
      sql`tsquery_phrase(${one}, ${other}, ${far})`,
      sql`tsquery_phrase(${other}, ${one}, ${far})`,
    ]),
    sql` || `,
  )})`
}
