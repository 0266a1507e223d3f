import type { SuppressionReason, SuppressionRules } from '../../disclosure/index.ts'
import type { FigureCount, PublicCounts, Rows } from '../earlier/figure-rows.ts'
import { reasonFrom } from '../earlier/stored-reasons.ts'

/** Tables and figures by their numbers. */
export interface Publications {
  readonly tables: readonly number[]
  readonly figures: readonly number[]
}

/** Why a count is not published as it is, and on which publications' account. */
export interface SuppressionCause extends Publications {
  readonly rule: SuppressionReason
}
export type FigureCauses = Rows<Readonly<Partial<Record<FigureCount, SuppressionCause>>>>

/** A figure as everybody who may read figures may know it, and the proof that it is safe. */
export interface FigureBody {
  readonly says: Rows<PublicCounts>
  readonly rules: SuppressionRules
  readonly proof: {
    readonly attacked: number
    /** Fewest values a protected count can have; null: none was attacked. */
    readonly fewest: number | null
    /** Counted from the same findings, and so part of the attack. */
    readonly against: Publications
    /** Everything that was published when the figure was counted. */
    readonly publicationsAtCount: Publications
    /** SHA-256 of what it was made from. */
    readonly inputDigest: string
  }
}

/** The column `published_figure.body`, in the words of the version that first wrote it. */
export interface StoredFigureBody extends Omit<FigureBody, 'proof'> {
  readonly proof: Pick<FigureBody['proof'], 'attacked' | 'fewest' | 'against'> & {
    readonly there: Publications
    readonly madeFrom: string
  }
}

export const bodyFrom = ({ proof, ...body }: StoredFigureBody): FigureBody => {
  const { there, madeFrom, ...rest } = proof
  return { ...body, proof: { ...rest, publicationsAtCount: there, inputDigest: madeFrom } }
}

export const storedBody = ({ proof, ...body }: FigureBody): StoredFigureBody => {
  const { publicationsAtCount, inputDigest, ...rest } = proof
  return { ...body, proof: { ...rest, there: publicationsAtCount, madeFrom: inputDigest } }
}

/** The column `published_figure_counts.because`. */
export type StoredCauses = Rows<
  Readonly<Partial<Record<FigureCount, Publications & { readonly rule: string }>>>
>

export const causesFrom = ({ surely, atMost }: StoredCauses): FigureCauses => {
  const row = (stored: StoredCauses['surely']) =>
    Object.fromEntries(
      Object.entries(stored).map(([count, { rule, ...publications }]) => [
        count,
        { ...publications, rule: reasonFrom(rule) },
      ]),
    ) as FigureCauses['surely']
  return { surely: row(surely), atMost: row(atMost) }
}
