import { share } from './judge-people.ts'
import type { TrueGroup } from './truth.ts'

export interface GroupsScore {
  readonly precision: number
  readonly recall: number
  readonly crossSourceRecall: number
}

/** Share of a reported group's people that must belong to one true group. */
const purity = 0.8
/** Share of a true group's recorded members a reported group must cover to have found it. */
const coverage = 0.5
/** Fewer are no group. */
const fewest = 3

/**
 * `found` are the reported groups as the humans behind their offenders. A reported group is true
 * when four in five of its people belong to one true group; that group is found when half of its
 * recorded members are covered by such a one. True groups with fewer than three recorded
 * members are not asked for: two people named in one case are that case.
 */
export function judgeGroups(
  found: readonly ReadonlySet<string>[],
  truth: readonly TrueGroup[],
): GroupsScore {
  const groupsOf = new Map<string, number[]>()
  for (const [index, { members }] of truth.entries()) {
    for (const human of members) groupsOf.set(human, [...(groupsOf.get(human) ?? []), index])
  }
  let right = 0
  const covered = new Set<number>()
  for (const people of found) {
    const shared = new Map<number, number>()
    for (const human of people) {
      for (const group of groupsOf.get(human) ?? []) {
        shared.set(group, (shared.get(group) ?? 0) + 1)
      }
    }
    const fitting = [...shared].filter(([, count]) => count >= purity * people.size)
    if (fitting.length > 0) right++
    for (const [group] of fitting) {
      const { recordedMembers } = truth[group]!
      const seen = recordedMembers.filter((human) => people.has(human)).length
      if (seen >= coverage * recordedMembers.length) covered.add(group)
    }
  }
  const recallOf = (wanted: (group: TrueGroup) => boolean) => {
    const asked = truth
      .map((group, index) => ({ group, index }))
      .filter(({ group }) => group.recordedMembers.length >= fewest && wanted(group))
    return share(asked.filter(({ index }) => covered.has(index)).length, asked.length)
  }
  return {
    precision: share(right, found.length),
    recall: recallOf(() => true),
    crossSourceRecall: recallOf(({ crossSourceOnly }) => crossSourceOnly),
  }
}
