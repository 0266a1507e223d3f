import type { StoredMention } from '../linked-records.ts'
import type { StoredCase } from '../refresh/case-facts.ts'
import type { Membership } from '../refresh/people-facts.ts'

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
 * beside or against somebody uncertain in another case. Records that may be one person in some
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
  const suspectsOf = new Map<number, string[]>()
  const casesOf = new Map<string, Set<number>>()
  const first = new Set<number>()
  for (const mention of mentions) {
    const { caseId } = mention
    if (caseId === null) continue
    if (uncertainOf(mention.id) !== null) first.add(caseId)
    if (mention.role !== 'suspect') continue
    const unit = unitOf(mention)
    suspectsOf.set(caseId, [...(suspectsOf.get(caseId) ?? []), unit])
    casesOf.set(unit, (casesOf.get(unit) ?? new Set()).add(caseId))
  }
  const reached = (from: ReadonlySet<number>): ReadonlySet<number> =>
    new Set([
      ...from,
      ...[...from]
        .flatMap((id) => suspectsOf.get(id) ?? [])
        .flatMap((unit) => [...(casesOf.get(unit) ?? [])]),
    ])
  const ids = reached(first)
  const around = reached(ids)
  const units = new Set(
    mentions.filter(({ caseId }) => caseId !== null && around.has(caseId)).map(unitOf),
  )
  return {
    ids,
    cases: cases.filter(({ id }) => around.has(id)),
    mentions: mentions.filter((mention) => units.has(unitOf(mention))),
  }
}
