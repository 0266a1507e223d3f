import fc from 'fast-check'
import { missing, recorded } from '../model/index.ts'
import { caseDomain, domains } from './brute-force.fixtures.ts'
import type { CaseFacts, EpisodeFacts, PersonFacts, ReportFacts } from './facts.ts'
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

const episode: fc.Arbitrary<EpisodeFacts> = fc.record({
  id: fc.uuid(),
  began: maybe(domains.began),
  beforeReport: maybe(domains.yesNo),
  days: maybe(domains.days),
  returnInterview: maybe(domains.yesNo),
})

const report: fc.Arbitrary<ReportFacts> = fc.record({
  id: fc.uuid(),
  opened: maybe(domains.opened),
  closed: maybe(domains.closed),
  category: maybe(domains.category),
  outcome: maybe(domains.outcome),
  offence: maybe(domains.offence),
  outcomeType: maybe(domains.outcomeType),
  sexual: maybe(domains.yesNo),
  exploitationFlag: maybe(domains.yesNo),
})

const some = <T>(member: fc.Arbitrary<T>) =>
  fc
    .tuple(fc.array(member, { maxLength: 2 }), fc.nat(2), fc.option(fc.nat(2)))
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
  victims: some(person),
  suspects: some(person),
  missingEpisodes: some(episode),
  earlierCrimes: some(report),
  earlierReferrals: some(report),
}) as unknown as fc.Arbitrary<CaseFacts>
