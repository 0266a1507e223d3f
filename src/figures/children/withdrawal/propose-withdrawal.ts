import { z } from 'zod'
import { checkStep, defineAct, fields, outputs } from '../../../access/index.ts'
import { refusal } from '../../../model/index.ts'
import { lock } from '../../../store/index.ts'
import { figuresErrors } from '../../errors.ts'
import { rulesInUse } from '../rules-in-use.ts'
import { withdrawalOf } from '../withdrawal-proposals.ts'
import { ruleWithdrawalSteps } from '../withdrawal-steps.ts'

/**
 * Proposes to withdraw a rule about children, or keeps it in use after all. It is asked until another person withdraws it.
 * @throws LB_CHILD_RULE, LB_CHILD_RULE_STEP
 */
export const proposeRuleWithdrawal = defineAct({
  name: 'figures.proposeRuleWithdrawal',
  kind: 'write',
  about: 'Proposes to withdraw a rule about children, or keeps it in use after all',
  permission: 'draftDefinitions',
  input: z.strictObject({
    rule: fields.key,
    step: z.enum(['propose', 'keep'], { error: 'Choose what to do' }),
    reason: fields.requiredText(4_000, 'Say why'),
  }),
  output: outputs.object({ rule: outputs.text }),
  subject: ({ rule }) => `child rule ${rule}`,
  notes: ['alteration'],
  async run(unit, { rule: id, step, reason }) {
    await lock(unit, 'childRule', id)
    const rule = (await rulesInUse(unit)).find((one) => one.id === id)
    if (!rule) throw refusal(figuresErrors, 'LB_CHILD_RULE', { field: 'rule' })
    const { steps, standing } = await withdrawalOf(unit, id)
    const { to } = checkStep(ruleWithdrawalSteps, step, standing, unit.who, {
      errors: figuresErrors,
      state: 'LB_CHILD_RULE_STEP',
      twoPeople: 'LB_CHILD_RULE_TWO_PEOPLE',
    })
    await unit.db
      .insertInto('child_rule_withdrawal_step')
      .values({
        ...{ rule_id: id, rule_version: rule.version, number: steps.length + 1 },
        ...{ step: to, reason, taken_by: unit.who.accountId },
      })
      .execute()
    const details = { rule: `${id}@${rule.version}`, step }
    unit.note({ action: 'alteration', subject: `child rule ${id}`, reason, details })
    return { rule: id }
  },
})
