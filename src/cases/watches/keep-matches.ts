import { type RawBuilder, sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { asWords, caseHits, type Meant, withLeaves } from '../search/case-hits.ts'
import type { Leaf } from '../search/query/query.ts'
import { type DueWatch, type Numbered, numberedLeaves } from './run-due-watches.ts'

export interface Keep {
  readonly watches: readonly DueWatch[]
  /** What a part of the words may mean besides what was typed. */
  readonly meantBy: (leaf: Leaf) => Meant
  readonly by: 'save' | 'import' | 'refresh'
  /** Whoever has seen all of it; left out where it is new. */
  readonly seenBy?: string
}

/** Leaves that one statement asks for; it is planned anew each time, which takes as long as to find some of them. */
const leavesAtOnce = 50

/** Keeps every place, in all cases, that was not told before: each is told once, and none is left out. Watches are asked together, what several look for once. */
export async function keepMatches(unit: UnitOfWork, keep: Keep): Promise<void> {
  for (const watches of inParts(keep.watches)) await keepPart(unit, { ...keep, watches })
}

/** One after another, with about as many leaves as are asked for at once. */
function inParts(watches: readonly DueWatch[]): readonly (readonly DueWatch[])[] {
  const parts: DueWatch[][] = []
  let room = 0
  for (const watch of watches) {
    if (room < watch.query.leaves.length) {
      parts.push([])
      room = leavesAtOnce
    }
    parts.at(-1)!.push(watch)
    room -= watch.query.leaves.length
  }
  return parts
}

async function keepPart(unit: UnitOfWork, { watches, meantBy, by, seenBy }: Keep): Promise<void> {
  const { leaves, numbered } = numberedLeaves(watches)
  await sql`
    with ${caseHits({ leaves, meant: leaves.map(meantBy), most: null })},
    asks as materialized (${asked(numbered)}),
    condition as materialized (
      select c.watch, c.words::tsquery as words from unnest(${numbered.map(({ id }) => id)}::bigint[],
        ${numbered.map(({ query }) => asWords(query.condition))}::text[]) c (watch, words)),
    having_leaves as materialized (
      select a.watch, h.case_id, bit_or(1 << a.at) as leaves from (select distinct leaf, case_id from hit) h join asks a on a.leaf = h.leaf
      group by 1, 2),
    meeting as materialized (
      select h.watch, h.leaves from (select distinct watch, leaves from having_leaves) h join condition c on c.watch = h.watch
      where ${withLeaves(sql`h.leaves`)} @@ c.words)
    insert into watch_match (watch_id, case_id, place, leaf, cases, found_by, seen_by, seen_at)
    select distinct on (a.watch, hit.case_id, hit.place) a.watch, hit.case_id, hit.place, a.at, hit.cases, ${by}::text,
      ${seenBy ?? null}::text, case when ${seenBy !== undefined}::boolean then now() end
    from hit join asks a on a.leaf = hit.leaf and a.is_sought
      join having_leaves v on v.watch = a.watch and v.case_id = hit.case_id
      join meeting m on m.watch = v.watch and m.leaves = v.leaves
    order by a.watch, hit.case_id, hit.place, a.at
    on conflict (watch_id, case_id, place) do nothing`.execute(unit.db)
  if (by !== 'save') {
    await sql`update watch set run_in_full = true where id = any (${watches.map(({ id }) => id)}::bigint[]) and not run_in_full`.execute(
      unit.db,
    )
  }
}

/** `watch`, the number of a `leaf` among all, its place `at` among those of the watch, and whether it is to be found. */
function asked(watches: readonly Numbered[]): RawBuilder<unknown> {
  const rows = watches.flatMap(({ id, leaves, sought }) =>
    leaves.map((leaf, at) => ({ watch: id, leaf, at, isSought: sought.includes(at) })),
  )
  const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name])
  return sql`select * from unnest(${column('watch')}::bigint[], ${column('leaf')}::integer[], ${column('at')}::integer[],
    ${column('isSought')}::boolean[]) a (watch, leaf, at, is_sought)`
}
