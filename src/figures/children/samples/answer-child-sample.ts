import { z } from 'zod'
import { defineAct, fields, outputs } from '../../../access/index.ts'
import { refusal } from '../../../model/index.ts'
import { figuresErrors } from '../../errors.ts'
import { childSampleAnswers, namesOf } from '../contract.ts'

/**
 * What this officer says of one child of a sample, once.
 * @throws LB_CHILD_SAMPLE_NOT_FOUND, LB_CHILD_SAMPLE_ANSWERED
 */
export const answerChildSample = defineAct({
  name: 'figures.answerChildSample',
  kind: 'write',
  about: 'Says of a child of a sample whether the rule should have listed them',
  permission: 'submitReading',
  input: z.strictObject({
    rule: fields.key,
    sampleId: fields.id,
    /** The child’s record, as the sample names it. */
    source: fields.key,
    key: fields.requiredText(1_000, 'Take the child from the page of the sample'),
    answer: z.enum(namesOf(childSampleAnswers), { error: 'Choose an answer' }),
    reason: fields.reason,
  }),
  output: outputs.object({ rule: outputs.text }),
  subject: ({ rule }) => `child rule ${rule}`,
  notes: ['alteration'],
  async run({ db, note, who }, { rule, sampleId, source, key, answer, reason }) {
    const drawn = await db
      .selectFrom('child_sample_child as c')
      .innerJoin('child_sample as s', 's.id', 'c.sample_id')
      .select('s.rule_id')
      .where('s.id', '=', sampleId)
      .where('s.rule_id', '=', rule)
      .where('s.rule_id', 'not in', (withdrawn) =>
        withdrawn.selectFrom('child_rule_withdrawal').select('rule_id'),
      )
      .where('c.source_id', '=', source)
      .where('c.mention_key', '=', key)
      .executeTakeFirst()
    if (!drawn) throw refusal(figuresErrors, 'LB_CHILD_SAMPLE_NOT_FOUND')
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('child_sample_answer')
      .values({
        sample_id: sampleId,
        source_id: source,
        mention_key: key,
        answer,
        reason,
        answered_by: who.accountId,
      })
      .onConflict((on) => on.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 0n) throw refusal(figuresErrors, 'LB_CHILD_SAMPLE_ANSWERED')
    note({
      action: 'alteration',
      subject: `child rule ${rule}`,
      details: { sample: sampleId, source, key, answer },
    })
    return { rule }
  },
})
