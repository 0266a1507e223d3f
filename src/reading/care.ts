import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import { refusal } from '../model/index.ts'
import { readingErrors } from './errors.ts'
import { hardAnswers } from './questions/question-sets.ts'

/** A break after hard files in a row. */
const breakMinutes = 15

interface Limits {
  readonly mostADay: number | null
  readonly mostHardInRow: number | null
}

interface ReadOfLate {
  readonly answers: Readonly<Record<string, string>>
  readonly minutesAgo: number
  readonly isToday: boolean
}

/**
 * Whether this officer may take another case by what the lead set to look after those who read. What is in their hands
 * already they may go on with. It looks at their own readings of the last day alone, and nobody is shown it.
 *
 * @throws LB_READING_ENOUGH, LB_READING_BREAK
 */
export async function needNoRest(unit: UnitOfWork): Promise<void> {
  const limits = await limitsOf(unit)
  if (limits.mostADay === null && limits.mostHardInRow === null) return
  const read = await readOfLate(unit)
  const today = read.filter(({ isToday }) => isToday).length
  if (limits.mostADay !== null && today >= limits.mostADay) {
    throw refusal(readingErrors, 'LB_READING_ENOUGH', {
      cause: `You have read ${today} cases today, as many as are to be read in a day.`,
    })
  }
  const inRow = hardInRow(read)
  if (limits.mostHardInRow === null || inRow < limits.mostHardInRow) return
  throw refusal(readingErrors, 'LB_READING_BREAK', {
    cause: `You have read ${inRow} hard files in a row.`,
  })
}

/** Hard files since the last that was none, or since the last break; none once a break has been taken. */
function hardInRow(read: readonly ReadOfLate[]): number {
  let since = 0
  let count = 0
  for (const one of read) {
    if (!isHard(one) || one.minutesAgo - since >= breakMinutes) break
    since = one.minutesAgo
    count += 1
  }
  return count
}

const isHard = ({ answers }: ReadOfLate): boolean =>
  Object.entries(hardAnswers).some(([question, answer]) => answers[question] === answer)

async function limitsOf({ db }: UnitOfWork): Promise<Limits> {
  const { rows } = await sql<Limits>`
    select most_a_day as "mostADay", most_hard_in_row as "mostHardInRow"
    from triage_terms order by id desc limit 1`.execute(db)
  return rows[0] ?? { mostADay: null, mostHardInRow: null }
}

/** Of today, and of before midnight: a row of hard files does not end there. One a case, its last reading, the newest first. */
async function readOfLate({ db, who }: UnitOfWork): Promise<readonly ReadOfLate[]> {
  const { rows } = await sql<ReadOfLate>`
    select answers, (extract(epoch from now() - submitted_at) / 60)::float8 as "minutesAgo",
      (submitted_at at time zone 'Europe/London')::date = (now() at time zone 'Europe/London')::date as "isToday" from (
      select distinct on (h.case_id) r.answers, h.submitted_at
      from reading_head h join reading r on r.id = h.reading_id
      where h.account_id = ${who.accountId}
        and h.submitted_at > now() - interval '25 hours'
      order by h.case_id, h.submitted_at desc) one
    order by submitted_at desc`.execute(db)
  return rows
}
