import { type Child, type ChildEvent, factsOfChild } from '../../definitions/index.ts'
import {
  ageAt,
  between,
  birthRange,
  type IsoDate,
  missing,
  type Recorded,
  rangeOf,
  recorded,
  recordedValue,
} from '../../model/index.ts'
import { type StoredCase, victimRoles } from '../case/case-facts.ts'
import { handOffFacts } from '../case/hand-offs.ts'
import { episodesOf } from '../case/missing-episodes.ts'
import type { ArchiveFacts } from '../case/read-facts.ts'
import { birthsStated } from '../case/stated-ages.ts'
import type { StoredMention } from '../who-is-who/linked-records.ts'
import { coveringChildren, type SourceCoverage } from './coverage-of-child.ts'
import type { ChildRecords } from './read-child-records.ts'

/** A child as everything that linkage joins to them tells of them. */
export interface KnownChild {
  readonly personId: string
  readonly child: Child
  readonly facts: ReturnType<typeof factsOfChild>
  /** Every record: `case:12`, `event:56`. */
  readonly records: readonly string[]
  /** Mentions of the child, whoever made them. */
  readonly mentions: readonly number[]
}

/** Older by so many years is what practice calls an older associate. */
const older = 5

/** So many years apart, one of a family may be the other's parent. */
const generation = 15

