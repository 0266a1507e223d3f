import { z } from 'zod'
import { outputs } from '../access/index.ts'
import type { CaseHeading, CaseRow } from './contract.ts'

const heading = {
  caseId: outputs.id,
  ref: outputs.text,
  source: outputs.text,
  kind: z.enum(['crime', 'referral']),
} as const
const coded = z.strictObject({ code: outputs.text, label: outputs.text }).nullable()

/** A case as a list shows it. */
export const caseFields = {
  ...heading,
  opened: outputs.text.nullable(),
  closed: outputs.text.nullable(),
  category: coded,
  outcome: coded,
  state: z.enum(['unread', 'beingRead', 'read', 'proposed', 'decided']),
} as const

export const headingAnswer: z.ZodType<CaseHeading> = z.strictObject(heading)
export const casePage = outputs.pageOf(z.strictObject(caseFields) satisfies z.ZodType<CaseRow>)
