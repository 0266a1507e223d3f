import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { namedSourceSchema } from '../../cases/index.ts'

/** What the reading is for and when it may stop, as the review's lead has set it. */
const triageTermsFields = {
  /** Share of the cases that matter to be found. */
  target: outputs.share,
  /** Chance of certifying wrongly. */
  alpha: outputs.share,
  /** Share of readings read again, by chance. */
  secondShare: outputs.share,
  /** Share of readings read again because reader and learner differ most. */
  doubtedShare: outputs.share,
  /** In the review's own currency. */
  costPerReading: z.number().nullable(),
  /** Cases an officer reads a day, and hard ones in a row before a break; null: as many as they like. */
  mostADay: outputs.count.nullable(),
  mostHardInRow: outputs.count.nullable(),
  /** In words, for the learner to start from. */
  lookingFor: outputs.text,
  /** What follows for the cases not read; never silence. */
  stopping: outputs.text,
} as const
const triageTermsInputSchema = outputs.object(triageTermsFields)
export type TriageTermsInput = z.output<typeof triageTermsInputSchema>

const triageTermsSchema = outputs.object({
  ...triageTermsFields,
  set: outputs
    .object({
      by: outputs.text,
      at: outputs.text,
    })
    .nullable(),
})
export type TriageTerms = z.output<typeof triageTermsSchema>

