import { defineLongAct, fields } from '../../access/index.ts'
import { namedSources } from '../../cases/index.ts'
import type { Definition } from '../../definitions/index.ts'
import {
  type ChildRuleCount,
  type ChildRules,
  childRulesSchema,
  type SaidOfChild,
} from './contract.ts'
import { type Answered, answerAll } from './known-children.ts'
import { readWithdrawals } from './read-withdrawals.ts'
import { everyChildRule, unreadableRules } from './rules-in-use.ts'
import { proposedWithdrawals } from './withdrawal-proposals.ts'

/** Counted by the system, which sees every record: a count must not depend on who asks. */
export const childRules = defineLongAct({
  name: 'figures.childRules',
  kind: 'read',
  about: 'Rules about children as of today: how many meet each, and what sources cover',
  permission: 'readFigures',
  input: fields.nothing,
  output: childRulesSchema,
  subject: () => 'children',
  notes: ['consultation', 'computation'],
  async run(context): Promise<ChildRules> {
    await context.enter(async ({ note }) => note({ action: 'consultation', subject: 'children' }))
    return context.enterAsSystem(async (unit) => {
      const all = await answerAll(context, unit)
      const titles = new Map(
        (await everyChildRule(unit)).toReversed().map(({ id, title }) => [id, title]),
      )
      unit.note({
        action: 'computation',
        subject: 'children',
        details: { for: context.who.accountId, children: all.children.length, today: all.today },
      })
      return {
        today: all.today,
        rules: all.rules.map((rule) => countOf(rule, all)),
        unreadable: await unreadableRules(unit),
        proposedWithdrawals: await proposedWithdrawals(unit),
        withdrawn: (await readWithdrawals(unit)).map((one) => ({
          ...one,
          title: titles.get(one.ruleId) ?? one.ruleId,
        })),
        coverage: all.coverage,
        sources: await namedSources(unit),
      }
    })
  },
})

export function countOf(rule: Definition, { answers, said, samples }: Answered): ChildRuleCount {
  const own = answers.get(rule.id) ?? []
  const count = (wanted: string) => own.filter((one) => one === wanted).length
  const saidOfRule = said.get(rule.id) ?? new Map<number, SaidOfChild>()
  const countSaid = (wanted: string) =>
    [...saidOfRule].filter(([at, { answer }]) => answer === wanted && own[at] === 'met').length
  const { id, version, title, authority, source, notes } = rule
  return {
    ...{ id, version, title, authority, source, notes },
    clauses: rule.clauses.map(({ words }) => words),
    children: own.length,
    met: count('met'),
    notMet: count('notMet'),
    undetermined: count('undetermined'),
    agreed: countSaid('agreed'),
    notAgreed: countSaid('notAgreed'),
    missed: samples.get(id)?.missed ?? null,
  }
}
