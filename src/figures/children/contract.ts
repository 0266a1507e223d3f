import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { namedSourceSchema } from '../../cases/index.ts'
import { childEventKinds } from '../../definitions/index.ts'
import { openItemSchema } from '../../items/index.ts'
import type {
  ChildAnswerWord,
  ChildRuleStep,
  ChildSampleAnswer,
  ChildUrgency,
  UnlistedPart,
} from '../../store/index.ts'
import { definitionViewSchema } from '../contract.ts'
import { estimatedCountSchema } from '../samples/contract.ts'

/** What an officer says of a child whom a rule lists. */
export const childAnswerWords = {
  agreed: 'The child should be on this list',
  notAgreed: 'The child should not be on it',
} as const satisfies Readonly<Record<ChildAnswerWord, string>>

/** What an officer says of a child whom a rule does not list, drawn at random. */
export const childSampleAnswers = {
  shouldBe: 'The child should be on this list',
  shouldNot: 'The child should not be on it',
  cannotTell: 'Cannot tell from the records',
} as const satisfies Readonly<Record<ChildSampleAnswer, string>>

/** The rule’s answers for children whom it does not list. */
export const unlistedParts = ['notMet', 'undetermined'] as const satisfies readonly UnlistedPart[]

/** How soon somebody has to act, as an officer sees it; never worked out. */
export const childUrgencies = {
  today: 'Today',
  thisWeek: 'Within a week',
  later: 'Later',
} as const satisfies Readonly<Record<ChildUrgency, string>>

export const namesOf = <Name extends string>(words: Readonly<Record<Name, unknown>>) =>
  Object.keys(words) as [Name, ...Name[]]

const saidOfChildSchema = outputs.object({
  answer: z.enum(namesOf(childAnswerWords)),
  urgency: z.enum(namesOf(childUrgencies)).nullable(),
  reason: outputs.text,
  /** The officer's name. */
  by: outputs.text,
  at: outputs.text,
})
export type SaidOfChild = z.output<typeof saidOfChildSchema>

const coverageSchema = outputs.object({
  source: outputs.text,
  kind: z.enum(childEventKinds),
  /** First day of which the source could hold such a record. */
  from: outputs.text,
  /** Null: to this day. */
  until: outputs.text.nullable(),
  /** Postcode areas and districts it covers. Null: wherever a child lives. */
  areas: outputs.list(outputs.text).nullable(),
  /** On what that rests. */
  basis: outputs.text,
  statedBy: outputs.text,
})
export type CoverageRow = z.output<typeof coverageSchema>

/** What one rule says of all children, whoever asks. */
const childRuleSchema = outputs.object({
  id: outputs.text,
  version: outputs.id,
  title: outputs.text,
  authority: outputs.text,
  source: outputs.text,
  notes: outputs.text,
  clauses: outputs.list(outputs.text),
  children: outputs.count,
  met: outputs.count,
  notMet: outputs.count,
  undetermined: outputs.count,
  /** Of those who meet it: officers say so too. */
  agreed: outputs.count,
  /** Of those who meet it: officers say they should not be listed. */
  notAgreed: outputs.count,
  /** How many children it does not list should be, by the newest sample of them; null where none was drawn. */
  missed: estimatedCountSchema.nullable(),
})
export type ChildRuleCount = z.output<typeof childRuleSchema>

const withdrawalFields = {
  ruleId: outputs.text,
  /** The version in use on that day. */
  version: outputs.id,
  /** What the rule said of all children on that day, and officers of those it listed. */
  counts: outputs.object({
    children: outputs.count,
    met: outputs.count,
    notMet: outputs.count,
    undetermined: outputs.count,
    agreed: outputs.count,
    notAgreed: outputs.count,
  }),
  reason: outputs.text,
  by: outputs.text,
  at: outputs.text,
} as const
const withdrawalSchema = outputs.object(withdrawalFields)
export type ChildRuleWithdrawal = z.output<typeof withdrawalSchema>

/** Where the withdrawal of a rule stands; a rule of which nobody proposed it is in use. */
export type RuleWithdrawalState = 'inUse' | ChildRuleStep
const ruleWithdrawalStepNames = ['propose', 'keep', 'withdraw'] as const
export type RuleWithdrawalStep = (typeof ruleWithdrawalStepNames)[number]
const stepTakenFields = {
  state: z.enum(['proposed', 'kept', 'withdrawn']),
  reason: outputs.text,
  by: outputs.text,
  at: outputs.text,
} as const
const stepTakenSchema = outputs.object(stepTakenFields)
export type WithdrawalStepTaken = z.output<typeof stepTakenSchema>

/** A rule of the review’s own that is not asked, because this version of Lookback cannot read its text. */
const unreadableRuleSchema = outputs.object({
  id: outputs.text,
  version: outputs.id,
  title: outputs.text,
  /** Line, column and what cannot be read there. */
  mistake: outputs.text,
  yaml: outputs.text,
})
export type UnreadableRule = z.output<typeof unreadableRuleSchema>

