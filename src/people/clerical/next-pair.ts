import { sql } from 'kysely'
import { defineAct, fields, type UnitOfWork } from '../../access/index.ts'
import { lock } from '../../store/index.ts'
import { type NextPair, nextPairSchema } from './contract.ts'
import { progressOf } from './progress.ts'
import { recordSides } from './record-side.ts'
import { withOneNotice } from './with-one-notice.ts'

/** A pair taken and not judged goes back to the pile after this long. */
const claimMinutes = 30

interface Drawn {
  readonly drawId: number
  readonly turn: number
  readonly a: number
  readonly b: number
}

export const nextPair = defineAct({
  name: 'people.nextPair',
  kind: 'write',
  about: 'The next pair of records this officer is to check, drawn by chance',
  permission: 'linkPeople',
  input: fields.nothing,
  output: nextPairSchema,
  subject: () => 'links',
  notes: ['consultation'],
  async run(unit): Promise<NextPair> {
    // Takers wait for each other, so that two never hold one pair.
    await lock(unit, 'nextPair')
    const drawId = await latestDraw(unit)
    const pair = drawId === null ? null : await firstFree(unit, drawId)
    const progress = await progressOf(unit, drawId)
    if (pair === null) {
      unit.note({ action: 'consultation', subject: 'links', details: { drawId, taken: null } })
      return { state: drawId === null ? 'notDrawn' : 'noneLeft', progress, pair: null }
    }
    await claim(unit, pair)
    unit.note({
      action: 'consultation',
      subject: `link:${pair.a}-${pair.b}`,
      details: { draw: pair.drawId, turn: pair.turn },
    })
    const sides = await recordSides(unit, [pair.a, pair.b])
    return {
      state: 'pair',
      progress,
      pair: withOneNotice(sides.get(pair.a)!, sides.get(pair.b)!),
    }
  },
})

async function latestDraw({ db }: UnitOfWork): Promise<number | null> {
  const draw = await db
    .selectFrom('link_draw')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return draw?.id ?? null
}

/**
 * The pair in this officer's hands, else the first of the draw without an answer in nobody else's.
 * Where row security hides part of either person they could not say who is who: not theirs to judge.
 */
async function firstFree({ db, who }: UnitOfWork, drawId: number): Promise<Drawn | null> {
  const { rows } = await sql<Drawn>`
    select p.draw_id as "drawId", p.turn, p.a, p.b from link_draw_pair p
      join link l on l.a = p.a and l.b = p.b
      left join link_claim c on c.a = p.a and c.b = p.b
    where p.draw_id = ${drawId}
      and not exists (select from link_judgement j
        where j.a = p.a and j.b = p.b and j.undone_at is null)
      and (c.account_id is null or c.account_id = ${who.accountId} or c.expires_at < now())
      and ((select lookback_free()) or (
        select bool_and(q.mentions = (
          select count(*) from person_mention x where x.person_id = q.id))
        from person q where q.id in (
          select y.person_id from person_mention y where y.mention_id in (p.a, p.b))))
    order by c.account_id is not distinct from ${who.accountId} desc, p.turn
    limit 1`.execute(db)
  return rows[0] ?? null
}

/** One pair in hand at a time: what was held before is let go. */
export async function claim({ db, who }: UnitOfWork, pair: Drawn): Promise<void> {
  const { a, b, drawId, turn } = pair
  await sql`delete from link_claim where account_id = ${who.accountId}
    or (a = ${a} and b = ${b} and expires_at < now())`.execute(db)
  await sql`insert into link_claim (a, b, draw_id, turn, account_id, expires_at)
    values (${a}, ${b}, ${drawId}, ${turn}, ${who.accountId},
      now() + make_interval(mins => ${claimMinutes}))`.execute(db)
}
