import type { NetworkWord, Tie } from '../../definitions/index.ts'

/** A case as it bears on who is tied to whom. */
export interface TyingCase {
  readonly id: number
  readonly victims: readonly string[]
  readonly suspects: readonly string[]
  /** The source says that its suspects know one another. */
  readonly stated: boolean
  /** Those of the victims it says were children, and sexually abused. */
  readonly harmed: readonly string[]
}

/** `phone:…`, `vehicle:…` or `place:…` that a record gives to a person. */
export interface SharedItem {
  readonly personId: string
  readonly item: string
  readonly mentionId: number
}

export interface NetworkFacts {
  /** What records outside the case show of its suspects. Nothing here is ever "no". */
  tiesOf(caseId: number): readonly Tie[]
}

const shared = {
  phone: 'suspectsSharePhone',
  vehicle: 'suspectsShareVehicle',
  place: 'suspectsSharePlace',
} as const satisfies Record<string, NetworkWord>

/** One telephone or vehicle makes two people associated; that they lived at one address need not. */
const associating: ReadonlySet<string> = new Set(['phone', 'vehicle'])

/**
 * Who is tied to whom, strictly. Associated: suspects of one case against different victims than the
 * case asked about, or of one that states it; or one telephone or vehicle. The same incident in two
 * agencies names the same people twice, and that ties nobody.
 */
export function findNetworkFacts(
  cases: readonly TyingCase[],
  sharedItems: readonly SharedItem[],
  sureOf: (personId: string) => number,
): NetworkFacts {
  const caseOf = new Map(cases.map((each) => [each.id, each]))
  const casesOf = listBy(cases.flatMap((each) => each.suspects.map((id) => [id, each] as const)))
  const itemsOf = listBy(sharedItems.map((each) => [each.personId, each] as const))
  const tie = (fact: NetworkWord, people: readonly string[], records: readonly string[]): Tie => ({
    fact,
    people,
    records: [...new Set(records)],
    probability: people.reduce((product, person) => product * sureOf(person), 1),
  })

  function byThings(a: string, b: string): readonly Tie[] {
    const ofB = new Map((itemsOf.get(b) ?? []).map((each) => [each.item, each]))
    const both = (itemsOf.get(a) ?? []).flatMap((each) => {
      const other = ofB.get(each.item)
      return other ? [{ kind: kindOf(each.item), records: [recordOf(each), recordOf(other)] }] : []
    })
    return [...Map.groupBy(both, ({ kind }) => kind)].flatMap(([kind, all]) => {
      const records = all[0]!.records
      const own = tie(shared[kind], [a, b], records)
      return associating.has(kind) ? [own, tie('suspectsAssociated', [a, b], records)] : [own]
    })
  }

  function byCases(a: string, b: string, here: TyingCase): readonly Tie[] {
    const together = (casesOf.get(a) ?? []).filter(
      (other) =>
        other.id !== here.id &&
        other.suspects.includes(b) &&
        (other.stated || !other.victims.some((victim) => here.victims.includes(victim))),
    )
    if (together.length === 0) return []
    return [tie('suspectsAssociated', [a, b], together.map(caseRecord))]
  }

  /** Other children a suspect is suspected of harming, each with the cases that say so. */
  function othersHarmed(person: string, here: TyingCase): ReadonlyMap<string, readonly string[]> {
    return listBy(
      (casesOf.get(person) ?? [])
        .filter(({ id }) => id !== here.id)
        .flatMap((other) =>
          other.harmed
            .filter((victim) => !here.victims.includes(victim))
            .map((victim) => [victim, caseRecord(other)] as const),
        ),
    )
  }

  return {
    tiesOf(caseId) {
      const here = caseOf.get(caseId)
      if (!here) return []
      const harmedBy = here.suspects.map((person) => othersHarmed(person, here))
      const ties = here.suspects.flatMap((person, at) => {
        const records = [...(harmedBy[at] ?? new Map()).values()].flat()
        return records.length > 0 ? [tie('suspectsHarmedOthers', [person], records)] : []
      })
      for (const [at, a] of here.suspects.entries()) {
        for (let with_ = at + 1; with_ < here.suspects.length; with_++) {
          const b = here.suspects[with_]!
          ties.push(...byThings(a, b), ...byCases(a, b, here))
          const children = [...harmedBy[at]!.keys()].filter((child) => harmedBy[with_]!.has(child))
          if (children.length > 0) {
            const records = children.flatMap((child) => [
              ...harmedBy[at]!.get(child)!,
              ...harmedBy[with_]!.get(child)!,
            ])
            ties.push(tie('suspectsShareVictim', [a, b], records))
          }
        }
      }
      return ties
    },
  }
}

const kindOf = (item: string) => item.slice(0, item.indexOf(':')) as keyof typeof shared
const recordOf = ({ mentionId }: SharedItem) => `mention:${mentionId}`
const caseRecord = ({ id }: TyingCase) => `case:${id}`

function listBy<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>()
  for (const [key, value] of entries) {
    const list = lists.get(key)
    if (list) list.push(value)
    else lists.set(key, [value])
  }
  return lists
}
