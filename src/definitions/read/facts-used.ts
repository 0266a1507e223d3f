import { missing, openSet, type RecordedSet } from '../../model/index.ts'
import { type CaseFacts, notAChild, type PersonFacts } from '../facts.ts'
import type { FactBasis } from '../readable-facts.ts'
import { caseWords } from '../vocabulary.ts'
import { combined } from './combine.ts'

const both = new WeakMap<CaseFacts, CaseFacts>()
const alone = new WeakMap<CaseFacts, CaseFacts>()

/** The facts a definition is answered from, as it says which it uses. */
export function factsUsed(uses: FactBasis, facts: CaseFacts): CaseFacts {
  if (uses === 'recorded') return facts
  if (uses === 'read')
    return once(alone, facts, (own) => combined(nothingRecorded(own), own.read ?? {}))
  const { read } = facts
  return read === undefined ? facts : once(both, facts, (own) => combined(own, read))
}

function once(
  made: WeakMap<CaseFacts, CaseFacts>,
  facts: CaseFacts,
  make: (facts: CaseFacts) => CaseFacts,
): CaseFacts {
  const before = made.get(facts)
  if (before) return before
  const after = make(facts)
  made.set(facts, after)
  return after
}

const { kind: _, ...wordsButKind } = caseWords
const nothing = Object.fromEntries(
  Object.keys(wordsButKind).map((word) => [word, missing()]),
) as unknown as Omit<CaseFacts, 'kind'>

/** The case with the people it lists, and nothing of them: that it is there is all its records say. */
const nothingRecorded = (facts: CaseFacts): CaseFacts => ({
  ...nothing,
  ...notAChild,
  caseId: facts.caseId,
  kind: facts.kind,
  ties: [],
  victims: unknownPeople(facts.victims),
  suspects: unknownPeople(facts.suspects),
  missingEpisodes: openSet([]),
  earlierCrimes: openSet([]),
  earlierReferrals: openSet([]),
})

const unknownPeople = ({ items }: RecordedSet<PersonFacts>): RecordedSet<PersonFacts> => ({
  items: items.map((person) => ({
    ...person,
    ageAtOffence: missing(),
    ageAtReport: missing(),
    relationship: missing(),
    viaLinks: [],
  })),
  min: 1,
  max: null,
})
