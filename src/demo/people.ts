import { type Day, dayOf, yearOf } from './calendar.ts'
import { drawGiven, drawSurname, nicknames, variants } from './names.ts'
import { type CouncilIndex, drawHome, type Home } from './places.ts'
import type { Random } from './random.ts'

export type PersonKind = 'child' | 'parent' | 'adult' | 'groupMember'

/** Somebody of the made-up world, as they are, before any source writes them down. */
export interface Person {
  readonly id: string
  readonly kind: PersonKind
  readonly sex: 'M' | 'F'
  readonly given: string
  readonly family: string
  readonly nickname: string
  /** Another name the person goes by, when there is one. */
  readonly alias: { readonly given: string; readonly family: string } | null
  readonly born: Day
  /** Self-defined 16+1 code, nationality and religion: each drawn by itself, from nothing else. */
  readonly ethnicity: string
  readonly nationality: string
  readonly religion: string
  /** Where they lived, from when; the first holds for all time before. */
  readonly homes: readonly { readonly from: Day; readonly home: Home }[]
  readonly phones: readonly { readonly from: Day; readonly number: string }[]
  readonly vehicle: string | null
  readonly upn: string
  readonly nhs: string
  readonly pnc: string
  /** Days whose age decides something: offences and concerns the person has a part in. */
  readonly days: Day[]
  /** What sources already call the person: `police` nominal, child ids, missing-person number. */
  readonly known: Map<string, string>
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

const registrationLetters = 'ABCDEFGHJKLMNOPRSTUVWXY'

/** 071 and 072 are kept for future use: no telephone has these numbers. */
const drawPhone = (random: Random) => `07${random.pick(['1', '2'])}${random.digits(8)}`

function drawVehicle(random: Random): string {
  const letter = () => registrationLetters[random.whole(0, registrationLetters.length - 1)]!
  return `Q${letter()}${random.whole(10, 69)} ${letter()}${letter()}${letter()}`
}

const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** Unique pupil number: check letter by weights 2..13 over the digits, modulo 23 (DfE guidance). */
function drawUpn(random: Random, lea: string): string {
  const digits = `${lea}${random.digits(9)}`
  let sum = 0
  for (let at = 0; at < 12; at++) sum += Number(digits[at]) * (at + 2)
  return `${upnLetters[sum % 23]}${digits}`
}

/** NHS number beginning with 9, as none in use does, with its modulo 11 check digit. */
function drawNhs(random: Random): string {
  for (;;) {
    const digits = `9${random.digits(8)}`
    let sum = 0
    for (let at = 0; at < 9; at++) sum += Number(digits[at]) * (10 - at)
    const check = (11 - (sum % 11)) % 11
    if (check < 10) return `${digits}${check}`
  }
}

const pncLetters = 'ZABCDEFGHJKLMNPQRTUVWXY'

/** Police national computer id, `YYYY/NNNNNNNX`: the letter is the number modulo 23. */
function drawPnc(random: Random, year: number): string {
  const serial = random.digits(7)
  return `${year}/${serial}${pncLetters[Number(`${String(year).slice(2)}${serial}`) % 23]}`
}

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
}

export interface Town {
  readonly random: Random
  readonly name: string
  count: number
}

function drawHomes(random: Random, council: CouncilIndex): Person['homes'] {
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
  const phones = [{ from: 0, number: drawPhone(random) }]
  while (phones.length < 3 && random.chance(0.4)) {
    phones.push({ from: dayOf(2010, 1, 1) + random.whole(0, 5400), number: drawPhone(random) })
  }
  const ownVehicle = wish.kind !== 'child' && random.chance(0.6) ? drawVehicle(random) : null
  const short = variants[given]?.[0]
  return {
    id: `${town.name}-${++town.count}`,
    kind: wish.kind,
    sex,
    given,
    family,
    nickname: short && random.chance(0.6) ? short : random.pick(nicknames),
    alias: random.chance(0.07)
      ? { given: random.chance(0.6) ? given : drawGiven(random, sex), family: drawSurname(random) }
      : null,
    born: wish.born,
    ethnicity: random.weighted(ethnicities),
    nationality: random.weighted(nationalities),
    religion: random.weighted(religions),
    homes,
    phones: wish.phones ?? phones.sort((a, b) => a.from - b.from),
    vehicle: wish.vehicle ?? ownVehicle,
    upn: drawUpn(random, wish.council === 0 ? '991' : '992'),
    nhs: drawNhs(random),
    pnc: drawPnc(random, Math.max(2001, Math.min(2024, yearOf(wish.born) + 19))),
    days: [],
    known: new Map(),
  }
}

function lastFrom<T extends { readonly from: Day }>(items: readonly T[], day: Day): T {
  let found = items[0]!
  for (const item of items) if (item.from <= day) found = item
  return found
}

export const homeAt = (person: Person, day: Day): Home => lastFrom(person.homes, day).home
export const phoneAt = (person: Person, day: Day): string => lastFrom(person.phones, day).number

export interface Family {
  readonly council: CouncilIndex
  readonly parents: readonly Person[]
  readonly children: readonly Person[]
}

/** Parents and children under one roof; a son is sometimes named for his father. */
export function makeFamily(town: Town, around: Day, ages: readonly [number, number]): Family {
  const { random } = town
  const council: CouncilIndex = random.chance(0.55) ? 0 : 1
  const family = drawSurname(random)
  const homes = drawHomes(random, council)
  const eldest = around - Math.floor((random.whole(ages[0], ages[1]) + random.next()) * 365.25)
  const parents: Person[] = []
  for (const sex of ['F', 'M'] as const) {
    if (sex === 'M' && random.chance(0.3)) continue
    parents.push(
      makePerson(town, {
        kind: 'parent',
        born: eldest - random.whole(19 * 365, 38 * 365),
        council,
        sex,
        family: random.chance(0.8) ? family : drawSurname(random),
        homes,
      }),
    )
  }
  const father = parents.find((parent) => parent.sex === 'M')
  const children: Person[] = []
  const count = random.weighted([
    [1, 4],
    [2, 4],
    [3, 2],
    [4, 1],
  ])
  for (let at = 0; at < count; at++) {
    const sex = random.chance(0.4) ? 'M' : 'F'
    const twin = at > 0 && random.chance(0.03)
    const born: Day = twin ? children[at - 1]!.born : eldest + at * random.whole(420, 1100)
    const named = sex === 'M' && father && at === 0 && random.chance(0.06)
    children.push(
      makePerson(town, {
        kind: 'child',
        born,
        council,
        sex,
        given: named ? father.given : undefined,
        family,
        homes,
      }),
    )
  }
  return { council, parents, children }
}
