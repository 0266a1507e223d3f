import type { Bounds } from '../attack/attacker.ts'
import type { LinearSystem } from '../attack/linear-system.ts'
import type { Deadline } from '../program/deadline.ts'
import type { Shown, SuppressionRules } from '../rules/rules.ts'
import type { Cell, Line } from '../tables/cells.ts'
import type { TableShape } from '../tables/cube.ts'
import type { PricedCell } from './suppression-program.ts'

/**
 * Why a cell shows no number. `primary`: its count is small. `secondary`: a small count could be
 * worked out from it. `consistency`: it was suppressed in something published before.
 */
export const suppressionReasons = ['primary', 'secondary', 'consistency'] as const
export type SuppressionReason = (typeof suppressionReasons)[number]

export type PublishedCell =
  | ({ readonly hidden: false } & Shown)
  | { readonly hidden: true; readonly why: SuppressionReason; readonly within?: Bounds }

/**
 * What the public may know of a cell: a number; or that it is suppressed, with or without a range it
 * lies within. Not why it is suppressed: that would narrow what it can be.
 */
export type PublicCell =
  | ({ readonly hidden: false } & Shown)
  | { readonly hidden: true; readonly within?: Bounds }

/** A table as it was published: by cell key, with what a shown number says. */
export interface PublishedTable extends TableShape {
  readonly cells: Readonly<Record<string, PublicCell>>
}

export interface CellState {
  published: PublishedCell
  /** What it shows when it shows. */
  readonly shown: Shown
  /** It was published before, or shows a count of none: it stays as it is. */
  readonly fixed: boolean
  /** What was published before says of a suppressed count; null: it was not published before. */
  readonly prior: Bounds | null
}
export type SuppressionState = ReadonlyMap<string, CellState>

/** Tables under suppression, with all that is needed to attack them. */
export interface Suppression {
  readonly system: LinearSystem
  readonly cells: ReadonlyMap<string, Cell>
  readonly lines: readonly Line[]
  readonly state: SuppressionState
  readonly rules: SuppressionRules
  readonly keepSuppressed: ReadonlySet<string>
  /** Cells that everybody knows to be empty without any table. */
  readonly structuralZeros: readonly PricedCell[]
  readonly time: Deadline
  /** Of processor time, for showing again what need not be suppressed; null: a sixth of what is left. */
  readonly showAgainSeconds: number | null
}

export const countOf = ({ cells }: Suppression, key: string): number =>
  (cells.get(key) as Cell).count

export const suppressedCount = ({ state }: Suppression): number =>
  [...state.values()].filter(({ published }) => published.hidden).length
