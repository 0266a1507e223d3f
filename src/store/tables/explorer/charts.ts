import type { ColumnType, Generated } from 'kysely'

export type ChartStepName = 'open' | 'expand' | 'path' | 'move' | 'remove' | 'keep' | 'undo'
export type ChartState = 'open' | 'kept' | 'closed'

export interface PlacedNode {
  readonly key: string
  readonly x: number
  readonly y: number
}
export interface KeptChart {
  readonly name: string
  readonly note: string
  readonly state: ChartState
}

/** Charts of people, cases and things (`migrations/v0.2/explorer/0108-charts.sql.ts`). */
export interface ChartTables {
  readonly chart: { id: Generated<number>; owner: string; opened_at: Generated<Date> }
  readonly chart_step: {
    number: Generated<number>
    chart_id: number
    step: ChartStepName
    words: string
    placed: ColumnType<readonly PlacedNode[], string | undefined, never>
    removed: Generated<string[]>
    kept: ColumnType<KeptChart | null, string | null | undefined, never>
    undoes: number | null
    cases: number[]
    taken_by: string
    taken_at: Generated<Date>
  }
}
