import type { CaseFacts, PersonFacts } from '../../definitions/index.ts'
import {
  type CaseKind,
  type CaseStatements,
  missing,
  type Recorded,
  recorded,
} from '../../model/index.ts'
import type { StoredMention } from '../linked-records.ts'
import type { Associations } from './associations.ts'
import { type OffenceDay, type PeopleKnown, peopleOfRole, setOf } from './people-facts.ts'

export interface StoredCase {
  readonly id: number
  readonly source: string
  readonly kind: CaseKind
  readonly opened: string | null
  readonly occurred: string | null
  /** An event says when the offence was; without one, a day equal to the report's is the report's. */
  readonly offenceDated: boolean
  readonly category: string | null
  readonly outcome: string | null
  readonly facts: Partial<CaseStatements>
}

export interface Known extends PeopleKnown {
  readonly mentionsOf: ReadonlyMap<number, readonly StoredMention[]>
  readonly associations: Associations
}

const victimRoles = new Set(['victim', 'subject'])

/** One case as the definitions read it. */
export function caseFacts(stored: StoredCase, known: Known): CaseFacts {
  const { facts } = stored
  const mentions = known.mentionsOf.get(stored.id) ?? []
  const people = (chosen: (mention: StoredMention) => boolean) =>
    peopleOfRole(mentions.filter(chosen), dayOf(stored), known)
  const suspects = people(({ role }) => role === 'suspect')
  const associated = associatedOf(stored, suspects, known.associations)
  return {
    caseId: stored.id,
    kind: stored.kind,
    category: ofColumn(stored.category),
    outcome: ofColumn(stored.outcome),
    sexual: facts.sexual ?? missing(),
    exchange: facts.exchange ?? missing(),
    advantage: facts.advantage ?? missing(),
    imbalance: facts.imbalance ?? missing(),
    exploitationFlag: facts.exploitationFlag ?? missing(),
    setting: facts.setting ?? missing(),
    victims: setOf(
      people(({ role }) => victimRoles.has(role)),
      facts.victimCount,
    ),
    suspects: setOf(associated.suspects, facts.suspectCount),
    suspectsAssociated: associated.value,
  }
}

const dayOf = ({ occurred, opened, offenceDated }: StoredCase): OffenceDay | null =>
  occurred === null ? null : { day: occurred, known: offenceDated || occurred !== opened }

const ofColumn = (value: string | null): Recorded<string> =>
  value === null ? missing() : recorded(value)

/** As the source states it; where it states nothing, true if other records tie two of them. */
function associatedOf(
  { id, facts }: StoredCase,
  suspects: readonly PersonFacts[],
  associations: Associations,
): { readonly value: Recorded<boolean>; readonly suspects: readonly PersonFacts[] } {
  const stated = facts.suspectsAssociated ?? missing()
  if (stated.known || suspects.length < 2) return { value: stated, suspects }
  const tied = associations.among(
    suspects.map((suspect) => suspect.id),
    id,
  )
  if (tied.size === 0) return { value: stated, suspects }
  return {
    value: recorded(true),
    suspects: suspects.map((suspect) => {
      const probability = tied.get(suspect.id)
      return probability === undefined
        ? suspect
        : {
            ...suspect,
            viaLinks: [...suspect.viaLinks, { field: 'suspectsAssociated', probability }],
          }
    }),
  }
}
