import { z } from 'zod'
import {
  caseKinds,
  completeSet,
  missing,
  type Recorded,
  type RecordedSet,
  recorded,
  relationships,
  settings,
} from '../model/index.ts'
import { offenceCodes, outcomeCodes, referralSourceCodes } from './code-groups.ts'
import type { CaseFacts, PersonFacts } from './facts.ts'
import { isDay } from './words/mistake-in-words.ts'

const personShape = z.strictObject({
  age: z.int().min(0).max(130).optional(),
  ageAtReport: z.int().min(0).max(130).optional(),
  relationship: z.enum(relationships).optional(),
  identified: z.boolean().default(true),
})

const sizedShape = z
  .strictObject({
    listed: z.array(personShape).default([]),
    atLeast: z.int().min(0).optional(),
    exactly: z.int().min(0).optional(),
  })
  .refine(({ atLeast, exactly }) => atLeast === undefined || exactly === undefined, {
    error: 'say atLeast or exactly, not both',
  })
  .refine(({ listed, exactly }) => exactly === undefined || exactly >= listed.length, {
    error: 'exactly is fewer than are listed',
  })

const setShape = z.union([z.array(personShape), sizedShape], {
  error:
    'people are [{ age, ageAtReport, relationship, identified }, …], or { listed: […], atLeast: n }, or { listed: […], exactly: n }',
})

const yesNo = z.boolean().optional()
const day = z.string().refine(isDay, { error: 'a day is written "2010-01-31"' }).optional()

/**
 * The notation of a definition file's examples. What is not said is missing. A set is a list (that is
 * all there were), `{ listed, exactly }` (so many, some perhaps unlisted), or `{ listed, atLeast }`
 * (there may be more); a set not said may hold anybody.
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
  offence: z.enum(offenceCodes).optional(),
  outcomeType: z.enum(outcomeCodes).optional(),
  referralSource: z.enum(referralSourceCodes).optional(),
  factorMissing: yesNo,
  factorExploitation: yesNo,
  factorTrafficking: yesNo,
  factorGangs: yesNo,
  factorAbuseByChild: yesNo,
  factorAbuseByAdult: yesNo,
  victims: setShape.optional(),
  suspects: setShape.optional(),
})

export type ExampleFacts = z.input<typeof exampleShape>

/** The facts of an example as an evaluation wants them. Throws ZodError on anything but the notation. */
export function exampleFacts(example: ExampleFacts): CaseFacts {
  const { kind, victims, suspects, ...said } = exampleShape.parse(example)
  return {
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
    opened: fact(said.opened),
    closed: fact(said.closed),
    offence: fact(said.offence),
    outcomeType: fact(said.outcomeType),
    referralSource: fact(said.referralSource),
    factorMissing: fact(said.factorMissing),
    factorExploitation: fact(said.factorExploitation),
    factorTrafficking: fact(said.factorTrafficking),
    factorGangs: fact(said.factorGangs),
    factorAbuseByChild: fact(said.factorAbuseByChild),
    factorAbuseByAdult: fact(said.factorAbuseByAdult),
    victims: people('victim', victims),
    suspects: people('suspect', suspects),
  }
}

const fact = <T>(value: T | undefined): Recorded<T> =>
  value === undefined ? missing() : recorded(value)

function people(
  name: string,
  set: z.output<typeof setShape> | undefined,
): RecordedSet<PersonFacts> {
  if (!set) return { items: [], min: 0, max: null }
  const listed = Array.isArray(set) ? set : set.listed
  const items = listed.map(({ age, ageAtReport, relationship, identified }, index) => ({
    id: `${name}${index + 1}`,
    ageAtOffence: fact(age),
    ageAtReport: fact(ageAtReport),
    relationship: fact(relationship),
    identified,
    viaLinks: [],
  }))
  if (Array.isArray(set)) return completeSet(items)
  if (set.exactly !== undefined) return { items, min: set.exactly, max: set.exactly }
  return { items, min: Math.max(set.atLeast ?? 0, items.length), max: null }
}
