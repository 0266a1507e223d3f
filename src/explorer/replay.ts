import type { ChartState, KeptChart, PlacedNode } from '../store/index.ts'

export interface ChartStep {
  readonly number: number
  readonly placed: readonly PlacedNode[]
  readonly removed: readonly string[]
  readonly kept: KeptChart | null
  readonly undoes: number | null
}

export interface Replayed {
  /** In the order in which they came. */
  readonly nodes: readonly PlacedNode[]
  readonly name: string
  readonly note: string
  readonly state: ChartState
  /** The step that would be taken back next; null: nothing is left but the beginning. */
  readonly last: number | null
}

/** What a chart is after its steps: one that was taken back never was. */
export function replay(steps: readonly ChartStep[]): Replayed {
  const gone = new Set(steps.flatMap(({ undoes }) => undoes ?? []))
  const standing = steps.filter(({ number, undoes }) => undoes === null && !gone.has(number))
  const nodes = new Map<string, PlacedNode>()
  let kept: KeptChart = { name: '', note: '', state: 'open' }
  for (const step of standing) {
    for (const key of step.removed) nodes.delete(key)
    for (const node of step.placed) nodes.set(node.key, node)
    kept = step.kept ?? kept
  }
  const last = standing.at(-1)?.number ?? null
  return { nodes: [...nodes.values()], ...kept, last: standing.length > 1 ? last : null }
}
