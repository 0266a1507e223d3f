import {
  type CaseFacts,
  type EpisodeFacts,
  notAChild,
  type PersonFacts,
  type ReportFacts,
} from '../../src/definitions/index.ts'
import {
  caseKinds,
  missing,
  openSet,
  type Recorded,
  recorded,
  relationships,
  settings,
} from '../../src/model/index.ts'
import { below, type Random, randomFrom } from '../triage/random.ts'

/** Made-up cases with gaps as records have them: about two facts of five are missing. Seeded; made one by one. */
export function* madeUpCases(count: number, seed: number): Generator<CaseFacts> {
  const random = randomFrom(seed)
  for (let caseId = 1; caseId <= count; caseId++) yield madeUpCase(caseId, random)
}

const gaps = 0.4
const offences = ['17A', '17B', '19C', '19D', '20B', '22B', '71', '72', '88A'] as const
const outcomes = ['1', '2', '5', '14', '15', '16', '18', '21'] as const

function madeUpCase(caseId: number, random: Random): CaseFacts {
  const maybe = <T>(make: () => T): Recorded<T> => (random() < gaps ? missing() : recorded(make()))
  const oneOf = <T>(values: readonly T[]) => maybe(() => values[below(random, values.length)] as T)
  const yesNo = (share: number) => maybe(() => random() < share)
  const year = () => 2004 + below(random, 20)
  const day = () =>
    `${year()}-${String(1 + below(random, 12)).padStart(2, '0')}-${String(1 + below(random, 28)).padStart(2, '0')}`
  const person = (id: string, from: number, span: number): PersonFacts => ({
    id,
    ageAtOffence: maybe(() => from + below(random, span)),
    ageAtReport: maybe(() => from + below(random, span + 10)),
    relationship: oneOf(relationships),
    identified: random() < 0.8,
    viaLinks: [],
  })
  const suspects = Array.from({ length: below(random, 4) }, (_, n) => person(`s${n}`, 13, 50))
  const victims = Array.from({ length: 1 + below(random, 2) }, (_, n) => person(`v${n}`, 8, 14))
  const open = random() < 0.5
  return {
    ...notAChild,
    caseId,
    kind: caseKinds[below(random, 2)] ?? 'crime',
    category: oneOf(offences),
    outcome: oneOf(outcomes),
    sexual: yesNo(0.8),
    exchange: yesNo(0.4),
    advantage: yesNo(0.2),
    imbalance: yesNo(0.6),
    exploitationFlag: yesNo(0.2),
    setting: oneOf(settings),
    victims: { items: victims, min: victims.length, max: victims.length },
    suspects: {
      items: suspects,
      min: Math.max(suspects.length, open ? 1 : 0),
      max: open ? null : suspects.length,
    },
    missingEpisodes: openSet<EpisodeFacts>([]),
    earlierCrimes: openSet<ReportFacts>([]),
    earlierReferrals: openSet<ReportFacts>([]),
    suspectsAssociated: yesNo(0.5),
    suspectsShareVictim: yesNo(0.1),
    suspectsSharePlace: yesNo(0.1),
    suspectsSharePhone: yesNo(0.1),
    suspectsShareVehicle: yesNo(0.1),
    suspectsHarmedOthers: yesNo(0.1),
    ties: [],
    online: yesNo(0.3),
    opened: maybe(day),
    closed: maybe(day),
    offence: oneOf(offences),
    outcomeType: oneOf(outcomes),
    referralSource: oneOf(['1A', '2A', '3A', '6'] as const),
    handOffs: maybe(() => below(random, 5)),
    handBacks: maybe(() => below(random, 2)),
    daysWithNobody: maybe(() => below(random, 60)),
    factorMissing: yesNo(0.3),
    factorExploitation: yesNo(0.3),
    factorTrafficking: yesNo(0.1),
    factorGangs: yesNo(0.1),
    factorAbuseByChild: yesNo(0.2),
    factorAbuseByAdult: yesNo(0.2),
  }
}
