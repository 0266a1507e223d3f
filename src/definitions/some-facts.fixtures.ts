import fc from 'fast-check'
import { between, missing, recorded } from '../model/index.ts'
import { caseDomain, domains } from './brute-force.fixtures.ts'
import type { CaseFacts, EpisodeFacts, PersonFacts, ReportFacts } from './facts.ts'
import { caseWords } from './vocabulary.ts'

const maybe = <T>(values: readonly T[]) =>
  fc
    .option(fc.constantFrom(...values), { nil: undefined })
    .map((value) => (value === undefined ? missing() : recorded(value)))

/** Known, missing, or missing but for its bounds, which are among the values. */
const maybeWithin = <T extends number | string>(values: readonly T[]) =>
  fc.oneof(
    { arbitrary: maybe(values), weight: 3 },
    {
      arbitrary: fc
        .tuple(
          fc.option(fc.constantFrom(...values), { nil: null }),
          fc.option(fc.constantFrom(...values), { nil: null }),
        )
        .map(([a, b]) => (a !== null && b !== null && a > b ? between<T>(b, a) : between<T>(a, b))),
      weight: 2,
    },
  )

const person: fc.Arbitrary<PersonFacts> = fc.record({
  id: fc.uuid(),
  ageAtOffence: maybeWithin(domains.age),
  ageAtReport: maybeWithin(domains.ageAtReport),
  relationship: maybe(domains.relationship),
  identified: fc.boolean(),
  viaLinks: fc.constant([]),
})

const episode: fc.Arbitrary<EpisodeFacts> = fc.record({
  id: fc.uuid(),
  began: maybeWithin(domains.began),
  beforeReport: maybe(domains.yesNo),
  days: maybeWithin(domains.days),
  returnInterview: maybe(domains.yesNo),
})

const report: fc.Arbitrary<ReportFacts> = fc.record({
  id: fc.uuid(),
  opened: maybeWithin(domains.opened),
  closed: maybeWithin(domains.closed),
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
    ['date', 'number'].includes(caseWords[word as keyof typeof recordedWords].type.type)
      ? maybeWithin(caseDomain(word as keyof typeof recordedWords) as readonly string[])
      : maybe(caseDomain(word as keyof typeof recordedWords)),
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
