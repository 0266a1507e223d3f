import { z } from 'zod'
import {
  between,
  caseKinds,
  completeSet,
  missing,
  openSet,
  type PartialDate,
  type Recorded,
  type RecordedSet,
  rangeOf,
  recorded,
  relationships,
  settings,
} from '../model/index.ts'
import { factsOfChild } from './child/child-facts.ts'
import { offenceCodes, outcomeCodes, referralSourceCodes } from './code-groups.ts'
import {
  type CaseFacts,
  type EpisodeFacts,
  type FactsOfChild,
  notAChild,
  type PersonFacts,
  type ReportFacts,
} from './facts.ts'
import { childEventKinds, type MemberKind, memberWords } from './vocabulary.ts'
import { isDayOrPart } from './words/mistake-in-words.ts'

const yesNo = z.boolean().optional()
const day = z
  .string()
  .refine(isDayOrPart, { error: 'a day is written "2010-01-31", a month "2010-01", a year "2010"' })
  .optional()
const years = z.int().min(0).max(130)
/** Known, or known to lie between two numbers. */
const number = (whole: typeof years) =>
  z
    .union([whole, z.strictObject({ atLeast: whole.optional(), atMost: whole.optional() })], {
      error: 'a whole number, or { atLeast: n, atMost: n }',
    })
    .optional()
const many = number(z.int().min(0))
const offence = z.enum(offenceCodes).optional()
const outcomeType = z.enum(outcomeCodes).optional()

const shapes = {
  person: z.strictObject({
    age: number(years),
    ageAtReport: number(years),
    relationship: z.enum(relationships).optional(),
    identified: z.boolean().default(true),
  }),
  episode: z.strictObject({
    began: day,
    beforeReport: yesNo,
    days: many,
    returnInterview: yesNo,
  }),
  report: z.strictObject({
    opened: day,
    closed: day,
    category: z.string().optional(),
    outcome: z.string().optional(),
    offence,
    outcomeType,
    sexual: yesNo,
    exploitationFlag: yesNo,
  }),
} as const satisfies Record<Exclude<MemberKind, 'event'>, z.ZodType>

const childEvent = z.strictObject({
  kind: z.enum(childEventKinds),
  on: day,
  agency: z.enum(['police', 'council']).optional(),
  days: z.int().min(0).optional(),
  returnInterview: yesNo,
  withAdult: yesNo,
  sexual: yesNo,
  exchange: yesNo,
  exploitation: yesNo,
  openRisk: yesNo,
  handOffs: z.int().min(0).optional(),
  handBacks: z.int().min(0).optional(),
  daysWithNobody: z.int().min(0).optional(),
  place: z.string().optional(),
  people: z.array(z.string()).optional(),
})

const setShape = <Shape extends z.ZodType>(member: Shape, what: string, of: MemberKind) =>
  z
    .union(
      [
        z.array(member),
        z
          .strictObject({
            listed: z.array(member).default([]),
            atLeast: z.int().min(0).optional(),
            exactly: z.int().min(0).optional(),
          })
          .refine(({ atLeast, exactly }) => atLeast === undefined || exactly === undefined, {
            error: 'say atLeast or exactly, not both',
          })
          .refine(({ listed, exactly }) => exactly === undefined || exactly >= listed.length, {
            error: 'exactly is fewer than are listed',
          }),
      ],
      {
        error: `${what} are [{ ${Object.keys(memberWords[of]).join(', ')} }, …], or { listed: […], atLeast: n }, or { listed: […], exactly: n }`,
      },
    )
    .optional()

/**
 * The notation of a definition file's examples. What is not said is missing. A set is a list (that is
 * all there were), `{ listed, exactly }` (so many, some perhaps unlisted), or `{ listed, atLeast }`
 * (there may be more); a set not said may hold anybody and anything.
 */
export const exampleShape = z.strictObject({
  kind: z.enum(caseKinds).default('crime'),
  category: z.string().optional(),
  outcome: z.string().optional(),
  sexual: yesNo,
  exchange: yesNo,
  advantage: yesNo,
  imbalance: yesNo,
  exploitationFlag: yesNo,
  setting: z.enum(settings).optional(),
  suspectsAssociated: yesNo,
  suspectsShareVictim: yesNo,
  suspectsSharePlace: yesNo,
  suspectsSharePhone: yesNo,
  suspectsShareVehicle: yesNo,
  suspectsHarmedOthers: yesNo,
  online: yesNo,
  opened: day,
  closed: day,
  offence,
  outcomeType,
  referralSource: z.enum(referralSourceCodes).optional(),
  handOffs: many,
  handBacks: many,
  daysWithNobody: many,
  factorMissing: yesNo,
  factorExploitation: yesNo,
  factorTrafficking: yesNo,
  factorGangs: yesNo,
  factorAbuseByChild: yesNo,
  factorAbuseByAdult: yesNo,
  victims: setShape(shapes.person, 'people', 'person'),
  suspects: setShape(shapes.person, 'people', 'person'),
  missingEpisodes: setShape(shapes.episode, 'missing episodes', 'episode'),
  earlierCrimes: setShape(shapes.report, 'earlier cases', 'report'),
  earlierReferrals: setShape(shapes.report, 'earlier cases', 'report'),
  today: z.iso.date().optional(),
  born: day,
  inCareToday: yesNo,
  placedOutOfArea: yesNo,
  siblingHarmed: yesNo,
  olderAssociates: z.int().min(0).optional(),
  covered: z
    .array(
      z.strictObject({
        kind: z.enum(childEventKinds),
        from: z.iso.date(),
        until: z.iso.date().nullable().default(null),
      }),
    )
    .optional(),
  events: z.strictObject({ listed: z.array(childEvent) }).optional(),
})

