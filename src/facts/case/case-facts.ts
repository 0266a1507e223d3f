import {
  type CaseFacts,
  type EpisodeFacts,
  type NetworkWord,
  notAChild,
  type PersonFacts,
  type ReportFacts,
  type Tie,
} from '../../definitions/index.ts'
import {
  type CaseKind,
  type CaseStatements,
  findCode,
  type HandOffsRecorded,
  missing,
  offenceClasses,
  openSet,
  outcomeTypes,
  type PartialDate,
  type Recorded,
  type RecordedSet,
  recorded,
  referralSources,
} from '../../model/index.ts'
import type { StoredMention } from '../who-is-who/linked-records.ts'
import { areReversed, caseDays } from './contradicting-days.ts'
import type { EarlierReports } from './earlier-reports.ts'
import { handOffFacts } from './hand-offs.ts'
import type { Shown } from './missing-episodes.ts'
import { type CaseDay, type LinkedPeopleFacts, peopleOfRole, setOf } from './people-facts.ts'

export interface StoredCase {
  readonly id: number
  readonly source: string
  readonly kind: CaseKind
  readonly opened: PartialDate | null
  readonly occurred: PartialDate | null
  /** An event says when the offence was; without one, a day equal to the report's is the report's. */
  readonly offenceDated: boolean
  readonly closed?: PartialDate | null
  readonly category: string | null
  readonly outcome: string | null
  /** DfE code of who referred it. */
  readonly referralSource?: string | null
  readonly facts: Partial<CaseStatements>
  readonly handOffs?: HandOffsRecorded
}

/** The people one case lists. */
export interface CasePeople {
  readonly victims: readonly PersonFacts[]
  readonly suspects: readonly PersonFacts[]
}

export const victimRoles: ReadonlySet<string> = new Set(['victim', 'subject'])

export function peopleOfCase(
  stored: StoredCase,
  mentions: readonly StoredMention[],
  known: LinkedPeopleFacts,
): CasePeople {
  const { opened } = stored
  const isDoubted =
    areReversed(stored.occurred, opened) || areReversed(opened, stored.closed ?? null)
  const reported = opened === null ? null : { day: opened, known: !isDoubted }
  const people = (chosen: (mention: StoredMention) => boolean) =>
    peopleOfRole(mentions.filter(chosen), dayOf(stored), known, reported)
  return {
    victims: people(({ role }) => victimRoles.has(role)),
    suspects: people(({ role }) => role === 'suspect'),
  }
}

/** What records outside a case show of its people. */
export interface ShownElsewhere extends EarlierReports {
  readonly ties: readonly Tie[]
  readonly missingEpisodes: Shown<EpisodeFacts>
}

/** One case as the definitions read it. */
export function caseFacts(
  stored: StoredCase,
  people: CasePeople,
  elsewhere: ShownElsewhere,
): CaseFacts {
  const { facts } = stored
  const { missingEpisodes, earlierCrimes, earlierReferrals } = elsewhere
  const suspects = setOf(people.suspects, facts.suspectCount)
  const network = networkFacts(facts.suspectsAssociated ?? missing(), suspects, elsewhere.ties)
  return {
    ...notAChild,
    caseId: stored.id,
    kind: stored.kind,
    ...recordedOf(stored),
    exchange: facts.exchange ?? missing(),
    advantage: facts.advantage ?? missing(),
    imbalance: facts.imbalance ?? missing(),
    setting: facts.setting ?? missing(),
    victims: setOf(people.victims, facts.victimCount),
    suspects,
    missingEpisodes: openSet(missingEpisodes.items),
    earlierCrimes: openSet(earlierCrimes.items),
    earlierReferrals: openSet(earlierReferrals.items),
    ...network,
    ties: [
      ...network.ties,
      ...missingEpisodes.ties,
      ...earlierCrimes.ties,
      ...earlierReferrals.ties,
    ],
    online: onlineOf(facts),
    referralSource: ofList(referralSources, stored.referralSource ?? null),
    ...handOffFacts(stored),
    factorMissing: facts.factorMissing ?? missing(),
    factorExploitation: facts.factorExploitation ?? missing(),
    factorTrafficking: facts.factorTrafficking ?? missing(),
    factorGangs: facts.factorGangs ?? missing(),
    factorAbuseByChild: facts.factorAbuseByChild ?? missing(),
    factorAbuseByAdult: facts.factorAbuseByAdult ?? missing(),
  }
}

/** What a case records of itself, to whichever case it is told. */
export function recordedOf(stored: StoredCase): Omit<ReportFacts, 'id'> {
  const { facts } = stored
  const crime = stored.kind === 'crime'
  return {
    category: ofColumn(stored.category),
    outcome: ofColumn(stored.outcome),
    sexual: facts.sexual ?? missing(),
    exploitationFlag: facts.exploitationFlag ?? missing(),
    ...caseDays(stored.opened, stored.closed ?? null),
    offence: crime ? ofList(offenceClasses, stored.category) : missing(),
    outcomeType: crime ? ofList(numberedOutcomes, stored.outcome) : missing(),
  }
}

/** What happened after it was reported did not happen then: neither day is taken for right. */
const dayOf = ({ occurred, opened, offenceDated }: StoredCase): CaseDay | null =>
  occurred === null
    ? null
    : {
        day: occurred,
        known: (offenceDated || occurred !== opened) && !areReversed(occurred, opened),
      }

const ofColumn = (value: string | null): Recorded<string> =>
  value === null ? missing() : recorded(value)

/** Letters are each force's own outcomes from before April 2013: what they mean is not known here. */
const numberedOutcomes = {
  ...outcomeTypes,
  codes: outcomeTypes.codes.filter(({ code }) => /^\d+$/.test(code)),
}

/** A code on no published list says nothing of what it stands for. */
function ofList(list: typeof offenceClasses, value: string | null): Recorded<string> {
  if (value === null) return missing()
  return findCode(list, value) === null ? missing('unknown') : recorded(value)
}

/** That it happened elsewhere does not say that no part of it was done through technology. */
const onlineOf = ({ online, setting }: Partial<CaseStatements>): Recorded<boolean> => {
  if (online?.known) return online
  return setting?.known && setting.value === 'online' ? recorded(true) : (online ?? missing())
}

/** As the source states it; where it states nothing, true if other records tie two of them. */
function networkFacts(
  associated: Recorded<boolean>,
  suspects: RecordedSet<PersonFacts>,
  ties: readonly Tie[],
): Pick<CaseFacts, NetworkWord | 'ties'> {
  const needed = associated.known ? ties.filter(({ fact }) => fact !== 'suspectsAssociated') : ties
  const shown = new Set(needed.map(({ fact }) => fact))
  const alone = suspects.max !== null && suspects.max < 2
  const between = (fact: Tie['fact']): Recorded<boolean> =>
    shown.has(fact) ? recorded(true) : alone ? recorded(false) : missing()
  return {
    suspectsAssociated: shown.has('suspectsAssociated') ? recorded(true) : associated,
    suspectsShareVictim: between('suspectsShareVictim'),
    suspectsSharePlace: between('suspectsSharePlace'),
    suspectsSharePhone: between('suspectsSharePhone'),
    suspectsShareVehicle: between('suspectsShareVehicle'),
    suspectsHarmedOthers: shown.has('suspectsHarmedOthers') ? recorded(true) : missing(),
    ties: needed,
  }
}