/** Everybody who is a victim or subject of a record and may be under 18 today, by person id. */
export function childrenOf(
  archive: Pick<ArchiveFacts, 'around' | 'mentions' | 'memberOf' | 'missingRecords'>,
  records: ChildRecords,
  coverage: readonly SourceCoverage[],
  today: IsoDate,
): readonly KnownChild[] {
  const { memberOf } = archive
  const personOf = (mentionId: number) => memberOf.get(mentionId)?.personId ?? null
  const caseOf = new Map(archive.around.map((one) => [one.id, one]))
  const mentionsOf = byKey(archive.mentions, ({ id }) => personOf(id))
  const mentionsIn = byKey(archive.mentions, ({ caseId }) => caseId)
  const missingOf = byKey(archive.missingRecords, ({ mentionId }) => personOf(mentionId))
  const placementsOf = byKey(records.placements, ({ mentionId }) => personOf(mentionId))
  const assessmentsOf = byKey(records.assessments, ({ mentionId }) => personOf(mentionId))
  const placeOf = new Map(records.places.map(({ of, place }) => [of, place]))
  const bornOf = new Map([...mentionsOf].map(([person, all]) => [person, bornBy(all)]))
  const seen = new Map(records.seenWith.map(({ eventId, mentionId }) => [eventId, mentionId]))
  const mentionOf = new Map(archive.mentions.map((one) => [one.id, one]))

  /** Not family, and grown up on the day as far as is known. */
  const isAdultOutside = (mentionId: number, day: string): boolean => {
    const mention = mentionOf.get(mentionId)
    const born = bornOf.get(personOf(mentionId) ?? '')
    return (
      mention !== undefined && isOutside(mention) && born != null && ageAt(born.latest, day) >= 18
    )
  }

  function olderThan(born: Born, own: readonly StoredMention[], companions: readonly number[]) {
    if (born === null) return null
    const inCases = own.flatMap(({ caseId }) =>
      caseId === null ? [] : (mentionsIn.get(caseId) ?? []).filter(isOther),
    )
    const met = companions.flatMap((id) => mentionOf.get(id) ?? [])
    const people = [...inCases, ...met].filter(isOutside).map(({ id }) => personOf(id))
    const sure = [...new Set(people)].filter((person) => {
      const theirs = person === null ? null : bornOf.get(person)
      return theirs != null && ageAt(theirs.latest, born.earliest) >= older
    })
    return sure.length
  }

  const covering = coveringChildren(coverage)
  const inFamily = byKeys(archive.mentions, familiesOf)
  const harmed = new Set(
    archive.mentions.flatMap(({ id, caseId, role }) => {
      const sexual = caseId === null ? null : recordedValue(caseOf.get(caseId)?.facts.sexual)
      return sexual === true && victimRoles.has(role) ? (personOf(id) ?? []) : []
    }),
  )

  /** Whom a council lists in one family with the child; not who is old enough to be a parent, or of whom that is not known. */
  function siblings(personId: string, own: readonly StoredMention[], born: Born) {
    const family = own.flatMap(familiesOf).flatMap((number) => inFamily.get(number) ?? [])
    return family.flatMap(({ id }) => {
      const person = personOf(id)
      const theirs = bornOf.get(person ?? '')
      if (person === null || person === personId || !theirs || !born) return []
      const apart = Math.max(
        ageAt(theirs.earliest, born.latest),
        ageAt(born.earliest, theirs.latest),
      )
      return apart < generation ? person : []
    })
  }

  return [...mentionsOf].flatMap(([personId, own]) => {
    const born = bornOf.get(personId) ?? null
    const isSubject = own.some(({ role }) => victimRoles.has(role))
    if (!isSubject || (born !== null && ageAt(born.latest, today) >= 18)) return []
    const cases = new Set(
      own.flatMap(({ role, caseId }) => (victimRoles.has(role) && caseId !== null ? [caseId] : [])),
    )
    const episodes = episodesOf(
      [personId],
      (id) => missingOf.get(id) ?? [],
      null,
      () => 1,
    )
    const companions = (missingOf.get(personId) ?? []).flatMap(({ id }) => seen.get(id) ?? [])
    const placements = placementsOf.get(personId) ?? []
    const events: ChildEvent[] = [
      ...episodes.items.map(({ id, began, days, returnInterview }, at) => {
        const told = episodes.ties[at]!.records.map((record) => Number(record.slice(6)))
        const withThem = told.flatMap((eventId) => seen.get(eventId) ?? [])
        const day = began.known ? began.value : String(began.within?.least ?? today)
        const isSeen = withThem.some((mentionId) => isAdultOutside(mentionId, day))
        return {
          id,
          kind: 'missing' as const,
          on: began,
          days,
          returnInterview,
          ...(isSeen ? { withAdult: recorded(true) } : {}),
          people: withThem.flatMap((mentionId) => personOf(mentionId) ?? []),
        }
      }),
      ...[...cases].flatMap((id) => {
        const one = caseOf.get(id)
        if (one === undefined) return []
        const place = placeOf.get(`case:${id}`)
        const met = (mentionsIn.get(id) ?? []).filter(isOther)
        return [
          {
            ...eventOfCase(one),
            ...(place === undefined ? {} : { place }),
            people: [...new Set(met.flatMap((mention) => personOf(mention.id) ?? []))],
          },
        ]
      }),
      ...(assessmentsOf.get(personId) ?? []).map(({ id, starts }) => ({
        id: `event:${id}`,
        kind: 'assessment' as const,
        on: dayOf(starts),
        agency: 'council' as const,
      })),
      ...placements.map(({ id, starts }) => ({
        id: `event:${id}`,
        kind: 'placement' as const,
        on: dayOf(starts),
        agency: 'council' as const,
      })),
    ]
    const child: Child = {
      today,
      born,
      inCareToday: isPlaced(placements, today),
      placedOutOfArea: isOutOfArea(placements.filter((one) => isOn(one, today))),
      siblingHarmed: siblings(personId, own, born).some((id) => harmed.has(id))
        ? recorded(true)
        : missing(),
      olderAssociates: olderThan(born, own, companions),
      events,
      coverage: covering(own.flatMap(({ person }) => recordedValue(person.postcode) ?? [])),
    }
    const told = [
      ...[...cases].map((id) => `case:${id}`),
      ...episodes.ties.flatMap((tie) => tie.records),
      ...placements.map(({ id }) => `event:${id}`),
      ...(assessmentsOf.get(personId) ?? []).map(({ id }) => `event:${id}`),
    ]
    return [
      {
        personId,
        child,
        facts: factsOfChild(child),
        records: told,
        mentions: own.map(({ id }) => id),
      },
    ]
  })
}

