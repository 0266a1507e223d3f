import { z } from 'zod'
import { defineAct, fields, type UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { peopleErrors } from '../errors.ts'

import { oneAtATime } from '../link-decisions.ts'
import { recluster } from '../recluster.ts'
import { claim } from './next-pair.ts'

export const undoJudgement = defineAct({
  name: 'people.undoJudgement',
  kind: 'write',
  about: 'Takes back one’s own answer on a pair',
  permission: 'linkPeople',
  input: z.strictObject({ judgementId: fields.id }),
  subject: ({ judgementId }) => `linkJudgement:${judgementId}`,
  notes: [['combination', 'alteration']],
  async run(unit, { judgementId }): Promise<void> {
    await oneAtATime(unit)
    const judged = await ownJudgement(unit, judgementId)
    const undone = { undone_by: unit.who.accountId, undone_at: new Date() }
    await unit.db.updateTable('link_judgement').set(undone).where('id', '=', judgementId).execute()
    if (judged.link_decision_id !== null) {
      await unit.db
        .updateTable('link_decision')
        .set({ ...undone, undo_reason: 'Taken back while checking links.' })
        .where('id', '=', judged.link_decision_id)
        .execute()
      await recluster(unit, judged.people)
    }
    const { a, b, draw_id, turn } = judged
    await claim(unit, { a, b, drawId: draw_id, turn })
    unit.note({
      action: judged.link_decision_id === null ? 'alteration' : 'combination',
      subject: `link:${a}-${b}`,
      details: { step: 'undo', judgement: judgementId, linkDecision: judged.link_decision_id },
    })
  },
})

/** @throws LB_JUDGEMENT_NOT_FOUND, LB_JUDGEMENT_NOT_YOURS, LB_LINK_UNDONE */
async function ownJudgement({ db, who }: UnitOfWork, judgementId: number) {
  const judged = await db
    .selectFrom('link_judgement')
    .selectAll()
    .where('id', '=', judgementId)
    .executeTakeFirst()
  if (!judged) throw refusal(peopleErrors, 'LB_JUDGEMENT_NOT_FOUND')
  if (judged.judged_by !== who.accountId) throw refusal(peopleErrors, 'LB_JUDGEMENT_NOT_YOURS')
  if (judged.undone_at !== null) throw refusal(peopleErrors, 'LB_LINK_UNDONE')
  return judged
}
