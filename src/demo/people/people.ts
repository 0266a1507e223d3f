import { type Day, dayOf, yearOf } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Adoption } from './adoption.ts'
import { drawGiven, drawSurname, nicknames, variants } from './names.ts'
import { drawNhs, drawPnc, drawUpn, drawVehicle } from './numbers.ts'
import { drawPhones, type LapsedPhone, type Phone } from './phones.ts'
import { type CouncilIndex, councils, drawHome, type Home } from './places.ts'

export type PersonKind = 'child' | 'parent' | 'adult' | 'groupMember'

/** Somebody of the made-up world, as they are, before any source writes them down. */
export interface Person {
  readonly id: string
  readonly kind: PersonKind
  /** People of one household grew up, or live, under one roof. */
  readonly household: string
  readonly sex: 'M' | 'F'
  readonly given: string
  readonly family: string
  readonly nickname: string
  /** Another name the person goes by, when there is one. */
  readonly alias: { readonly given: string; readonly family: string } | null
  readonly born: Day
  /** Names and numbers above and below are those before an adoption, where there was one. */
  readonly adopted: Adoption | null
  /** Self-defined 16+1 code, nationality and religion: each drawn by itself, from nothing else. */
  readonly ethnicity: string
  readonly nationality: string
  readonly religion: string
  /** Where they lived, from when; the first holds for all time before. */
  readonly homes: readonly { readonly from: Day; readonly home: Home }[]
  readonly phones: readonly Phone[]
  readonly vehicle: string | null
  readonly upn: string
  readonly nhs: string
  readonly pnc: string
  /** Days whose age decides something: offences and concerns the person has a part in. */
  readonly days: Day[]
  /** What sources already call the person: `police` nominal, child ids, missing-person number. */
  readonly refs: Map<string, string>
}

const ethnicities: readonly (readonly [string, number])[] = [
  ['W1', 70],
  ['W2', 1],
  ['W9', 7],
  ['M1', 1.5],
  ['M2', 0.7],
  ['M3', 1],
  ['M9', 1],
  ['A1', 3],
  ['A2', 3],
  ['A3', 1.5],
  ['A9', 2],
  ['B1', 1.5],
  ['B2', 3],
  ['B9', 0.8],
  ['O1', 1],
  ['O9', 2],
]
const nationalities: readonly (readonly [string, number])[] = [
  ['British', 86],
  ['Polish', 2],
  ['Romanian', 2],
  ['Indian', 2],
  ['Irish', 1.5],
  ['Pakistani', 1.5],
  ['Nigerian', 1],
  ['Italian', 1],
  ['Portuguese', 1],
  ['other', 2],
]
const religions: readonly (readonly [string, number])[] = [
  ['none', 40],
  ['Christian', 46],
  ['Muslim', 6],
  ['Hindu', 2],
  ['Sikh', 1],
  ['Jewish', 0.5],
  ['Buddhist', 0.5],
  ['other', 4],
]

export interface PersonWish {
  readonly kind: PersonKind
  readonly born: Day
  readonly council: CouncilIndex
  readonly sex?: 'M' | 'F'
  readonly given?: string
  readonly family?: string
  readonly homes?: Person['homes']
  /** Another's, used by both. */
  readonly phones?: Person['phones']
  readonly vehicle?: string | null
  /** The household of those they live with; one of their own without it. */
  readonly household?: string
  readonly adopted?: Adoption | null
}

export interface Town {
  readonly random: Random
  readonly name: string
  count: number
  households: number
  /** Telephone numbers that people of the town gave up, for others to be given; null where no number is given twice. */
  readonly lapsed: LapsedPhone[] | null
}

export function drawHomes(random: Random, council: CouncilIndex): Person['homes'] {
  const homes = [{ from: 0, home: drawHome(random, council) }]
  while (homes.length < 4 && random.chance(0.45)) {
    const moved: CouncilIndex = random.chance(0.15) ? (council === 0 ? 1 : 0) : council
    homes.push({ from: dayOf(2010, 1, 1) + random.whole(0, 5400), home: drawHome(random, moved) })
  }
  return homes.sort((a, b) => a.from - b.from)
}

export function makePerson(town: Town, wish: PersonWish): Person {
  const { random } = town
  const sex = wish.sex ?? (random.chance(0.5) ? 'M' : 'F')
  const given = wish.given ?? drawGiven(random, sex)
  const family = wish.family ?? drawSurname(random)
  const homes = wish.homes ?? drawHomes(random, wish.council)
  const phones = wish.phones ?? drawPhones(random, town.lapsed)
  const ownVehicle = wish.kind !== 'child' && random.chance(0.6) ? drawVehicle(random) : null
  const short = variants[given]?.[0]
  return {
    id: `${town.name}-${++town.count}`,
    kind: wish.kind,
    household: wish.household ?? `H${town.name}-${++town.households}`,
    sex,
    given,
    family,
    nickname: short && random.chance(0.6) ? short : random.pick(nicknames),
    alias: random.chance(0.07)
      ? { given: random.chance(0.6) ? given : drawGiven(random, sex), family: drawSurname(random) }
      : null,
    born: wish.born,
    adopted: wish.adopted ?? null,
    ethnicity: random.weighted(ethnicities),
    nationality: random.weighted(nationalities),
    religion: random.weighted(religions),
    homes,
    phones,
    vehicle: wish.vehicle ?? ownVehicle,
    upn: drawUpn(random, councils[wish.council].lea),
    nhs: drawNhs(random),
    pnc: drawPnc(random, Math.max(2001, Math.min(2024, yearOf(wish.born) + 19))),
    days: [],
    refs: new Map(),
  }
}

function lastFrom<T extends { readonly from: Day }>(items: readonly T[], day: Day): T {
  let found = items[0]!
  for (const item of items) if (item.from <= day) found = item
  return found
}

export const homeAt = (person: Person, day: Day): Home => lastFrom(person.homes, day).home
export const phoneAt = (person: Person, day: Day): string => lastFrom(person.phones, day).number

/** What the person is called, and numbered, on a day. */
export const identityAt = (
  person: Person,
  day: Day,
): Pick<Person, 'given' | 'family' | 'nhs' | 'upn'> =>
  person.adopted && day >= person.adopted.on ? person.adopted : person

/** The key of `refs` for a source: an adopted child is given new numbers. */
export const refKey = (person: Person, source: string, day: Day): string =>
  person.adopted && day >= person.adopted.on ? `${source} since adoption` : source
