import fc from 'fast-check'
import { missing, recorded } from '../model/index.ts'
import { caseDomain, domains } from './brute-force.fixtures.ts'
import type { CaseFacts, PersonFacts } from './facts.ts'
import { caseWords } from './vocabulary.ts'

const maybe = <T>(values: readonly T[]) =>
  fc
    .option(fc.constantFrom(...values), { nil: undefined })
    .map((value) => (value === undefined ? missing() : recorded(value)))

const person: fc.Arbitrary<PersonFacts> = fc.record({
  id: fc.uuid(),
  ageAtOffence: maybe(domains.age),
  ageAtReport: maybe(domains.ageAtReport),
  relationship: maybe(domains.relationship),
  identified: fc.boolean(),
  viaLinks: fc.constant([]),
})

const people = fc
  .tuple(fc.array(person, { maxLength: 2 }), fc.nat(2), fc.option(fc.nat(2)))
  .map(([items, more, room]) => {
    const min = items.length + more
    return { items, min, max: room === null ? null : Math.min(min + room, items.length + 2) }
  })

const { kind: _, ...recordedWords } = caseWords
const recordedFacts = Object.fromEntries(
  Object.keys(recordedWords).map((word) => [
    word,
    maybe(caseDomain(word as keyof typeof recordedWords)),
  ]),
)

/** Any case, of the values the slow way to a finding goes through. */
export const someFacts = fc.record({
  ...recordedFacts,
  caseId: fc.constant(1),
  kind: fc.constantFrom(...domains.kind),
  ties: fc.constant([]),
  victims: people,
  suspects: people,
}) as unknown as fc.Arbitrary<CaseFacts>