export type ExampleFacts = z.input<typeof exampleShape>

/** The facts of an example as an evaluation wants them. Throws ZodError on anything but the notation. */
export function exampleFacts(example: ExampleFacts): CaseFacts {
  const { kind, ...said } = exampleShape.parse(example)
  return {
    ...(said.today === undefined ? notAChild : childOf(said, said.today)),
    caseId: 0,
    kind,
    category: fact(said.category),
    outcome: fact(said.outcome),
    sexual: fact(said.sexual),
    exchange: fact(said.exchange),
    advantage: fact(said.advantage),
    imbalance: fact(said.imbalance),
    exploitationFlag: fact(said.exploitationFlag),
    setting: fact(said.setting),
    suspectsAssociated: fact(said.suspectsAssociated),
    suspectsShareVictim: fact(said.suspectsShareVictim),
    suspectsSharePlace: fact(said.suspectsSharePlace),
    suspectsSharePhone: fact(said.suspectsSharePhone),
    suspectsShareVehicle: fact(said.suspectsShareVehicle),
    suspectsHarmedOthers: fact(said.suspectsHarmedOthers),
    ties: [],
    online: fact(said.online),
    opened: dayFact(said.opened),
    closed: dayFact(said.closed),
    offence: fact(said.offence),
    outcomeType: fact(said.outcomeType),
    referralSource: fact(said.referralSource),
    handOffs: numberFact(said.handOffs),
    handBacks: numberFact(said.handBacks),
    daysWithNobody: numberFact(said.daysWithNobody),
    factorMissing: fact(said.factorMissing),
    factorExploitation: fact(said.factorExploitation),
    factorTrafficking: fact(said.factorTrafficking),
    factorGangs: fact(said.factorGangs),
    factorAbuseByChild: fact(said.factorAbuseByChild),
    factorAbuseByAdult: fact(said.factorAbuseByAdult),
    victims: setOf('victim', said.victims, personOf),
    suspects: setOf('suspect', said.suspects, personOf),
    missingEpisodes: setOf('episode', said.missingEpisodes, episodeOf),
    earlierCrimes: setOf('crime', said.earlierCrimes, reportOf),
    earlierReferrals: setOf('referral', said.earlierReferrals, reportOf),
  }
}

/** Of a child an example says the day it is about. */
function childOf(said: Omit<z.output<typeof exampleShape>, 'kind'>, today: string): FactsOfChild {
  const { born, olderAssociates, covered = [], events } = said
  return factsOfChild({
    today,
    born: born === undefined ? null : rangeOf(born),
    inCareToday: fact(said.inCareToday),
    placedOutOfArea: fact(said.placedOutOfArea),
    siblingHarmed: fact(said.siblingHarmed),
    olderAssociates: olderAssociates ?? null,
    coverage: covered,
    events: (events?.listed ?? []).map(({ kind, on, agency, place, people, ...rest }, at) => ({
      id: `event${at + 1}`,
      kind,
      on: dayFact(on),
      ...(agency === undefined ? {} : { agency }),
      ...(place === undefined ? {} : { place }),
      ...(people === undefined ? {} : { people }),
      ...Object.fromEntries(
        Object.entries(rest).flatMap(([word, value]) =>
          value === undefined ? [] : [[word, recorded(value)]],
        ),
      ),
    })),
  })
}

const fact = <T>(value: T | undefined): Recorded<T> =>
  value === undefined ? missing() : recorded(value)

/** A month or a year is each of its days. */
function dayFact(value: PartialDate | undefined): Recorded<string> {
  if (value === undefined) return missing()
  const { earliest, latest } = rangeOf(value)
  return between(earliest, latest)
}

function numberFact(value: z.output<ReturnType<typeof number>>): Recorded<number> {
  if (typeof value !== 'object') return fact(value)
  return between(value.atLeast ?? null, value.atMost ?? null)
}

type Said<Of extends keyof typeof shapes> = z.output<(typeof shapes)[Of]>

const personOf = (id: string, said: Said<'person'>): PersonFacts => ({
  id,
  ageAtOffence: numberFact(said.age),
  ageAtReport: numberFact(said.ageAtReport),
  relationship: fact(said.relationship),
  identified: said.identified,
  viaLinks: [],
})

const episodeOf = (id: string, said: Said<'episode'>): EpisodeFacts => ({
  id,
  began: dayFact(said.began),
  beforeReport: fact(said.beforeReport),
  days: numberFact(said.days),
  returnInterview: fact(said.returnInterview),
})

const reportOf = (id: string, said: Said<'report'>): ReportFacts => ({
  id,
  opened: dayFact(said.opened),
  closed: dayFact(said.closed),
  category: fact(said.category),
  outcome: fact(said.outcome),
  offence: fact(said.offence),
  outcomeType: fact(said.outcomeType),
  sexual: fact(said.sexual),
  exploitationFlag: fact(said.exploitationFlag),
})

interface Sized<T> {
  readonly listed: readonly T[]
  readonly atLeast?: number
  readonly exactly?: number
}

function setOf<T, F>(
  name: string,
  set: readonly T[] | Sized<T> | undefined,
  memberOf: (id: string, said: T) => F,
): RecordedSet<F> {
  if (!set) return openSet<F>([])
  const sized = 'listed' in set ? set : null
  const items = (sized?.listed ?? (set as readonly T[])).map((said, index) =>
    memberOf(`${name}${index + 1}`, said),
  )
  if (!sized) return completeSet(items)
  const { exactly, atLeast = 0 } = sized
  return exactly === undefined ? openSet(items, atLeast) : { items, min: exactly, max: exactly }
}
