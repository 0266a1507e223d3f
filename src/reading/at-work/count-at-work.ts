import { sql } from 'kysely'
import { permissions, type UnitOfWork } from '../../access/index.ts'
import { isDecided, type Waiting, type Waits, waiting, waits } from '../../cases/index.ts'
import { batchRuns } from '../batches/held-batches.ts'
import { owedNow, owedTurns } from '../owed-now.ts'
import { listedIn } from '../worklist/listed-in.ts'
import type { OfficerAtWork, PartAtWork, ReadingAtWork } from './contract.ts'
import { casesUnread } from './count-unread.ts'

/** Days of readings that a lead sees, today among them. */
const shownDays = 28

const todayThere = sql`(now() at time zone 'Europe/London')::date`
const dayThere = sql`(h.submitted_at at time zone 'Europe/London')::date`

/**
 * Who reads how much, what is in hand and what is owed, counted at the moment it is asked. It says
 * nothing of what anybody answered. Cases closed to whoever asks are not counted.
 */
export async function countReadingAtWork(unit: UnitOfWork): Promise<ReadingAtWork> {
  const [days, officers, inHand, batched, owed, unread, parts] = await Promise.all([
    readingsByDay(unit),
    officersAtWork(unit),
    casesInHand(unit),
    casesBatched(unit),
    owedAgain(unit),
    casesUnread(unit),
    countParts(unit),
  ])
  return { days, officers, inHand, batched, ...owed, unread, ...parts }
}

async function readingsByDay({ db }: UnitOfWork): Promise<ReadingAtWork['days']> {
  const { rows } = await sql<{ day: string; readings: number }>`
    select day::date::text as day, count(h.reading_id) as readings
    from generate_series(${todayThere} - ${shownDays - 1}::integer, ${todayThere}, '1 day') as day
      left join reading_head h on ${dayThere} = day::date
        and h.submitted_at >= now() - make_interval(days => ${shownDays + 1})
    group by day order by day`.execute(db)
  return rows
}

/** Everybody who may read cases, and whoever has, by name: nobody is put first for what they did. */
async function officersAtWork({ db }: UnitOfWork): Promise<readonly OfficerAtWork[]> {
  const { rows } = await sql<
    Omit<OfficerAtWork, 'inHand'> & Omit<Waits, 'count'> & { readonly taken: number }
  >`
    with made as (
      select h.account_id, count(*) filter (where ${dayThere} = ${todayThere}) as today,
        count(*) filter (where ${dayThere} > ${todayThere} - 7) as week,
        count(*) filter (where ${dayThere} > ${todayThere} - 14 and ${dayThere} <= ${todayThere} - 7) as week_before,
        count(*) as month
      from reading_head h
      where h.submitted_at >= now() - make_interval(days => ${shownDays + 1})
        and ${dayThere} > ${todayThere} - ${shownDays}::integer
      group by h.account_id),
    taken as (
      select account_id, ${waits('taken_at')} from lease where expires_at > now() group by account_id)
    select coalesce(p.name, p.id) as name, coalesce(m.today, 0) as today,
      coalesce(m.week, 0) as week, coalesce(m.week_before, 0) as "weekBefore",
      coalesce(m.month, 0) as month, coalesce(t.count, 0) as taken,
      t.oldest, t.median
    from account_place p left join made m on m.account_id = p.id left join taken t on t.account_id = p.id
    where (p.enabled and p.role = any(${permissions.submitReading}::text[])) or m.month > 0 or t.count > 0
    order by 1`.execute(db)
  return rows.map(({ taken, oldest, median, ...row }) => ({
    ...row,
    inHand: waiting({ count: taken, oldest, median }),
  }))
}

async function casesInHand({ db }: UnitOfWork): Promise<Waiting> {
  const { rows } = await sql<Waits>`
    select ${waits('taken_at')} from lease where expires_at > now()`.execute(db)
  return waiting(rows[0])
}

async function casesBatched({ db }: UnitOfWork): Promise<Waiting> {
  const { rows } = await sql<Waits>`
    select ${waits('b.given_at')}
    from batch b join batch_case bc on bc.batch_id = b.id join case_file c on c.id = bc.case_id
      join worklist w on w.case_id = c.id
    where ${batchRuns} and ${listedIn.unread}`.execute(db)
  return waiting(rows[0])
}

async function owedAgain({
  db,
}: UnitOfWork): Promise<Pick<ReadingAtWork, 'arbitrations' | 'secondReadings' | 'reopened'>> {
  const { rows } = await sql<Waits & { readonly turn: number }>`
    select o.turn, ${waits('o.since')} from (${owedNow(null)}) o group by o.turn`.execute(db)
  const of = (turn: number) => waiting(rows.find((row) => row.turn === turn))
  return {
    arbitrations: of(owedTurns.arbitration),
    secondReadings: of(owedTurns.secondReading),
    reopened: of(owedTurns.readAnew),
  }
}

async function countParts({
  db,
}: UnitOfWork): Promise<Pick<ReadingAtWork, 'sources' | 'units' | 'years'>> {
  const { rows } = await sql<
    PartAtWork & { readonly bySource: number; readonly byUnit: number; readonly byYear: number }
  >`
    with of_case as (
      select s.name as source, c.unit, extract(year from c.opened)::integer::text as year,
        exists (select from reading_head h where h.case_id = c.id) as read, ${isDecided} as decided
      from case_file c join source s on s.id = c.source_id)
    select coalesce(source, unit, year) as name, count(*) as cases,
      count(*) filter (where read) as read, count(*) filter (where decided) as decided,
      grouping(source) as "bySource", grouping(unit) as "byUnit", grouping(year) as "byYear"
    from of_case group by grouping sets ((source), (unit), (year))
    order by name nulls last`.execute(db)
  const parts = (by: 'bySource' | 'byUnit' | 'byYear'): readonly PartAtWork[] =>
    rows
      .filter((row) => row[by] === 0)
      .map(({ name, cases, read, decided }) => ({ name, cases, read, decided }))
  return { sources: parts('bySource'), units: parts('byUnit'), years: parts('byYear') }
}
