import { type RawBuilder, sql } from 'kysely'
import { leafRows } from './leaf-rows.ts'
import { type Condition, type Leaf, mostLeaves } from './query/query.ts'
import { nameLike } from './where-words.ts'

/** What a leaf may mean besides what was typed; whether the asker may see it is not asked here. */
export interface Meant {
  /** Mentions whose name may be meant, however spelt, the likeliest first. */
  readonly alike: readonly number[]
  /** Things that may be meant by what was typed with a mistake, the likest first. */
  readonly likeThings: readonly number[]
}

/** Things that may be meant by a leaf, the likest first. */
const mostLike = 100

/** A condition on the column of a case’s number. */
type OfCases = (column: RawBuilder<unknown>) => RawBuilder<unknown>

export interface Asked {
  readonly leaves: readonly Leaf[]
  /** By leaf; none where what was typed is all that is looked for. */
  readonly meant: readonly Meant[]
  /** Of how many documents that hold its words a leaf is looked for in each; `common` of the rows tells of which leaves there are more. Null: of all. */
  readonly most: number | null
}

/**
 * `with` queries that end in `hit (leaf, case_id, rank, place, "where", words, find, document, cases)`: every place of a case where
 * a leaf stands, what to find there, and the cases it was found through. The rank: 0 the reference, 1 as it was typed, 2 the same person, 3 words of a
 * document, above that names and things like it. Nothing is found that row security hides from whoever runs it. `common (leaf)` has the leaves that more
 * documents hold than are looked at; none of those is found by them.
 */
export const caseHits = ({ leaves, meant, most }: Asked): RawBuilder<unknown> => sql`
    ${leafQueries(leaves, meant)},
    called as (
      select leaf.leaf, r.id from leaf cross join lateral lookback_cases_called(leaf.ref) r (id)),
    named as materialized (
      select leaf.leaf, m.id from leaf cross join lateral lookback_mentions_named(leaf.names) n (id)
        join mention m on m.id = n.id),
    holding as (
      select leaf.leaf, w.id from leaf cross join lateral lookback_things_with(leaf.thing) w (id)),
    surely_common as materialized (
      select leaf.leaf from leaf where ${most === null ? sql`false` : sql`lookback_surely_many(leaf.holding, ${most}::integer)`}),
    with_words as materialized (
      select leaf.leaf, d.id, d.case_id from leaf
        cross join lateral lookback_documents_with(leaf.words, leaf.holding, ${most}::integer) d
      where leaf.leaf not in (select s.leaf from surely_common s)),
    common (leaf) as materialized (
      select s.leaf from surely_common s union select w.leaf from with_words w where w.id is null),
    held as materialized (select * from with_words w where w.leaf not in (select c.leaf from common c)),
    ${hitElse(null)},
    hit as (select * from hit_else)`

/** The leaves, and what each may mean besides: `leaf`, `alike`, `like_thing`. */
export const leafQueries = (
  leaves: readonly Leaf[],
  meant: readonly Meant[],
): RawBuilder<unknown> => sql`
    leaf as materialized (${leafRows(leaves)}),
    alike as (${likeRows(meant.map(({ alike }) => alike))}),
    -- Counted and numbered are those the asker may see.
    like_thing as materialized (
      select l.leaf, l.id, row_number() over (partition by l.leaf order by l.nth) as nth
      from (${likeRows(meant.map(({ likeThings }) => likeThings))}) l join thing t on t.id = l.id)`

/**
 * The queries that end in `hit_else`, over what others have found: `leaf (leaf, asked, ref)`, and by leaf the cases `called` so, the mentions `named` so, the
 * things `holding` it, the documents that `held` it, and the mentions `alike` and things `like_thing` that may be meant.
 * What stands there already is left out with `not in`, which is looked up in a table however few rows the planner expects: `not exists` looked through
 * the 14,000 mentions of a frequent name once for each of them.
 */
