import type { Cube, Dimension, Place } from '../../disclosure/index.ts'
import type { Characteristic, RecordedCase } from './characteristics.ts'
import {
  type CaseFinding,
  type CaseProgress,
  findingLeaves,
  progressGroups,
  progressLeaves,
} from './steps.ts'

export interface EqualityCase extends RecordedCase {
  readonly progress: CaseProgress
  readonly finding: CaseFinding
}

/** Besides the numbers of its groups, where a case can be in a characteristic. */
export const missingLeaf = 'missing'
const outsideLeaf = 'outside'
/** All cases whose records say which group they are. */
export const recordedGroup = 'recorded'

/** Every case by its group of each characteristic, how far it has come, and what was found. */
export function equalityCube(
  found: readonly Characteristic[],
  cases: readonly EqualityCase[],
): Cube {
  const counts = new Map<string, { readonly at: Place; count: number }>()
  for (const [index, { progress, finding }] of cases.entries()) {
    const groups = found.map(({ id, of }) => {
      const place = of[index]
      return [id, place === undefined ? outsideLeaf : place === null ? missingLeaf : `${place}`]
    })
    const at: Place = { ...Object.fromEntries(groups), progress, finding }
    const key = JSON.stringify(at)
    const one = counts.get(key)
    if (one) one.count += 1
    else counts.set(key, { at, count: 1 })
  }
  return {
    dimensions: [
      ...found.map(groupDimension),
      { id: 'progress', leaves: progressLeaves, groups: progressGroups },
      { id: 'finding', leaves: findingLeaves },
    ],
    counts: [...counts.values()],
  }
}

function groupDimension({ id, groups }: Characteristic): Dimension {
  const leaves = [...groups.keys()].map(String)
  return {
    id,
    leaves: [...leaves, missingLeaf, outsideLeaf],
    groups: [{ id: recordedGroup, leaves }],
  }
}
