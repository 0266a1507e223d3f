import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type Condition, type Leaf, type Query, soughtIn } from '../search/query/query.ts'
import { type DueHit, hitsOfLeaves } from './due-hits.ts'
import { watchedLeaves } from './watched-leaves.ts'

/** Cases whose contents are looked at together, and places kept by one statement. */
const casesAtOnce = 1_000
const placesAtOnce = 10_000

export interface DueWatch {
  readonly id: number
  readonly query: Query
}

/** A watch by the numbers that its leaves have among those of all. */
export interface Numbered extends DueWatch {
  readonly leaves: readonly number[]
  /** Which are to be found, in the order in which one is told of. */
  readonly sought: readonly number[]
}

/** Keeps what watches find in cases in which something came or changed: all are asked together, case by case. */
export async function keepDueMatches(
  unit: UnitOfWork,
  watches: readonly DueWatch[],
): Promise<void> {
  const { rows: due } = await sql<{ id: number }>`
    select distinct case_id as id from watch_due order by id`.execute(unit.db)
  if (watches.length === 0 || due.length === 0) return
  const { leaves, numbered } = numberedLeaves(watches)
  const hitsIn = hitsOfLeaves(unit, await watchedLeaves(unit, leaves))
  const placesIn = placesOfWatches(numbered)
  for (let from = 0; from < due.length; from += casesAtOnce) {
    const hits = await hitsIn(due.slice(from, from + casesAtOnce).map(({ id }) => id))
    const byCase = [...Map.groupBy(hits, ({ caseId }) => caseId).values()]
    const places = byCase.toSorted(([a], [b]) => a!.caseId - b!.caseId).flatMap(placesIn)
    for (let at = 0; at < places.length; at += placesAtOnce) {
      await keepPlaces(unit, places.slice(at, at + placesAtOnce))
    }
  }
}

/** Leaves of all watches, each once, and the watches by their numbers. */
export function numberedLeaves(watches: readonly DueWatch[]) {
  const known = new Map<string, { readonly number: number; readonly leaf: Leaf }>()
  const numberOf = (leaf: Leaf): number => {
    const key = JSON.stringify(leaf)
    const one = known.get(key) ?? { number: known.size, leaf }
    known.set(key, one)
    return one.number
  }
  const numbered = watches.map(
    ({ id, query }): Numbered => ({
      id,
      query,
      leaves: query.leaves.map(numberOf),
      sought: soughtIn(query.condition).toSorted((a, b) => a - b),
    }),
  )
  return { leaves: [...known.values()].map(({ leaf }) => leaf), numbered }
}

interface Place extends Pick<DueHit, 'caseId' | 'place' | 'cases'> {
  readonly watch: number
  /** Of its own words, from 0. */
  readonly leaf: number
}

/** Of the hits of one case: the places of every watch that the case meets, watch after watch. */
function placesOfWatches(
  watches: readonly Numbered[],
): (hits: readonly DueHit[]) => readonly Place[] {
  const seeking = Map.groupBy(
    watches.flatMap((watch) => watch.sought.map((at) => ({ watch, leaf: watch.leaves[at]! }))),
    ({ leaf }) => leaf,
  )
  return (hits) => {
    const byLeaf = Map.groupBy(hits, ({ leaf }) => leaf)
    const thoughtOf = new Set(
      [...byLeaf.keys()].flatMap((leaf) => seeking.get(leaf)?.map(({ watch }) => watch) ?? []),
    )
    return [...thoughtOf]
      .toSorted((a, b) => a.id - b.id)
      .filter((watch) => isMetBy(watch.query.condition, (at) => byLeaf.has(watch.leaves[at]!)))
      .flatMap((watch) => {
        const places = new Map<string, Place>()
        for (const at of watch.sought) {
          for (const { caseId, place, cases } of byLeaf.get(watch.leaves[at]!) ?? []) {
            if (!places.has(place)) {
              places.set(place, { watch: watch.id, leaf: at, caseId, place, cases })
            }
          }
        }
        return [...places.values()].toSorted((a, b) => (a.place < b.place ? -1 : 1))
      })
  }
}

/** Whether a case meets a condition, by which leaves stand in it. */
function isMetBy(condition: Condition, stands: (leaf: number) => boolean): boolean {
  if (condition.kind === 'leaf') return stands(condition.leaf)
  if (condition.kind === 'not') return !isMetBy(condition.part, stands)
  return condition.kind === 'and'
    ? condition.parts.every((part) => isMetBy(part, stands))
    : condition.parts.some((part) => isMetBy(part, stands))
}

/** Each is told once. */
async function keepPlaces({ db }: UnitOfWork, places: readonly Place[]): Promise<void> {
  const column = <Name extends keyof Place>(name: Name) => places.map((place) => place[name])
  await sql`
    insert into watch_match (watch_id, case_id, place, leaf, cases, found_by)
    select p.watch_id, p.case_id, p.place, p.leaf, p.cases::bigint[], 'import'
    from unnest(${column('watch')}::bigint[], ${column('caseId')}::bigint[], ${column('place')}::text[], ${column('leaf')}::integer[],
      ${places.map(({ cases }) => `{${cases.join(',')}}`)}::text[]) with ordinality p (watch_id, case_id, place, leaf, cases, nth)
    order by p.nth
    on conflict (watch_id, case_id, place) do nothing`.execute(db)
}