type Born = Child['born']

/** By all that is stated: where two statements differ, between the first and the last day of both. */
function bornBy(mentions: readonly StoredMention[]): Born {
  const all = mentions.flatMap(({ person }) => birthsStated(person)).map(birthRange)
  if (all.length === 0) return null
  const [least, most] = [
    latestOf(all.map((one) => one.earliest)),
    earliestOf(all.map((one) => one.latest)),
  ]
  if (least <= most) return { earliest: least, latest: most }
  return {
    earliest: earliestOf(all.map((one) => one.earliest)),
    latest: latestOf(all.map((one) => one.latest)),
  }
}

const earliestOf = (days: readonly IsoDate[]): IsoDate => days.reduce((a, b) => (a < b ? a : b))
const latestOf = (days: readonly IsoDate[]): IsoDate => days.reduce((a, b) => (a > b ? a : b))

/** The record says what they are to the child, and it is not family. */
const isOutside = ({ person }: StoredMention): boolean => {
  const relationship = recordedValue(person.relationship)
  return relationship !== null && relationship !== 'family'
}
const isOther = ({ role }: StoredMention): boolean => role === 'suspect' || role === 'associate'

/** Families by their numbers, each its source's own. */
const familiesOf = ({ person }: StoredMention): readonly string[] =>
  Object.entries(person.identifiers ?? {}).flatMap(([scheme, id]) =>
    scheme.startsWith('family:') ? `${scheme}:${id}` : [],
  )

function byKeys<T>(
  all: readonly T[],
  keys: (one: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const pairs = all.flatMap((one) => keys(one).map((key) => ({ key, one })))
  return new Map(
    [...byKey(pairs, ({ key }) => key)].map(([key, found]) => [key, found.map(({ one }) => one)]),
  )
}

function byKey<T, K>(all: readonly T[], key: (one: T) => K | null): ReadonlyMap<K, readonly T[]> {
  const found = new Map<K, T[]>()
  for (const one of all) {
    const at = key(one)
    if (at === null) continue
    const list = found.get(at)
    if (list) list.push(one)
    else found.set(at, [one])
  }
  return found
}

const dayOf = (day: string | null): Recorded<string> => {
  if (day === null) return missing()
  const { earliest, latest } = rangeOf(day)
  return between(earliest, latest)
}

function eventOfCase(stored: StoredCase): ChildEvent {
  const { id, kind, opened, facts } = stored
  const flags = [facts.exploitationFlag, facts.factorExploitation]
  const flagged = flags.some((flag) => flag?.known && flag.value)
  return {
    id: `case:${id}`,
    kind,
    on: dayOf(opened),
    agency: kind === 'crime' ? 'police' : 'council',
    sexual: facts.sexual ?? missing(),
    exchange: facts.exchange ?? missing(),
    exploitation: flagged ? recorded(true) : (facts.exploitationFlag ?? missing()),
    openRisk: facts.openRisk ?? missing(),
    ...handOffFacts(stored),
  }
}

type Placement = ChildRecords['placements'][number]

const isOn = ({ starts, ends }: Placement, today: IsoDate): boolean =>
  starts !== null &&
  rangeOf(starts).latest <= today &&
  (ends === null || rangeOf(ends).earliest >= today)

/** That no record says so is not that nobody looks after the child. */
const isPlaced = (placements: readonly Placement[], today: IsoDate): Recorded<boolean> =>
  placements.some((one) => isOn(one, today)) ? recorded(true) : missing()

/** As the council says of the placements of today: “a) In” or “b) Out”. One it says nothing of, or two that differ, may be either. */
function isOutOfArea(placements: readonly Placement[]): Recorded<boolean> {
  const said = new Set(
    placements.map(({ location }) => /^(?:[ab]\) *)?(in|out)\b/i.exec(location ?? '')?.[1]),
  )
  const [only] = said
  return said.size === 1 && only !== undefined ? recorded(only.toLowerCase() === 'out') : missing()
}
