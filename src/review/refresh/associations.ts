/** A case as it bears on who knows whom. */
export interface AssociatingCase {
  readonly id: number
  readonly victims: readonly string[]
  readonly suspects: readonly string[]
  /** The source says that its suspects know one another. */
  readonly stated: boolean
}

/** A telephone or vehicle that records give to a person. */
export interface Held {
  readonly personId: string
  readonly thing: string
}

export interface Associations {
  /** Those of the people whom records outside the case tie to another of them, and how surely. */
  among(people: readonly string[], outsideCase: number): ReadonlyMap<string, number>
}

/**
 * Who is associated with whom, strictly: suspects of one case against different victims than the
 * case asked about, or of one that states it; or one telephone or vehicle. The same incident in two
 * agencies names the same people twice, and that ties nobody.
 */
export function findAssociations(
  cases: readonly AssociatingCase[],
  held: readonly Held[],
  sureOf: (personId: string) => number,
): Associations {
  const caseOf = new Map(cases.map((each) => [each.id, each]))
  const casesOf = listBy(cases.flatMap((each) => each.suspects.map((id) => [id, each] as const)))
  const thingsOf = listBy(held.map(({ personId, thing }) => [personId, thing] as const))

  const tied = (a: string, b: string, here: AssociatingCase | undefined): boolean => {
    const things = new Set(thingsOf.get(a))
    if ((thingsOf.get(b) ?? []).some((thing) => things.has(thing))) return true
    return (casesOf.get(a) ?? []).some(
      (other) =>
        other.id !== here?.id &&
        other.suspects.includes(b) &&
        (other.stated || !other.victims.some((victim) => here?.victims.includes(victim))),
    )
  }
  return {
    among(people, outsideCase) {
      const here = caseOf.get(outsideCase)
      const found = new Map<string, number>()
      for (const [at, a] of people.entries()) {
        for (const b of people.slice(at + 1)) {
          if (!tied(a, b, here)) continue
          found.set(a, sureOf(a)).set(b, sureOf(b))
        }
      }
      return found
    },
  }
}

function listBy<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>()
  for (const [key, value] of entries) {
    const list = lists.get(key)
    if (list) list.push(value)
    else lists.set(key, [value])
  }
  return lists
}
