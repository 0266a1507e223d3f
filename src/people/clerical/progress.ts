import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { nameOf, type PersonStatements } from '../../model/index.ts'
import type { ClericalProgress, PairAnswer } from './contract.ts'

const mostRecent = 5

interface Judged {
  readonly judgementId: number
  readonly left: PersonStatements
  readonly right: PersonStatements
  readonly answer: PairAnswer
  readonly at: Date
}

/** How far the draw has come, and what this officer said last. */
export async function progressOf(
  { db, who }: UnitOfWork,
  drawId: number | null,
): Promise<ClericalProgress> {
  const { rows: counts } = await sql<{ drawn: number; judged: number; today: number }>`
    select (select count(*) from link_draw_pair where draw_id = ${drawId}) as drawn,
      (select count(*) from link_draw_pair p join link_judgement j on j.a = p.a and j.b = p.b
        where p.draw_id = ${drawId} and j.undone_at is null) as judged,
      (select count(*) from link_judgement j where j.judged_by = ${who.accountId}
        and j.undone_at is null and j.judged_at >= current_date) as today`.execute(db)
  const { rows } = await sql<Judged>`
    select j.id as "judgementId", x.person as left, y.person as right, j.answer, j.judged_at as at
    from link_judgement j join mention x on x.id = j.a join mention y on y.id = j.b
    where j.judged_by = ${who.accountId} and j.undone_at is null
    order by j.id desc limit ${mostRecent}`.execute(db)
  const { drawn, judged, today } = counts[0]!
  return {
    drawn,
    judged,
    byYouToday: today,
    recent: rows.map(({ left, right, at, ...row }) => ({
      ...row,
      left: nameOf(left),
      right: nameOf(right),
      at: at.toISOString(),
    })),
  }
}
