import type { z } from 'zod'
import { outputs } from '../../access/index.ts'

const sourceRuleSchema = outputs.object({
  ruleId: outputs.id,
  sourceId: outputs.text,
  source: outputs.text,
  specialism: outputs.text,
  reason: outputs.text,
  givenBy: outputs.text,
  givenAt: outputs.text,
  /** Null: it stands. */
  ended: outputs.object({ by: outputs.text, at: outputs.text, reason: outputs.text }).nullable(),
  /** Officers who have the specialism and are at work today; where there is none the cases are everybody’s. */
  atWork: outputs.list(outputs.text),
  /** Cases of the source that the worklist lists as not read. */
  unread: outputs.count,
})
export type SourceRule = z.output<typeof sourceRuleSchema>

export const sourceRulesSchema = outputs.object({
  /** Those that stand by source, then the ended ones, the newest first. */
  rows: outputs.list(sourceRuleSchema),
  sources: outputs.list(outputs.object({ value: outputs.text, words: outputs.text })),
  /** What officers who read cases are good at. */
  specialisms: outputs.list(outputs.text),
})
export type SourceRules = z.output<typeof sourceRulesSchema>
