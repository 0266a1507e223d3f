import { isListForm } from '../fold/forms.ts'
import { type BlockingRule, keyPartOf } from '../settings/blocking-settings.ts'

/** One blocking rule as every engine carries it out. */
export interface RulePlan {
  readonly name: string
  readonly rule: BlockingRule
  /** Fields its key reads. */
  readonly fields: readonly string[]
  /**
   * Places of earlier rules whose keys this one only adds to: they propose whatever it proposes, but
   * for the blocks they pass over.
   */
  readonly wider: readonly number[]
}

export const planRules = (rules: readonly BlockingRule[]): readonly RulePlan[] =>
  rules.map((rule, at) => ({
    name: rule.name,
    rule,
    fields: fieldsOf(rule),
    wider: widerRules(rules, at),
  }))

const fieldsOf = (rule: BlockingRule): readonly string[] =>
  rule.kind === 'names'
    ? [rule.given, rule.family, ...(rule.aliases ? [rule.aliases] : [])]
    : [...new Set(rule.on.map((part) => keyPartOf(part).field))]

function widerRules(rules: readonly BlockingRule[], at: number): readonly number[] {
  const parts = scalarParts(rules[at]!)
  if (parts === null) return []
  return rules.slice(0, at).flatMap((earlier, index) => {
    const theirs = scalarParts(earlier)
    return theirs?.every((part) => parts.includes(part)) ? [index] : []
  })
}

/** Parts of a key that is one value; null for any other. */
function scalarParts(rule: BlockingRule): readonly string[] | null {
  if (rule.kind === 'names') return null
  return rule.on.some((part) => isListForm(keyPartOf(part).form)) ? null : rule.on
}