export const childRulesSchema = outputs.object({
  today: outputs.text,
  rules: outputs.list(childRuleSchema),
  /** Not asked, and no rule withdrawn. */
  unreadable: outputs.list(unreadableRuleSchema),
  /** Rules in use that somebody proposed to withdraw, and nobody has settled. */
  proposedWithdrawals: outputs.list(outputs.object({ ruleId: outputs.text, ...stepTakenFields })),
  /** Rules that are asked no more. */
  withdrawn: outputs.list(outputs.object({ ...withdrawalFields, title: outputs.text })),
  coverage: outputs.list(coverageSchema),
  /** Sources there are, for saying what they cover. */
  sources: outputs.list(namedSourceSchema),
})
export type ChildRules = z.output<typeof childRulesSchema>

/** What stands where no record names the child. */
export const unnamedChild = 'No name recorded'

const listedChildSchema = outputs.object({
  /** Whom linkage holds this child to be. */
  personId: outputs.text,
  name: outputs.text,
  /** Whole years today; null where it is not known to the year. */
  age: outputs.count.nullable(),
  /** The latest day on which something befell the child, as recorded. */
  latest: outputs.text.nullable(),
  cases: outputs.list(outputs.object({ id: outputs.id, ref: outputs.text, source: outputs.text })),
  /** What else is recorded: how often each thing. */
  events: outputs.list(outputs.object({ kind: z.enum(childEventKinds), count: outputs.count })),
  sources: outputs.list(outputs.text),
  /** Other rules this child meets. */
  also: outputs.list(outputs.text),
  /** Of the rules nothing decides of this child: what would settle them, in words. */
  unknown: outputs.list(outputs.text),
  /** Null: nobody has answered for this child and rule. */
  said: saidOfChildSchema.nullable(),
  /** Open items that the officer may see: about the child, or about a case the child stands in. */
  items: outputs.list(openItemSchema),
})
export type ListedChild = z.output<typeof listedChildSchema>

export const childListSchema = outputs.object({
  today: outputs.text,
  rule: childRuleSchema,
  ...outputs.pageFields(listedChildSchema),
})
export type ChildList = z.output<typeof childListSchema>

const childSampleSchema = outputs.object({
  sampleId: outputs.id,
  /** Of the rule, when it was drawn. */
  version: outputs.id,
  seed: outputs.text,
  reason: outputs.text,
  drawnBy: outputs.text,
  drawnAt: outputs.text,
  drawn: outputs.count,
  answered: outputs.count,
  parts: outputs.list(
    outputs.object({
      part: z.enum(unlistedParts),
      /** Children the rule answered so when it was drawn. */
      size: outputs.count,
      drawn: outputs.count,
      answered: outputs.count,
      /** Of those answered in the order drawn without a gap, which alone count. */
      counted: outputs.count,
      shouldBe: outputs.count,
      cannotTell: outputs.count,
    }),
  ),
  missed: estimatedCountSchema,
})
export type ChildSample = z.output<typeof childSampleSchema>

const nextUnlistedSchema = outputs.object({
  /** The record by which the sample names the child. */
  source: outputs.text,
  key: outputs.text,
  child: listedChildSchema,
})
export type NextUnlisted = z.output<typeof nextUnlistedSchema>

export const childSampleViewSchema = outputs.object({
  today: outputs.text,
  rule: childRuleSchema,
  sample: childSampleSchema.nullable(),
  /** The next child in the order drawn that nobody answered and this officer may see. */
  next: nextUnlistedSchema.nullable(),
  mayAnswer: z.boolean(),
})
export type ChildSampleView = z.output<typeof childSampleViewSchema>

export const childRuleViewSchema = outputs.object({
  id: outputs.text,
  /** Every version of its text, the newest first. */
  versions: outputs.list(definitionViewSchema),
  /** The version that would be asked, where its text cannot be read: then the rule is not asked. */
  unreadable: unreadableRuleSchema.nullable(),
  /** The newest sample of whom it did not list. */
  sample: childSampleSchema.nullable(),
  /** Null: it is in use. */
  withdrawal: withdrawalSchema.nullable(),
  /** What was done towards withdrawing it, in order. */
  withdrawalSteps: outputs.list(stepTakenSchema),
  /** The steps the asker may take now. */
  maySteps: outputs.list(z.enum(ruleWithdrawalStepNames)),
})
export type ChildRuleView = z.output<typeof childRuleViewSchema>

/** A child of whom a withdrawn rule or an officer answering for it spoke. */
export const childOnceListedSchema = outputs.object({
  /** Whom linkage holds the child to be; null where nobody is linked yet. */
  personId: outputs.text.nullable(),
  name: outputs.text,
  /** Whether the rule listed the child on the day it was withdrawn. */
  listed: z.boolean(),
  said: saidOfChildSchema.nullable(),
})
export type ChildOnceListed = z.output<typeof childOnceListedSchema>
