import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { peopleErrors } from '../errors.ts'

import { oneAtATime } from '../link-decisions.ts'
import { recluster } from '../recluster.ts'
import { pairAnswerNames } from './contract.ts'
import { mentionsOfPair, notAgainstOthers } from './pair-mentions.ts'

export const judgePair = defineAct({
  name: 'people.judgePair',
  kind: 'write',
  about: 'Says whether the two records of a pair are one person',
  permission: 'linkPeople',
  input: z.strictObject({
    a: fields.id,
    b: fields.id,
    answer: z.enum(pairAnswerNames, { error: 'Choose an answer' }),
  }),
  output: z.strictObject({ judgementId: outputs.id }),
  subject: ({ a, b }) => `link:${a}-${b}`,
  notes: [['combination', 'alteration']],
  async run(unit, { a, b, answer }): Promise<{ readonly judgementId: number }> {
    await oneAtATime(unit)
    const held = await drawnPair(unit, a, b)
    const decided = answer === 'cannotSay' ? null : await decide(unit, a, b, answer)
    const { id } = await unit.db
      .insertInto('link_judgement')
      .values({
        ...held,
        a,
        b,
        answer,
        link_decision_id: decided?.linkDecisionId ?? null,
        people: decided ? [...decided.people] : [],
        judged_by: unit.who.accountId,
      } as never)
      .returning('id')
      .executeTakeFirstOrThrow()
    await unit.db
      .deleteFrom('link_claim')
      .where('a', '=', a)
      .where('b', '=', b)
      .where('account_id', '=', unit.who.accountId)
      .execute()
    if (decided) await recluster(unit, decided.people)
    unit.note({
      action: decided ? 'combination' : 'alteration',
      subject: `link:${a}-${b}`,
      details: {
        step: 'judge',
        judgement: id,
        answer,
        draw: held.draw_id,
        turn: held.turn,
        linkDecision: decided?.linkDecisionId ?? null,
      },
    })
    return { judgementId: id }
  },
})

interface DrawnPair {
  readonly draw_id: number
  readonly turn: number
  readonly band: number
  readonly place: number
  readonly weight: number
  readonly blind: boolean
}

/**
 * What the draw and the score say of a pair in this officer's hands.
 *
 * @throws LB_PAIR_JUDGED, LB_PAIR_HELD, LB_PAIR_NOT_HELD
 */
async function drawnPair({ db, who }: UnitOfWork, a: number, b: number): Promise<DrawnPair> {
  const { rows: judged } = await sql`select from link_judgement
    where a = ${a} and b = ${b} and undone_at is null`.execute(db)
  if (judged.length > 0) throw refusal(peopleErrors, 'LB_PAIR_JUDGED')
  const { rows } = await sql<DrawnPair & { account_id: string }>`
    select c.account_id, p.draw_id, p.turn, p.band, p.place, l.weight,
      not exists (select from link_judgement j
        where j.a = c.a and j.b = c.b and j.judged_by = ${who.accountId}) as blind
    from link_claim c join link_draw_pair p on p.draw_id = c.draw_id and p.turn = c.turn
      join link l on l.a = c.a and l.b = c.b
    where c.a = ${a} and c.b = ${b}`.execute(db)
  const [claim] = rows
  if (!claim) throw refusal(peopleErrors, 'LB_PAIR_NOT_HELD')
  const { account_id, ...held } = claim
  if (account_id !== who.accountId) throw refusal(peopleErrors, 'LB_PAIR_HELD')
  return held
}

const reasons = {
  same: 'Checked by hand: the same person.',
  different: 'Checked by hand: different people.',
} as const

/** The two records, and only they, are held together or apart from now on. */
async function decide(unit: UnitOfWork, a: number, b: number, answer: 'same' | 'different') {
  const pair = await mentionsOfPair(unit, a, b)
  await notAgainstOthers(unit, pair, answer)
  const { id } = await unit.db
    .insertInto('link_decision')
    .values({
      kind: answer === 'same' ? 'join' : 'split',
      left_mentions: [...pair.left],
      right_mentions: [...pair.right],
      reason: reasons[answer],
      decided_by: unit.who.accountId,
    } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return { linkDecisionId: id, people: pair.people.map((mention) => mention.id) }
}
