/** Mention to the person it belongs to. */
type Membership = ReadonlyMap<number, string>

/**
 * `joined`: several people before are one now. `split`: part of one person before. `regrouped`: both.
 * `grew`: the same person with more mentions.
 */
export const changeKinds = ['joined', 'split', 'regrouped', 'grew'] as const
export type ChangeKind = (typeof changeKinds)[number]

export interface PersonChange {
  readonly personId: string
  readonly kind: ChangeKind
  /** People its mentions belonged to before, in their order. */
  readonly before: readonly string[]
  readonly mentionsAdded: number
}

export interface PeopleChanged {
  /** People all of whose mentions are new. */
  readonly added: number
  readonly changes: readonly PersonChange[]
}

/** What became of people between two linkages; mentions that are no longer there count for nothing. */
export function peopleChanged(before: Membership, after: Membership): PeopleChanged {
  const still = new Map([...before].filter(([mention]) => after.has(mention)))
  const nowOf = spread(still, after)
  let added = 0
  const changes: PersonChange[] = []
  for (const [personId, mentions] of Map.groupBy(after.keys(), (mention) => after.get(mention)!)) {
    const known = mentions.filter((mention) => still.has(mention))
    const earlier = [...new Set(known.map((mention) => still.get(mention)!))].sort(byNumber)
    if (earlier.length === 0) added++
    const mentionsAdded = mentions.length - known.length
    const kind = kindOf(earlier, nowOf, mentionsAdded)
    if (kind) changes.push({ personId, kind, before: earlier, mentionsAdded })
  }
  return { added, changes }
}

function kindOf(
  earlier: readonly string[],
  nowOf: ReadonlyMap<string, ReadonlySet<string>>,
  mentionsAdded: number,
): ChangeKind | null {
  if (earlier.length === 0) return null
  const split = earlier.some((person) => nowOf.get(person)!.size > 1)
  if (earlier.length > 1) return split ? 'regrouped' : 'joined'
  if (split) return 'split'
  return mentionsAdded > 0 ? 'grew' : null
}

/** Each earlier person with those its mentions belong to now. */
function spread(still: Membership, after: Membership): ReadonlyMap<string, ReadonlySet<string>> {
  const now = new Map<string, Set<string>>()
  for (const [mention, person] of still) {
    now.set(person, (now.get(person) ?? new Set()).add(after.get(mention)!))
  }
  return now
}

const byNumber = (a: string, b: string) => Number(a.slice(1)) - Number(b.slice(1))
