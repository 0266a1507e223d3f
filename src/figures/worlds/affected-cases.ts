import {
  type Membership,
  type StoredCase,
  type StoredMention,
  victimRoles,
} from '../../facts/index.ts'

/** What has to be looked at anew when who is whom changes. */
export interface Affected {
  /** Cases whose facts may differ from world to world. */
  readonly ids: ReadonlySet<number>
  /** Those, and the cases that tie their suspects to one another. */
  readonly cases: readonly StoredCase[]
  /** Every mention of anybody in those cases, wherever it stands. */
  readonly mentions: readonly StoredMention[]
}

/**
 * A case is affected where somebody in it is uncertain, and where one of its suspects is a suspect
 * beside or against somebody uncertain in another case; cases of its victims may tell of them. Records that may be one person in some
 * world are taken for one here, so that no world reaches further.
 */
export function affectedCases(
  cases: readonly StoredCase[],
  mentions: readonly StoredMention[],
  memberOf: ReadonlyMap<number, Membership>,
  /** Names who a mention may be in some world; null where that is certain. */
  uncertainOf: (mentionId: number) => string | null,
): Affected {
  const unitOf = ({ id }: StoredMention): string =>
    uncertainOf(id) ?? memberOf.get(id)?.personId ?? `mention:${id}`
  const [suspects, victims] = [new Standing(), new Standing()]
  const first = new Set<number>()
  for (const mention of mentions) {
    const { caseId, role } = mention
    if (caseId === null) continue
    if (uncertainOf(mention.id) !== null) first.add(caseId)
    if (role === 'suspect') suspects.add(caseId, unitOf(mention))
    if (victimRoles.has(role)) victims.add(caseId, unitOf(mention))
  }
  const ids = suspects.reached(first)
  const around = new Set([...suspects.reached(ids), ...victims.reached(ids)])
  const units = new Set(
    mentions.filter(({ caseId }) => caseId !== null && around.has(caseId)).map(unitOf),
  )
  return {
    ids,
    cases: cases.filter(({ id }) => around.has(id)),
    mentions: mentions.filter((mention) => units.has(unitOf(mention))),
  }
}

/** Who stands in which cases in one role. */
class Standing {
  readonly #peopleOf = new Map<number, string[]>()
  readonly #casesOf = new Map<string, Set<number>>()

  add(caseId: number, person: string): void {
    this.#peopleOf.set(caseId, [...(this.#peopleOf.get(caseId) ?? []), person])
    this.#casesOf.set(person, (this.#casesOf.get(person) ?? new Set()).add(caseId))
  }

  /** These cases, and all others their people stand in. */
  reached(from: ReadonlySet<number>): ReadonlySet<number> {
    const people = [...from].flatMap((id) => this.#peopleOf.get(id) ?? [])
    return new Set([...from, ...people.flatMap((one) => [...(this.#casesOf.get(one) ?? [])])])
  }
}
