import { z } from 'zod'
import { defineLongAct, fields, outputs } from '../../../access/index.ts'
import { drawSample } from '../../../estimates/index.ts'
import { head } from '../../../ledger/index.ts'
import { refusal } from '../../../model/index.ts'
import { insertRows } from '../../../store/index.ts'
import { figuresErrors } from '../../errors.ts'
import { unlistedParts } from '../contract.ts'
import { answerAll, computeRule } from '../known-children.ts'
import { firstRecordOf, recordsOf } from '../records-of-children.ts'

/**
 * Draws at random from all children whom a rule does not list today, those the lead may not see among them, by a seed that
 * nobody chose: the root of the ledger as it stands. What officers say of them bounds how many the rule misses.
 * @throws LB_CHILD_RULE, LB_CHILD_SAMPLE_EMPTY
 */
export const drawChildSample = defineLongAct({
  name: 'figures.drawChildSample',
  kind: 'write',
  about: 'Draws a random sample of the children whom a rule does not list',
  permission: 'leadReview',
  input: z.strictObject({
    rule: fields.key,
    children: z.int().min(1).max(10_000),
    reason: fields.requiredText(4_000, 'Say why the sample is drawn'),
  }),
  output: outputs.object({ rule: outputs.text, sampleId: outputs.id }),
  subject: ({ rule }) => `child rule ${rule}`,
  notes: ['computation', 'computation'],
  async run(context, { rule: id, children: wanted, reason }) {
    const { rule, parts, records } = await computeRule(context, id, async (unit) => {
      const all = await answerAll(context, unit)
      const rule = all.rules.find((one) => one.id === id)
      if (!rule) throw refusal(figuresErrors, 'LB_CHILD_RULE', { field: 'rule' })
      const answered = (part: string) =>
        all.children.filter((_, at) => all.answers.get(id)?.[at] === part)
      const parts = unlistedParts.map((name) => ({ name, ids: answered(name).map(firstRecordOf) }))
      return {
        rule,
        parts,
        records: await recordsOf(
          unit,
          parts.flatMap(({ ids }) => ids),
        ),
      }
    })
    if (parts.every(({ ids }) => ids.length === 0))
      throw refusal(figuresErrors, 'LB_CHILD_SAMPLE_EMPTY', { field: 'rule' })
    return context.enter(async (unit) => {
      const { root: seed } = await head(unit.db)
      const drawn = drawSample(seed, parts, wanted)
      const { id: row } = await unit.db
        .insertInto('child_sample')
        .values({
          rule_id: id,
          rule_version: rule.version,
          seed,
          parts: JSON.stringify(drawn.map(({ name, size }) => ({ part: name, size }))),
          reason,
          drawn_by: context.who.accountId,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const sampleId = Number(row)
      const rows = drawn.flatMap(({ name, order }) =>
        order.map((mention, at) => {
          const { source, key } = records.get(mention)!
          return {
            sample_id: sampleId,
            source_id: source,
            mention_key: key,
            part: name,
            draw: at + 1,
          }
        }),
      )
      await insertRows(unit.db, 'child_sample_child', rows)
      const details = { rule: `${id}@${rule.version}`, seed, asked: wanted, sample: sampleId }
      unit.note({ action: 'computation', subject: `child rule ${id}`, reason, details })
      return { rule: id, sampleId }
    })
  },
})
