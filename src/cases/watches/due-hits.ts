import { type RawBuilder, sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { hitElse } from '../search/case-hits.ts'
import { type LeavesHolding, leavesHolding } from './leaves-holding.ts'
import type { WatchedLeaf } from './watched-leaves.ts'

/** A place where a leaf stands in a case, and the cases it was found through. */
export interface DueHit {
  readonly leaf: number
  readonly caseId: number
  readonly place: string
  readonly cases: readonly number[]
}

const looks = ['called', 'named', 'holding'] as const
type Look = (typeof looks)[number]

/** Gives every hit of any leaf in some cases. */
export type HitsIn = (cases: readonly number[]) => Promise<readonly DueHit[]>

/**
 * The question of a search turned round: what stands in a few cases is held against all that is looked for, so that the time an import
 * takes goes by what it brings. The hits are those of `caseHits`, which share all that follows from a name, a thing or a document found.
 */
export function hitsOfLeaves({ db }: UnitOfWork, leaves: readonly WatchedLeaf[]): HitsIn {
  const holding = Object.fromEntries(
    looks.map((look) => [look, leavesHolding(leaves.map((leaf) => leaf[look]))]),
  ) as Readonly<Record<Look, LeavesHolding>>
  const documents = askedOfDocuments(leaves)
  return async (cases) => {
    const ids = sql`${[...cases]}::bigint[]`
    const texts = await sql<{ look: Look; id: number; text: string }>`${textsIn(ids)}`.execute(db)
    const found: Record<Look, Found[]> = { called: [], named: [], holding: [] }
    for (const { look, id, text } of texts.rows) {
      for (const leaf of holding[look](text)) found[look].push({ leaf, id })
    }
    const { rows } = await sql<DueHit>`
      with leaf as (
        select nth - 1 as leaf, ''::text as asked, ref
        from unnest(${leaves.map(({ ref }) => ref)}::text[]) with ordinality l (ref, nth)),
      called as (${foundRows(found.called)}),
      named as materialized (${foundRows(found.named)}),
      holding as (${foundRows(found.holding)}),
      alike as (select 0 as leaf, 0::bigint as id, 0 as nth where false),
      like_thing as (select 0 as leaf, 0::bigint as id, 0 as nth where false),
      ${heldIn(ids, documents)},
      ${hitElse((column) => sql`${column} = any (${ids})`)}
      select leaf, case_id as "caseId", place, cases from hit_else`.execute(db)
    return rows
  }
}

interface Found {
  readonly leaf: number
  readonly id: number
}

const foundRows = (found: readonly Found[]) => sql`
  select * from unnest(${found.map(({ leaf }) => leaf)}::integer[], ${found.map(({ id }) => id)}::bigint[]) f (leaf, id)`

/** References, names of everybody in the cases and of those who are the same people, and what is recorded with any of them. */
const textsIn = (ids: RawBuilder<unknown>) => sql`
  with inside as materialized (
    select m.id, p.person_id from mention m left join person_mention p on p.mention_id = m.id where m.case_id = any (${ids})),
  somebody as materialized (
    select id from inside
    union
    select o.mention_id from person_mention o where o.person_id in (select person_id from inside)),
  something as (
    select l.thing_id from thing_link l where l.case_id = any (${ids})
    union
    select l.thing_id from somebody s join thing_link l on l.mention_id = s.id)
  select 'called' as look, c.id, lower(c.ref) as text from case_file c where c.id = any (${ids})
  union all
  select 'named', m.id, '  ' || lookback_names(m.person) from somebody s join mention m on m.id = s.id
  union all
  select 'holding', t.id, '  ' || lookback_packed(t.value) from something s join thing t on t.id = s.thing_id`

/** Of the leaves that words of a document can meet. */
interface AskedOfDocuments {
  readonly leaves: readonly number[]
  readonly words: readonly string[]
  /** Every stem of each of them. */
  readonly stemmed: readonly { readonly leaf: number; readonly stem: string }[]
}

function askedOfDocuments(leaves: readonly WatchedLeaf[]): AskedOfDocuments {
  const asked = leaves.flatMap((leaf, at) => (leaf.stems.length === 0 ? [] : [{ ...leaf, at }]))
  return {
    leaves: asked.map(({ at }) => at),
    words: asked.map(({ words }) => words),
    stemmed: asked.flatMap(({ at, stems }) => stems.map((stem) => ({ leaf: at, stem }))),
  }
}

/** `held`: a leaf is thought of where that stem of it stands which the fewest of these documents hold; then the document is asked. */
const heldIn = (ids: RawBuilder<unknown>, { leaves, words, stemmed }: AskedOfDocuments) => sql`
  question as materialized (
    select q.leaf, q.words::tsquery as words, numnode(q.words::tsquery) = 1 as is_word
    from unnest(${[...leaves]}::integer[], ${[...words]}::text[]) q (leaf, words)),
  stem as materialized (
    select * from unnest(${stemmed.map(({ leaf }) => leaf)}::integer[], ${stemmed.map(({ stem }) => stem)}::text[]) s (leaf, stem)),
  stood as materialized (
    select d.id, d.case_id, w.stem from document d cross join lateral unnest(tsvector_to_array(d.search)) w (stem)
    where d.case_id = any (${ids}) and w.stem in (select stem from stem)),
  many as (select stem, count(*) as documents from stood group by stem),
  rarest as (
    select distinct on (s.leaf) s.leaf, s.stem from stem s left join many m on m.stem = s.stem
    order by s.leaf, m.documents nulls first),
  held as materialized (
    select q.leaf, s.id, s.case_id from rarest r join question q on q.leaf = r.leaf join stood s on s.stem = r.stem
    where q.is_word or (select d.search @@ q.words from document d where d.id = s.id))`
