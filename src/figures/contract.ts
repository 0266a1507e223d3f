export interface Figure {
  readonly definition: string
  readonly version: number
  readonly title: string
  readonly authority: string
  readonly population: number
  readonly met: number
  readonly notMet: number
  readonly undetermined: number
  readonly lower: number
  readonly upper: number
  readonly ledgerRoot: string
  readonly ledgerSize: number
  /** The command that gives the same numbers from the archive. */
  readonly recompute: string
}

export interface DefinitionRow {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly authority: string
  readonly published: string | null
  readonly current: boolean
}

export interface DefinitionView extends DefinitionRow {
  readonly yaml: string
  /**
   * Whose words these are, what is to be known of them, and between which days they held; null where its
   * text can no longer be read.
   */
  readonly provenance: {
    readonly source: string
    readonly page: string | null
    readonly notes: string
    readonly from: string | null
    readonly until: string | null
  } | null
  readonly clauses: readonly {
    readonly id: string
    readonly words: string
    readonly expression: string
  }[]
}
