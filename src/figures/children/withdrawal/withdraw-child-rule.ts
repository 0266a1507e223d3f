import { z } from 'zod'
import {
  checkStep,
  defineLongAct,
  fields,
  outputs,
  type UnitOfWork,
  type Who,
} from '../../../access/index.ts'
import { refusal } from '../../../model/index.ts'
import { insertRows, lock } from '../../../store/index.ts'
import { figuresErrors } from '../../errors.ts'
import { countOf } from '../child-rules.ts'
import type { ChildRuleWithdrawal } from '../contract.ts'
import { answerAll, computeRule } from '../known-children.ts'
import { firstRecordOf, recordsOf } from '../records-of-children.ts'
import { withdrawalOf } from '../withdrawal-proposals.ts'
import { ruleWithdrawalSteps } from '../withdrawal-steps.ts'

/**
 * Withdraws a rule about children for good, where another person proposed it: it is not asked any more. Its text, what
 * officers said of children and its samples stay; whom it lists on this day, and how many, is kept with them.
 * @throws LB_CHILD_RULE, LB_CHILD_RULE_STEP, LB_CHILD_RULE_TWO_PEOPLE
 */
export const withdrawChildRule = defineLongAct({
  name: 'figures.withdrawChildRule',
  kind: 'write',
  about:
    'Withdraws a rule about children that another person proposed to withdraw, keeping whom it listed and what became of each',
  permission: 'publishDefinitions',
  input: z.strictObject({
    rule: fields.key,
    reason: fields.requiredText(4_000, 'Say why the rule is withdrawn'),
  }),
  output: outputs.object({ rule: outputs.text }),
  subject: ({ rule }) => `child rule ${rule}`,
  notes: ['computation', 'alteration'],
  async run(context, { rule: id, reason }) {
    const { version, counts, records } = await computeRule(context, id, async (unit) => {
      const all = await answerAll(context, unit)
      const rule = all.rules.find((one) => one.id === id)
      if (!rule) throw refusal(figuresErrors, 'LB_CHILD_RULE', { field: 'rule' })
      await withdrawable(unit, id, context.who)
      const listed = all.children.filter((_, at) => all.answers.get(id)?.[at] === 'met')
      const { children, met, notMet, undetermined, agreed, notAgreed } = countOf(rule, all)
      const counts = { children, met, notMet, undetermined, agreed, notAgreed }
      const found = await recordsOf(unit, listed.map(firstRecordOf))
      return { version: rule.version, counts, records: [...found.values()] }
    })
    return context.enter(async (unit) => {
      await lock(unit, 'childRule', id)
      const { steps, to } = await withdrawable(unit, id, context.who)
      await unit.db
        .insertInto('child_rule_withdrawal_step')
        .values({
          ...{ rule_id: id, rule_version: version, number: steps.length + 1 },
          ...{ step: to, reason, taken_by: context.who.accountId },
        })
        .execute()
      const { numInsertedOrUpdatedRows } = await unit.db
        .insertInto('child_rule_withdrawal')
        .values({
          rule_id: id,
          rule_version: version,
          counts: JSON.stringify(counts satisfies ChildRuleWithdrawal['counts']),
          reason,
          withdrawn_by: context.who.accountId,
        })
        .onConflict((on) => on.doNothing())
        .executeTakeFirst()
      if (numInsertedOrUpdatedRows === 0n) {
        const cause = 'Somebody withdrew the rule meanwhile.'
        throw refusal(figuresErrors, 'LB_CHILD_RULE', { cause, field: 'rule' })
      }
      await insertRows(
        unit.db,
        'child_rule_withdrawn_child',
        records.map(({ source, key }) => ({ rule_id: id, source_id: source, mention_key: key })),
      )
      const details = { rule: `${id}@${version}`, withdrawn: true, ...counts }
      unit.note({ action: 'alteration', subject: `child rule ${id}`, reason, details })
      return { rule: id }
    })
  },
})

/** @throws LB_CHILD_RULE_STEP, LB_CHILD_RULE_TWO_PEOPLE */
async function withdrawable(unit: UnitOfWork, rule: string, who: Who) {
  const { steps, standing } = await withdrawalOf(unit, rule)
  const { to } = checkStep(ruleWithdrawalSteps, 'withdraw', standing, who, {
    errors: figuresErrors,
    state: 'LB_CHILD_RULE_STEP',
    twoPeople: 'LB_CHILD_RULE_TWO_PEOPLE',
  })
  return { steps, to }
}