export function hitElse(within: OfCases | null): RawBuilder<unknown> {
  const looked: OfCases = (column) => (within === null ? sql`true` : sql`(${within(column)})`)
  return sql`
    meant as (
      select leaf, id, 0 as nth from named
      union all
      select a.leaf, a.id, a.nth from alike a join mention m on m.id = a.id
      where (a.leaf, a.id) not in (select n.leaf, n.id from named n)),
    same as (
      select meant.leaf, o.mention_id as id, meant.id as via, meant.nth
      from meant join person_mention p on p.mention_id = meant.id join person_mention o on o.person_id = p.person_id
      where (meant.leaf, o.mention_id) not in (select x.leaf, x.id from meant x)),
    typed as (
      select w.leaf, t.id, t.kind, t.value, 1 as rank from holding w join thing t on t.id = w.id),
    things as (
      select * from typed
      union all
      select a.leaf, t.id, t.kind, t.value, 3 + a.nth from like_thing a join thing t on t.id = a.id
      where a.nth <= ${sql.lit(mostLike)} and (a.leaf, a.id) not in (select y.leaf, y.id from typed y)),
    hit_else (leaf, case_id, rank, place, "where", words, find, document, cases) as (
      select r.leaf, c.id, 0, 'case', null::text, null::text, null::text, null::bigint, array[c.id]
      from called r join case_file c on c.id = r.id where ${looked(sql`c.id`)}
      union all
      -- Nothing asked is every case.
      select leaf.leaf, c.id, 0, 'case', null, null, null, null, array[c.id]
      from leaf join case_file c on leaf.ref = '' where ${looked(sql`c.id`)}
      union all
      select meant.leaf, m.case_id, case when meant.nth = 0 then 1 else 3 + meant.nth end, 'mention:' || m.id,
        m.role || case when meant.nth = 0 then '' else ${sql.lit(nameLike)} end, ${nameOf},
        case when meant.nth = 0 then leaf.asked else ${nameOf} end, null, array[m.case_id]
      from meant join leaf on leaf.leaf = meant.leaf join mention m on m.id = meant.id where m.case_id is not null and ${looked(sql`m.case_id`)}
      union all
      select same.leaf, m.case_id, case when same.nth = 0 then 2 else 3 + same.nth end, 'mention:' || m.id || ':as:' || v.id,
        m.role || ', the same person under another name', ${nameOf}, ${nameOf}, null, array_remove(array[m.case_id, v.case_id], null)
      from same join mention m on m.id = same.id join mention v on v.id = same.via
      where m.case_id is not null and ${looked(sql`m.case_id`)}
      union all
      select things.leaf, coalesce(l.case_id, m.case_id), things.rank, 'thing:' || things.id,
        things.kind || case when things.rank = 1 then '' else '|like' end, things.value, things.value, null,
        array[coalesce(l.case_id, m.case_id)]
      from things join thing_link l on l.thing_id = things.id left join mention m on m.id = l.mention_id
      where coalesce(l.case_id, m.case_id) is not null and ${looked(sql`coalesce(l.case_id, m.case_id)`)}
      union all
      -- An address a missing-persons record has leads to the cases its child stands in.
      select things.leaf, m.case_id, things.rank + 1, 'thing:' || things.id || ':of:' || e.id || ':as:' || m.id,
        things.kind || '|elsewhere', things.value, ${nameOf}, null, array_remove(array[m.case_id, e.case_id], null)
      from things join thing_link l on l.thing_id = things.id join mention e on e.id = l.mention_id
        join person_mention p on p.mention_id = e.id join person_mention o on o.person_id = p.person_id
        join mention m on m.id = o.mention_id
      where m.case_id is not null and m.case_id is distinct from e.case_id and ${looked(sql`m.case_id`)}
      union all
      select held.leaf, held.case_id, 3, 'document:' || held.id, null, null, null, held.id, array[held.case_id]
      from held where ${looked(sql`held.case_id`)})`
}

/**
 * `with` queries over `hit` that end in `met (case_id, rank)`: the cases that meet the condition, each with the best rank of what was found. Each
 * set of leaves that some case has is asked once; the condition goes as a value, so that the statement is the same whatever it is.
 */
export const casesMet = (condition: Condition): RawBuilder<unknown> => sql`
    having_leaves as (
      select case_id, min(rank) as rank, bit_or(1 << leaf) as leaves from hit group by case_id),
    meeting as (
      select leaves from (select distinct leaves from having_leaves) h
      where ${withLeaves(sql`leaves`)} @@ ${asWords(condition)}::tsquery),
    met as (select h.case_id, h.rank from having_leaves h join meeting m on m.leaves = h.leaves)`

/** The leaves of these bits, as words of a document. */
export const withLeaves = (leaves: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select array_to_tsvector(array_agg(n::text)) from generate_series(0, ${sql.lit(mostLeaves - 1)}) n where ${leaves} & (1 << n) <> 0)`

/** A condition is what a text search asks, with the numbers of leaves for words. */
export function asWords(condition: Condition): string {
  if (condition.kind === 'leaf') return `${condition.leaf}`
  if (condition.kind === 'not') return `!(${asWords(condition.part)})`
  return condition.parts
    .map((part) => `(${asWords(part)})`)
    .join(condition.kind === 'and' ? ' & ' : ' | ')
}

/** Of `mention m`. */
export const nameOf = sql`concat_ws(' ', m.person #>> '{givenNames,value}', m.person #>> '{familyName,value}')`

/** Ids by leaf, with their place among those of the leaf. */
const likeRows = (byLeaf: readonly (readonly number[])[]): RawBuilder<unknown> => {
  const flat = byLeaf.flatMap((ids, leaf) => ids.map((id, at) => ({ leaf, id, nth: at + 1 })))
  const column = (name: keyof (typeof flat)[number]) => flat.map((row) => row[name])
  return sql`select a.leaf, a.id, a.nth from unnest(${column('leaf')}::integer[],
    ${column('id')}::bigint[], ${column('nth')}::integer[]) a (leaf, id, nth)`
}
