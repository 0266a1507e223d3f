import { z } from 'zod'
import { outputs, type Purpose, purposes } from '../access/index.ts'
import {
  caseDocumentSchema,
  caseFields,
  casePersonSchema,
  caseWordingSchema,
  type EarlierPart,
  earlierPartWords,
  factRowSchema,
  findingViewSchema,
  foundRowSchema,
  namedInCaseSchema,
  proposedEventSchema,
  timelineEntrySchema,
} from '../cases/index.ts'
import { decisionRowSchema, itemRowSchema } from '../casework/index.ts'
import { victimContactSchema } from '../contact/index.ts'
import { groupRowSchema } from '../people/index.ts'
import {
  caseFlags,
  deskSchema,
  learntScoreSchema,
  questionSetSchema,
  readingViewSchema,
} from '../reading/index.ts'

export const reviewStatusSchema = outputs.object({
  cases: outputs.count,
  read: outputs.count,
  decided: outputs.count,
  /** Cases that the worklist shows whoever asks, by state: without those closed to them, and those no refresh has ordered yet. */
  listed: outputs.object({
    all: outputs.count,
    unread: outputs.count,
    read: outputs.count,
    decided: outputs.count,
  }),
  awaitingAuthorisation: outputs.count,
  openItems: outputs.count,
  openRisks: outputs.count,
  risksRaised: outputs.count,
  risksTold: outputs.count,
  risksAcknowledged: outputs.count,
  risksClosed: outputs.count,
  /** Decisions authorised of which something has no owner who accepted it. Must be none. */
  authorisedWithoutOwner: outputs.count,
  /** Items closed without the record of their result. Must be none. */
  endedWithoutResult: outputs.count,
  /** Readings that say somebody may be at risk, of cases without a risk. Must be none. */
  readingsWithoutRisk: outputs.count,
  quarantined: outputs.count,
  extracts: outputs.count,
  mentions: outputs.count,
  people: outputs.count,
  groups: outputs.count,
  /** Rules about children that are not asked, as this version of Lookback cannot read their text. Must be none. */
  unreadableRules: outputs.list(outputs.text),
  ledgerEntries: outputs.count,
  ledgerRoot: outputs.text,
  refreshedAt: outputs.text.nullable(),
})
export type ReviewStatus = z.output<typeof reviewStatusSchema>

export const caseViewSchema = outputs.object({
  ...caseFields,
  agency: outputs.text,
  unit: outputs.text.nullable(),
  area: outputs.text.nullable(),
  occurred: outputs.text.nullable(),
  /** What its source flags, as recorded. */
  flags: outputs.list(z.enum(caseFlags)),
  /** Places, numbers, vehicles and officers its records name. */
  named: namedInCaseSchema,
  place: outputs.id.nullable(),
  reasons: outputs.list(outputs.text),
  /** The learner's score in parts that add up to it; null before it has learnt. */
  learnt: learntScoreSchema.nullable(),
  /** Header facts with what is missing said as such: `{label, value, missing}`. */
  facts: outputs.list(factRowSchema),
  /** What readers found, as far as this officer may see it yet. */
  found: outputs.list(foundRowSchema),
  /** Each victim, with what is to be read before anybody reaches them. */
  contacts: outputs.list(victimContactSchema),
  /** Why this session opened it. */
  openedFor: z.enum(Object.keys(purposes) as [Purpose, ...Purpose[]]),
  people: outputs.list(casePersonSchema),
  timeline: outputs.list(timelineEntrySchema),
  /** Earlier events of its people than those listed. */
  timelineLeft: outputs.count,
  /** Events that its documents tell and nobody has answered: how many, and the first of them. */
  proposed: outputs.object({ count: outputs.count, first: outputs.list(proposedEventSchema) }),
  documents: outputs.list(caseDocumentSchema),
  wording: outputs.list(caseWordingSchema),
  findings: outputs.list(findingViewSchema),
  groups: outputs.list(groupRowSchema),
  questions: questionSetSchema,
  /** This officer's own readings first; another's only once this officer's own is in. */
  readings: outputs.list(readingViewSchema),
  /** Drafts, what was done in place of reading, to whom it may be passed. */
  desk: deskSchema,
  mayRead: z.boolean(),
  decision: decisionRowSchema.nullable(),
  /** Open ones this officer may see. */
  items: outputs.list(itemRowSchema),
  /** What this officer did on the case before its decision was reopened; they do none of it again. */
  earlierParts: outputs.list(
    z.enum(Object.keys(earlierPartWords) as [EarlierPart, ...EarlierPart[]]),
  ),
  mayPropose: z.boolean(),
  maySettle: z.boolean(),
})
export type CaseView = z.output<typeof caseViewSchema>
