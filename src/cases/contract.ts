import { z } from 'zod'
import { outputs } from '../access/index.ts'
import type { Answer, ClauseFinding } from '../definitions/index.ts'

export const answerSchema = outputs.of<Answer>()(z.enum(['met', 'notMet', 'undetermined']))
const clauseFindingSchema = outputs.of<ClauseFinding>()(
  outputs.object({ id: outputs.text, words: outputs.text, answer: answerSchema }),
)

/** Derived from readings and decisions, never stored. */
const caseStateSchema = z.enum(['unread', 'beingRead', 'read', 'proposed', 'decided'])
export type CaseState = z.output<typeof caseStateSchema>

/** A source's code with its words from the code list. */
const codedSchema = outputs.object({
  code: outputs.text,
  label: outputs.text,
})
export type Coded = z.output<typeof codedSchema>

export const caseHeadingFields = {
  caseId: outputs.id,
  ref: outputs.text,
  source: outputs.text,
  kind: z.enum(['crime', 'referral']),
} as const
export const caseHeadingSchema = outputs.object(caseHeadingFields)
export type CaseHeading = z.output<typeof caseHeadingSchema>

/** A case as a list shows it. */
export const caseFields = {
  ...caseHeadingFields,
  opened: outputs.text.nullable(),
  closed: outputs.text.nullable(),
  category: codedSchema.nullable(),
  outcome: codedSchema.nullable(),
  state: caseStateSchema,
} as const
export const caseRowSchema = outputs.object(caseFields)
export type CaseRow = z.output<typeof caseRowSchema>
export const casePage = outputs.pageOf(caseRowSchema)

export const factRowSchema = outputs.object({
  label: outputs.text,
  value: outputs.text.nullable(),
  /** Plain words for why it is missing; null when recorded. */
  missing: outputs.text.nullable(),
})
export type FactRow = z.output<typeof factRowSchema>

export const foundRowSchema = outputs.object({
  label: outputs.text,
  /** What readers say; null where they cannot tell or differ. */
  said: outputs.text.nullable(),
  /** The record says otherwise: neither counts. */
  differs: z.boolean(),
})
export type FoundRow = z.output<typeof foundRowSchema>

export const casePersonSchema = outputs.object({
  mentionId: outputs.id,
  personId: outputs.text.nullable(),
  role: outputs.text,
  name: outputs.text,
  birth: outputs.text.nullable(),
  ageAtOffence: z.int().nullable(),
  relationship: outputs.text.nullable(),
  /** Where else this person is mentioned and how sure the join is. */
  elsewhere: outputs.list(
    outputs.object({
      source: outputs.text,
      mentions: outputs.count,
      probability: z.number(),
    }),
  ),
})
export type CasePerson = z.output<typeof casePersonSchema>

export const timelineEntrySchema = outputs.object({
  date: outputs.text.nullable(),
  end: outputs.text.nullable(),
  kind: outputs.text,
  title: outputs.text,
  detail: outputs.text.nullable(),
  /** With whom a missing child was seen, by name. */
  seenWith: outputs.object({ personId: outputs.text.nullable(), name: outputs.text }).nullable(),
  /** The other case it stands in, and as what. */
  otherCase: outputs.object({ caseId: outputs.id, words: outputs.text }).nullable(),
  source: outputs.text,
  agency: outputs.text,
  personId: outputs.text.nullable(),
  personName: outputs.text.nullable(),
  /** False: reached this case through a person link, not through the case's own records. */
  own: z.boolean(),
})
export type TimelineEntry = z.output<typeof timelineEntrySchema>

const differenceSchema = outputs.object({
  before: outputs.text,
  removed: outputs.text,
  added: outputs.text,
  after: outputs.text,
})

/** Of a document whose words stand in an earlier one of the case too, or nearly. */
const copyOfSchema = outputs.object({
  documentId: outputs.id,
  name: outputs.text,
  isSame: z.boolean(),
  /** Runs of five words both have, of all either has; 0 to 1. */
  likeness: z.number(),
  differences: outputs.list(differenceSchema),
})

export const copyElsewhereSchema = outputs.object({
  ...caseHeadingFields,
  name: outputs.text,
  isSame: z.boolean(),
})

/** `marked` splits the text; parts with a mark are evidence (a name of the case, a definition's term). */
export const caseDocumentSchema = outputs.object({
  documentId: outputs.id,
  name: outputs.text,
  mediaType: outputs.text,
  /** The document it stood in, such as the mail it was attached to. */
  attachedTo: outputs.object({ documentId: outputs.id, name: outputs.text }).nullable(),
  /** Of a mail that stands whole in another of its thread: that one is read for it. */
  containedIn: outputs.object({ documentId: outputs.id, name: outputs.text }).nullable(),
  /** Of a mail to be read, with others in a thread of the case: how many, and how many are to be read. */
  thread: outputs.object({ mails: outputs.count, toRead: outputs.count }).nullable(),
  /** Mails of the thread whose heads give the same number with other words: one of them is not what it says. */
  sameNumber: outputs.list(outputs.object({ documentId: outputs.id, name: outputs.text })),
  /** The one of the case that is read for it; null: it is to be read itself. */
  copyOf: copyOfSchema.nullable(),
  /** Documents of other cases with its words, or nearly, as far as the reader may see them; the first of them. */
  copiesElsewhere: outputs.list(copyElsewhereSchema),
  copiesElsewhereInAll: outputs.count,
  /** Of what has pages: those whose words are not typed, and whether they are in doubt. */
  pages: outputs.list(
    outputs.object({
      page: outputs.id,
      state: z.enum(['waiting', 'otherMachine', 'machine', 'unreadable', 'blank']),
      isDoubtful: z.boolean(),
    }),
  ),
  marked: outputs.list(
    outputs.object({
      text: outputs.text,
      mark: outputs.text.nullable(),
    }),
  ),
})
export type CaseDocument = z.output<typeof caseDocumentSchema>

const shownBySchema = outputs.object({
  words: outputs.text,
  records: outputs.list(outputs.object({ caseId: outputs.id.nullable(), words: outputs.text })),
})
export type ShownBy = z.output<typeof shownBySchema>

export const findingViewSchema = outputs.object({
  definitionId: outputs.text,
  version: outputs.id,
  title: outputs.text,
  answer: answerSchema,
  clauses: outputs.list(clauseFindingSchema),
  missing: outputs.list(outputs.text),
  restsOnLinks: z.boolean(),
  /** What other records show of the case's people, and which records: as far as the reader may see them. */
  shownBy: outputs.list(shownBySchema),
})
export type FindingView = z.output<typeof findingViewSchema>
