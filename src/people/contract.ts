import { z } from 'zod'
import { outputs } from '../access/index.ts'
import { contactNoticeSchema } from '../contact/index.ts'
import { openItemSchema } from '../items/index.ts'
import type { LinkEvidence } from '../store/index.ts'
import { groupRowSchema } from './groups/contract.ts'

const linkEvidenceSchema = outputs.of<LinkEvidence>()(
  outputs.object({
    comparison: outputs.text,
    level: outputs.text,
    weight: z.number(),
    left: outputs.text.nullable(),
    right: outputs.text.nullable(),
  }),
)

export const personRowFields = {
  personId: outputs.text,
  name: outputs.text,
  birth: outputs.text.nullable(),
  mentions: outputs.count,
  sources: outputs.list(outputs.text),
} as const
export const personRowSchema = outputs.object(personRowFields)
export type PersonRow = z.output<typeof personRowSchema>

const mentionViewSchema = outputs.object({
  mentionId: outputs.id,
  source: outputs.text,
  agency: outputs.text,
  ref: outputs.text,
  role: outputs.text,
  caseId: outputs.id.nullable(),
  caseRef: outputs.text.nullable(),
  name: outputs.text,
  aliases: outputs.list(outputs.text),
  birth: outputs.text.nullable(),
  address: outputs.text.nullable(),
  identifiers: outputs.list(outputs.text),
  phones: outputs.list(outputs.text),
  vehicles: outputs.list(outputs.text),
  /** Files and lines it came from. */
  from: outputs.list(
    outputs.object({
      file: outputs.text,
      line: outputs.count,
    }),
  ),
  probability: z.number(),
})
export type MentionView = z.output<typeof mentionViewSchema>

/** Scored near a person, not joined. */
const nearPersonSchema = outputs.object({
  ...personRowFields,
  probability: z.number(),
  /** What keeps the two apart however alike they are; null where nothing does. */
  keptApart: outputs.text.nullable(),
})
export type NearPerson = z.output<typeof nearPersonSchema>

/** Why two mentions were joined; evidence and prior add up to weight. */
export const linkViewSchema = outputs.object({
  a: outputs.count,
  b: outputs.count,
  weight: z.number(),
  probability: z.number(),
  evidence: outputs.list(linkEvidenceSchema),
})
export type LinkView = z.output<typeof linkViewSchema>

const linkDecisionViewSchema = outputs.object({
  linkDecisionId: outputs.id,
  kind: z.enum(['join', 'split']),
  reason: outputs.text,
  by: outputs.text,
  at: outputs.text,
  undone: outputs
    .object({
      by: outputs.text,
      at: outputs.text,
      reason: outputs.text,
    })
    .nullable(),
})
export type LinkDecisionView = z.output<typeof linkDecisionViewSchema>

export const personViewSchema = outputs.object({
  ...personRowFields,
  /** To be read before anything below is used to reach them. */
  contact: contactNoticeSchema,
  mentionsList: outputs.list(mentionViewSchema),
  links: outputs.list(linkViewSchema),
  linkDecisions: outputs.list(linkDecisionViewSchema),
  groups: outputs.list(groupRowSchema),
  /** What is open about them, or about a case in which they are a victim or subject. */
  items: outputs.list(openItemSchema),
  /** Other people scored near this one, not joined: what an officer might join. */
  near: outputs.list(nearPersonSchema),
})
export type PersonView = z.output<typeof personViewSchema>
