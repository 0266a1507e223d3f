import { sql } from 'kysely'
import type { Purpose, UnitOfWork } from '../../access/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart, refusal } from '../../model/index.ts'
import type { WatchStepName } from '../../store/index.ts'
import { casesErrors } from '../errors.ts'
import { nameOf } from '../search/case-hits.ts'
import { firstMarked, isReadByMachine, passage, unmarked } from '../search/document-words.ts'
import { leafRows } from '../search/leaf-rows.ts'
import type { Leaf } from '../search/query/query.ts'
import { queryWords } from '../search/query/query-words.ts'
import { nameLike, whereInWords } from '../search/where-words.ts'
import type { WatchPlace, WatchRow, WatchView } from './contract.ts'
import { readable } from './readable.ts'
import { runs } from './run-watches.ts'

interface Stored {
  readonly watchId: number
  readonly words: string
  readonly purpose: Purpose
  readonly reason: string
  readonly savedAt: Date
  readonly endsOn: string
  readonly endedAt: Date | null
  readonly runs: boolean
  readonly places: number
  readonly newPlaces: number
  readonly newCases: number
  readonly total: number
}

const columns = (me: string) => sql`
  w.id as "watchId", w.words, w.purpose, w.reason, w.saved_at as "savedAt", w.ends_on as "endsOn",
  w.ended_at as "endedAt", ${runs} as runs, c.places, c."newPlaces", c."newCases"
  from watch w cross join lateral (
    select count(*) as places, count(*) filter (where m.seen_at is null) as "newPlaces",
      count(distinct m.case_id) filter (where m.seen_at is null) as "newCases"
    from watch_match m where m.watch_id = w.id) c
  where w.owner = ${me}`

const rowOf = ({ runs: isRunning, endedAt, savedAt, total: _, ...row }: Stored): WatchRow => {
  const query = readable(row.words)
  const state =
    endedAt !== null ? 'ended' : query === null ? 'unreadable' : isRunning ? 'runs' : 'over'
  return {
    ...row,
    state,
    asked: query === null ? row.words : queryWords(query),
    savedAt: savedAt.toISOString(),
  }
}

/** The watches of whoever asks: those that run with most that is new first, then those that are over. */
export async function watchesOf({ db, who }: UnitOfWork, page: number): Promise<Page<WatchRow>> {
  const { rows } = await sql<Stored>`
    select count(*) over () as total, ${columns(who.accountId)}
    order by ${runs} desc, c."newPlaces" desc, w.id desc
    limit ${pageRows()} offset ${pageStart(page)}`.execute(db)
  return pageOfCounted(rows, page, rowOf)
}

/** One watch of whoever asks, with what it found. @throws LB_WATCH_NOT_FOUND */
export async function viewWatch(
  unit: UnitOfWork,
  watchId: number,
  page: number,
): Promise<WatchView> {
  const { db, who } = unit
  const { rows } = await sql<Stored>`
    select 1 as total, ${columns(who.accountId)} and w.id = ${watchId}`.execute(db)
  const [row] = rows
  if (!row) throw refusal(casesErrors, 'LB_WATCH_NOT_FOUND')
  const { rows: last } = await sql<{ upTo: number }>`
    select coalesce(max(m.id), 0) as "upTo" from watch_match m where m.watch_id = ${watchId}`.execute(
    db,
  )
  const { rows: steps } = await sql<{
    step: WatchStepName
    reason: string
    endsOn: string
    by: string
    at: Date
  }>`
    select s.step, s.reason, s.ends_on as "endsOn", coalesce(a.name, s.taken_by) as by, s.taken_at as at
    from watch_step s left join account_name a on a.id = s.taken_by
    where s.watch_id = ${watchId} order by s.number`.execute(db)
  return {
    ...rowOf(row),
    upTo: last[0]?.upTo ?? 0,
    steps: steps.map(({ at, ...step }) => ({ ...step, at: at.toISOString() })),
    found: await placesOf(unit, watchId, readable(row.words)?.leaves ?? [], page),
  }
}

interface StoredPlace {
  readonly matchId: number
  readonly caseId: number | null
  readonly ref: string | null
  readonly where: string | null
  readonly words: string | null
  readonly find: string | null
  readonly document: boolean
  readonly machine: boolean
  readonly isNew: boolean
  readonly foundAt: Date
  readonly foundBy: WatchPlace['foundBy']
  readonly total: number
}

const nothing: Leaf = { kind: 'words', text: '' }

/** What was found, the newest first, as it stands now and as far as the asker may see it. */
async function placesOf(
  { db }: UnitOfWork,
  watchId: number,
  leaves: readonly Leaf[],
  page: number,
): Promise<Page<WatchPlace>> {
  const { rows } = await sql<StoredPlace>`
    with leaf as (${leafRows(leaves.length === 0 ? [nothing] : leaves)}),
    listed as (
      select x.*, split_part(x.place, ':', 1) as kind, nullif(split_part(x.place, ':', 2), '')::bigint as thing_id,
        count(*) over () as total
      from watch_match x where x.watch_id = ${watchId}
      order by x.seen_at is null desc, x.id desc limit ${pageRows()} offset ${pageStart(page)})
    select x.id as "matchId", c.id as "caseId", c.ref, x.total, x.seen_at is null as "isNew", x.found_at as "foundAt",
      x.found_by as "foundBy", d.id is not null as document,
      case x.kind when 'case' then 'Reference'
        when 'mention' then m.role || case when x.place like '%:as:%' then ', the same person under another name'
          when exists (select from unnest(leaf.names) w where not lookback_holds(lookback_names(m.person), w)) then ${sql.lit(nameLike)}
          else '' end
        when 'thing' then t.kind || case when x.place like '%:of:%' then '|elsewhere'
          when not lookback_holds(lookback_packed(t.value), leaf.thing) then '|like' else '' end
        else d.name end as where,
      case x.kind when 'case' then c.ref when 'mention' then ${nameOf} when 'thing' then t.value
        else ${passage} end as words,
      case when x.kind = 'document' then leaf.asked when x.kind = 'thing' then t.value
        when x.kind = 'mention' then ${nameOf} end as find,
      coalesce(x.kind = 'document' and ${isReadByMachine}, false) as machine
    from listed x left join leaf on leaf.leaf = x.leaf left join case_file c on c.id = x.case_id
      left join mention m on x.kind = 'mention' and m.id = x.thing_id
      left join thing t on x.kind = 'thing' and t.id = x.thing_id
      left join document d on x.kind = 'document' and d.id = x.thing_id
    order by "isNew" desc, x.id desc`.execute(db)
  return pageOfCounted(rows, page, ({ document, machine, foundAt, total: _, ...row }) => {
    const words = row.words ?? ''
    return {
      ...row,
      ref: row.ref ?? '',
      where: row.where === null ? '' : whereInWords(row.where),
      words: unmarked(words),
      find: (document ? firstMarked(words) : null) ?? row.find ?? '',
      isReadByMachine: machine,
      foundAt: foundAt.toISOString(),
    }
  })
}
