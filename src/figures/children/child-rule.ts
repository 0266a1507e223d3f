import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, stepsOpenTo } from '../../access/index.ts'
import type { Definition } from '../../definitions/index.ts'
import type { DefinitionView } from '../contract.ts'
import { type ChildRuleView, childRuleViewSchema } from './contract.ts'
import { readWithdrawals } from './read-withdrawals.ts'
import { everyChildRule, unreadableRules } from './rules-in-use.ts'
import { newestChildSamples } from './sample-progress.ts'
import { withdrawalOf } from './withdrawal-proposals.ts'
import { ruleWithdrawalSteps } from './withdrawal-steps.ts'

/** Null where there is no such rule; one that was withdrawn is there. */
export const childRule = defineAct({
  name: 'figures.childRule',
  kind: 'read',
  about: 'A rule about children: every version of its text, its newest sample, and who withdrew it',
  permission: 'readFigures',
  input: z.strictObject({ rule: fields.key }),
  output: childRuleViewSchema.nullable(),
  subject: ({ rule }) => `child rule ${rule}`,
  notes: ['consultation'],
  async run(unit, { rule: id }): Promise<ChildRuleView | null> {
    unit.note({ action: 'consultation', subject: `child rule ${id}` })
    const versions = (await everyChildRule(unit)).filter((one) => one.id === id)
    if (versions.length === 0) return null
    const [withdrawal] = await readWithdrawals(unit, sql`w.rule_id = ${id}`)
    const unreadable = (await unreadableRules(unit)).find((one) => one.id === id)
    const { steps, standing } = await withdrawalOf(unit, id)
    return {
      id,
      versions: versions.map((one, at) => viewOf(one, at === 0)),
      unreadable: unreadable ?? null,
      sample: (await newestChildSamples(unit)).get(id) ?? null,
      withdrawal: withdrawal ?? null,
      withdrawalSteps: steps,
      maySteps:
        withdrawal || unreadable ? [] : stepsOpenTo(ruleWithdrawalSteps, standing, unit.who),
    }
  },
})

const viewOf = (rule: Definition, current: boolean): DefinitionView => {
  const { id, version, title, authority, published, yaml, source, page, notes, valid } = rule
  return {
    ...{ id, version, title, authority, published, current, yaml },
    provenance: { source, page, notes, ...valid },
    clauses: rule.clauses.map(({ id, words, when }) => ({ id, words, expression: when })),
  }
}
