import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { figuresErrors } from '../errors.ts'
import { childAnswerWords, childUrgencies, namesOf } from './contract.ts'
import { rulesInUse } from './rules-in-use.ts'

/**
 * Says of a child whom a rule lists whether the officer agrees, and how soon somebody has to act. What was said before
 * stays on file; the last counts, and follows the child's records when others join them.
 * @throws LB_CHILD_RULE, LB_CHILD_NOT_FOUND, LB_CHILD_URGENCY
 */
export const answerChild = defineAct({
  name: 'figures.answerChild',
  kind: 'write',
  about: 'Says of a child whom a rule lists whether the officer agrees, and how urgent it is',
  permission: 'submitReading',
  input: z.strictObject({
    rule: fields.key,
    personId: fields.key,
    answer: z.enum(namesOf(childAnswerWords), { error: 'Say whether you agree' }),
    urgency: z.enum(namesOf(childUrgencies)).nullable().default(null),
    reason: fields.reason,
  }),
  output: outputs.object({ rule: outputs.text, personId: outputs.text }),
  subject: ({ personId }) => `person:${personId}`,
  notes: ['alteration'],
  async run(unit, { rule: id, personId, answer, urgency, reason }) {
    const { db, note, who } = unit
    const rule = (await rulesInUse(unit)).find((one) => one.id === id)
    if (!rule) throw refusal(figuresErrors, 'LB_CHILD_RULE', { field: 'rule' })
    if ((answer === 'agreed') !== (urgency !== null))
      throw refusal(figuresErrors, 'LB_CHILD_URGENCY', { field: 'urgency' })
    // The first of the child's records that this officer may see: the answer stays with it.
    const { rows } = await sql<{ source: string; key: string }>`
      select m.source_id as source, m.key from person_mention p join mention m on m.id = p.mention_id
      where p.person_id = ${personId} and m.role in ('victim', 'subject')
      order by m.id limit 1`.execute(db)
    const [record] = rows
    if (!record) throw refusal(figuresErrors, 'LB_CHILD_NOT_FOUND', { field: 'personId' })
    await db
      .insertInto('child_answer')
      .values({
        rule_id: id,
        rule_version: rule.version,
        source_id: record.source,
        mention_key: record.key,
        answer,
        urgency,
        reason,
        answered_by: who.accountId,
      })
      .execute()
    note({
      action: 'alteration',
      subject: `person:${personId}`,
      details: { rule: `${id}@${rule.version}`, answer, urgency },
    })
    return { rule: id, personId }
  },
})