const curvePointSchema = outputs.object({
  read: outputs.count,
  found: outputs.count,
})
export type CurvePoint = z.output<typeof curvePointSchema>
/** As the triage engine certifies; shares are from 0 to 1. */
const certificateViewSchema = outputs.object({
  certified: z.boolean(),
  target: z.number(),
  alpha: z.number(),
  recallAtLeast: z.number(),
  found: outputs.count,
  unreadAtMost: z.number(),
  setAsideAtMost: z.number(),
  price: z.number().nullable(),
  grade: z.literal('A'),
  assumptions: outputs.list(outputs.text),
})
export type CertificateView = z.output<typeof certificateViewSchema>
/** One part of the tail; all the bounds hold together. */
const tailPartSchema = outputs.object({
  name: outputs.text,
  size: outputs.count,
  drawn: outputs.count,
  found: outputs.count,
  unreadAtMost: z.number(),
})
export type TailPart = z.output<typeof tailPartSchema>
const tailViewSchema = outputs.object({
  number: outputs.count,
  seed: outputs.text,
  reason: outputs.text,
  by: outputs.text,
  at: outputs.text,
  size: outputs.count,
  drawn: outputs.count,
  parts: outputs.list(tailPartSchema),
  asRead: certificateViewSchema,
  /** Allowing for what readers miss; null until a case set aside was read again. */
  corrected: certificateViewSchema.nullable(),
})
export type TailView = z.output<typeof tailViewSchema>
const agreementViewSchema = outputs.object({
  /** By chance; those read again for another reason say nothing of agreement. */
  readTwice: outputs.count,
  differing: outputs.count,
  measures: outputs.list(
    outputs.object({
      words: outputs.text,
      value: z.number().nullable(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
    }),
  ),
})
export type AgreementView = z.output<typeof agreementViewSchema>
const spreadViewSchema = outputs.object({
  /** Null: not within twenty years. */
  p10: z.number().nullable(),
  p50: z.number().nullable(),
  p85: z.number().nullable(),
})
export type SpreadView = z.output<typeof spreadViewSchema>
/** An end of the reading: the certificate reached if none of the cases drawn matters, or all cases read. */
const endViewSchema = outputs.object({
  what: z.enum(['certified', 'all']),
  /** Readings left, second readings among them. */
  left: z.number(),
  /** Weeks from now; null: too few weeks on record. */
  weeks: spreadViewSchema.nullable(),
  cost: spreadViewSchema.nullable(),
})
export type EndView = z.output<typeof endViewSchema>
const forecastViewSchema = outputs.object({
  /** Readings in each whole week so far. */
  weeks: outputs.list(outputs.count),
  costPerReading: z.number().nullable(),
  ends: outputs.list(endViewSchema),
  assumption: outputs.text.nullable(),
  /** How often past forecasts' middle four fifths held the truth. */
  coverage: outputs
    .object({
      weeks: outputs.count,
      share: z.number(),
    })
    .nullable(),
  /** Why no day is given. */
  why: outputs.text.nullable(),
})
export type ForecastView = z.output<typeof forecastViewSchema>
const triageProgressSchema = outputs.object({
  cases: outputs.count,
  read: outputs.count,
  found: outputs.count,
  /** Two readers differ and nobody has arbitrated. */
  openDifferences: outputs.count,
  curve: outputs.list(curvePointSchema),
  /** What the learner expects of reading on in its order; certifies nothing. */
  expected: outputs.list(curvePointSchema).nullable(),
  /** Reading on in order no longer shortens the whole. */
  worthFreezing: z.boolean(),
  /** Random cases that would certify the target if none of them matters. */
  ifFrozen: outputs.object({
    least: outputs.count,
    draws: outputs.count,
  }),
  tail: tailViewSchema.nullable(),
  agreement: agreementViewSchema,
  forecast: forecastViewSchema,
})
export type TriageProgress = z.output<typeof triageProgressSchema>
const readerQualityViewSchema = outputs.object({
  prevalence: z.number().nullable(),
  readers: outputs.list(
    outputs.object({
      reader: outputs.text,
      readings: outputs.count,
      sensitivity: z.number(),
      specificity: z.number(),
      known: outputs.object({
        seeded: outputs.count,
        marked: outputs.count,
        low: z.number(),
        high: z.number(),
      }),
      /** 20 or more comes about by chance once in twenty at most. */
      drift: z.number(),
    }),
  ),
})
export type ReaderQualityView = z.output<typeof readerQualityViewSchema>
export const triageViewSchema = outputs.object({
  terms: triageTermsSchema,
  /** Null before the first count. */
  progress: triageProgressSchema.nullable(),
  /** Null for those who may not know, and before the first count. */
  readers: readerQualityViewSchema.nullable(),
  countedAt: outputs.text.nullable(),
  mayLead: z.boolean(),
  mayNameKnown: z.boolean(),
})
export type TriageView = z.output<typeof triageViewSchema>
export interface KnownCaseInput {
  readonly source: string
  readonly ref: string
  readonly matters: boolean
  readonly reason: string
}
const knownCaseRowSchema = outputs.object({
  caseId: outputs.id,
  ref: outputs.text,
  source: outputs.text,
  matters: z.boolean(),
  reason: outputs.text,
  read: z.boolean(),
})
export type KnownCaseRow = z.output<typeof knownCaseRowSchema>

export const knownCasesSchema = outputs.object({
  rows: outputs.list(knownCaseRowSchema),
  /** What a case can be named from. */
  sources: outputs.list(namedSourceSchema),
})
export type KnownCases = z.output<typeof knownCasesSchema>

/** What an auditor needs to redo the draw of a tail, and whether it comes out the same. */
export const drawCheckSchema = outputs.object({
  tail: outputs.count,
  seed: outputs.text,
  by: outputs.text,
  at: outputs.text,
  /** Ledger entry of the freezing, and how many entries came before its seed; null: none is there. */
  entry: outputs.count.nullable(),
  entriesBefore: outputs.count.nullable(),
  /** SHA-256 of the list, as the ledger holds it: lines `case part`, by case number. */
  digest: outputs.text.nullable(),
  /** In the order they are read. */
  cases: outputs.list(
    outputs.object({
      caseId: outputs.id,
      part: outputs.text,
    }),
  ),
  holds: outputs.object({
    /** It is the ledger's root as it stood then. */
    seed: z.boolean(),
    /** The cases and their parts are those written into the ledger. */
    list: z.boolean(),
    /** They stand in order of SHA-256 of `seed:case`. */
    order: z.boolean(),
  }),
})
export type DrawCheck = z.output<typeof drawCheckSchema>
