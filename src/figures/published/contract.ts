import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import type { Answer, Bounds } from '../../definitions/index.ts'
import type { PublicCell } from '../../disclosure/index.ts'
import { type FigureQuestion, figureAsOfFields } from '../as-of/contract.ts'
import { boundsSchema } from '../contract.ts'
import type { PublicCounts, Rows } from '../earlier/figure-rows.ts'

export type {
  FigureCount,
  PublicCounts,
  Row as FigureRow,
  Rows as FigureRows,
} from '../earlier/figure-rows.ts'

export interface FigureProposal extends Omit<FigureQuestion, 'definition'> {
  readonly definition: string
  readonly reason: string
  /** What else there is to say about small numbers, printed with what was done; may be ''. */
  readonly suppression: string
}

const { command: _, surely: _surely, atMost: _atMost, ...figureFields } = figureAsOfFields

const rowsOf = <T extends z.ZodType>(row: T) => outputs.object({ surely: row, atMost: row })

const publicCellSchema = outputs.of<PublicCell>()(
  z.union([
    outputs.object({
      hidden: z.literal(false),
      value: outputs.count,
      low: outputs.count,
      high: outputs.count,
    }),
    outputs.object({
      hidden: z.literal(true),
      within: outputs.object({ low: outputs.count, high: outputs.count }).optional(),
    }),
  ]),
)
const publicCountsSchema = outputs.of<PublicCounts>()(
  outputs.object({
    met: publicCellSchema,
    undetermined: publicCellSchema,
    notMet: publicCellSchema,
    upper: publicCellSchema,
    population: publicCellSchema,
  }),
)

const figureStepSchema = z.enum(['publish', 'decline', 'withdraw'])
export type FigureStep = z.output<typeof figureStepSchema>
const figureStateSchema = z.enum(['proposed', 'published', 'declined', 'withdrawn'])
export type FigureState = z.output<typeof figureStateSchema>
const figureProofSchema = outputs.object({
  /** Small counts and sums that were attacked, and the fewest values any can have; null: none. */
  attacked: outputs.count,
  fewest: outputs.count.nullable(),
  leastValues: outputs.count,
  /** Published before and counted from the same findings: all their numbers were known. */
  against: outputs.object({ tables: outputs.list(outputs.id), figures: outputs.list(outputs.id) }),
})
export type FigureProof = z.output<typeof figureProofSchema>

/** A figure counted again from the archive as it stands. */
export interface Recount {
  readonly figureId: number
  /** Every case has the answer it had. */
  readonly same: boolean
  /** The ledger still has the root it had when the figure was counted. */
  readonly ledgerHolds: boolean
  readonly definitionSame: boolean
  readonly form: FormAgain
  readonly figure: PublishedFigure
  /** As they are. */
  readonly was: Rows<Bounds>
  readonly now: Rows<Bounds>
  readonly differing: number
  /** The first hundred. */
  readonly cases: readonly DifferingCase[]
}

export const publishedFigureSchema = outputs.object({
  ...figureFields,
  figureId: outputs.id,
  /** Its counts as the public may know them. */
  publicCounts: rowsOf(publicCountsSchema),
  /** As they are; null to those who may not know, where some are not told so. */
  counts: rowsOf(boundsSchema).nullable(),
  /** Each count that is not told as it is, and why; null to those who may not know. */
  hidden: outputs.list(outputs.text).nullable(),
  /** Of the attack on all that was published; null: kept before it was reckoned for figures. */
  proof: figureProofSchema.nullable(),
  /** Printed with it. */
  notes: outputs.list(outputs.text),
  /** SHA-256 of the definition's text. */
  definitionHash: outputs.text,
  /** SHA-256 of the answer on every case. */
  digest: outputs.text,
  suppression: outputs.text,
  reason: outputs.text,
  proposedBy: outputs.text,
  proposedAt: outputs.text,
  state: figureStateSchema,
  steps: outputs.list(
    outputs.object({
      step: figureStateSchema.exclude(['proposed']),
      reason: outputs.text,
      by: outputs.text,
      at: outputs.text,
    }),
  ),
  mayTake: outputs.list(figureStepSchema),
  /** The command that gives the same number from the archive. */
  recompute: outputs.text,
})
export type PublishedFigure = z.output<typeof publishedFigureSchema>

/**
 * What became of the form a figure was published in. `same`: made again, it is the same. `holds`: it
 * cannot be made again, since the findings it was compared with are no longer those of now, but the
 * counts lie where it says. `differs`: neither.
 */
export type FormAgain = 'same' | 'holds' | 'differs'

export interface DifferingCase {
  readonly caseId: number
  readonly ref: string | null
  readonly source: string | null
  /** Null: the case was not counted. */
  readonly was: Answer | null
  readonly now: Answer | null
  /** The first entry of the ledger since that touched the case, in words; null: none did. */
  readonly entry: {
    readonly index: number
    readonly action: string
    readonly subject: string
    readonly at: string
  } | null
}
