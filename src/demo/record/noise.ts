import { ageAt, calendarDate, type Day, dayOf, slashDate } from '../calendar.ts'
import { variants } from '../people/names.ts'
import { homeAt, identityAt, type Person, phoneAt } from '../people/people.ts'
import type { Random } from '../random.ts'
import { rates } from '../rates.ts'

/** How the sources write a fact nobody recorded. */
const blanks = ['', '', '', '', '', 'NULL', '#N/A', '-', 'Not recorded'] as const

export const blank = (random: Random): string => random.pick(blanks)

/** The value, or one of the spellings of missing. */
export const orBlank = (random: Random, present: number, value: string): string =>
  random.chance(present) ? value : blank(random)

/** One slip of the keyboard: a letter dropped, doubled, changed or swapped with its neighbour. */
function typo(random: Random, text: string): string {
  if (text.length < 3) return text
  const at = random.whole(1, text.length - 2)
  const kind = random.whole(0, 3)
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1)
  if (kind === 1) return text.slice(0, at) + text[at]! + text.slice(at)
  if (kind === 2) {
    const letter = 'abcdefghijklmnoprstuvwy'[random.whole(0, 22)]!
    return text.slice(0, at) + letter + text.slice(at + 1)
  }
  return text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2)
}

export interface WrittenName {
  readonly given: string
  readonly family: string
  readonly aka: string
}

/** A name as one clerk writes it on a day. `care` 1 is a form filled from papers, 0 hearsay. */
export function writtenName(random: Random, person: Person, care: number, day: Day): WrittenName {
  let { given, family } = identityAt(person, day)
  const full = `${given} ${family}`
  const slack = 1.6 - care
  let aka = ''
  if (person.alias) {
    const other = `${person.alias.given} ${person.alias.family}`
    if (random.chance(0.25 * slack)) {
      given = person.alias.given
      family = person.alias.family
      aka = random.chance(0.6) ? full : ''
    } else if (random.chance(0.4)) aka = other
  }
  const others = variants[given]
  if (others && random.chance(0.07 * slack)) given = random.pick(others)
  else if (random.chance(0.03 * slack)) given = person.nickname
  else if (random.chance(0.02 * slack)) given = given.slice(0, 1)
  if (random.chance(0.035 * slack)) given = typo(random, given)
  if (random.chance(0.045 * slack)) family = typo(random, family)
  if (aka === '' && random.chance(0.05)) aka = person.nickname
  if (random.chance(0.012 * slack)) return { given: family, family: given, aka }
  if (random.chance(0.015 * slack)) return { given: '', family, aka }
  if (random.chance(0.01 * slack)) return { given, family: '', aka }
  if (random.chance(0.08)) return { given, family: family.toUpperCase(), aka }
  return { given, family, aka }
}

export interface WrittenBirth {
  readonly text: string
  /** The whole day it says; null where it says none. */
  readonly day: Day | null
  /** A day that stands for none. */
  readonly filler?: boolean
}

const birthFillers: readonly (readonly [string, number])[] = [
  ['01/01/1900', 8],
  ['01/01/1901', 1],
  ['02/02/1902', 1],
]

/**
 * A date of birth: right, a year or month alone, 1 January for an unknown day, day and month
 * exchanged, a wrong digit, or a day that stands for none.
 */
export function writtenBirth(random: Random, person: Person, present: number): WrittenBirth {
  if (!random.chance(present)) {
    if (random.chance(rates.birthPlaceholder.rate)) {
      return { text: random.weighted(birthFillers), day: null, filler: true }
    }
    return { text: random.chance(0.15) ? 'Unknown' : blank(random), day: null }
  }
  const part = random.next()
  const { year, month, date } = calendarDate(person.born)
  if (part < rates.birthYearAlone.rate) return { text: `${year}`, day: null }
  if (part < rates.birthYearAlone.rate + rates.birthMonthAlone.rate) {
    return { text: `${String(month).padStart(2, '0')}/${year}`, day: null }
  }
  const slip = random.next()
  let day = person.born
  if (slip < 0.015) day = dayOf(year, 1, 1)
  else if (slip < 0.03 && date <= 12) day = dayOf(year, date, month)
  else if (slip >= 0.03 && slip < 0.038) day = dayOf(year, month, random.whole(1, 28))
  else if (slip >= 0.038 && slip < 0.044) {
    day = dayOf(year + random.pick([-1, 1, -10]), month, Math.min(28, date))
  }
  return { text: slashDate(day), day }
}

/** Whether a date of birth written wrongly makes a child an adult or an adult a child anywhere. */
export const changesChildhood = (person: Person, written: Day): boolean =>
  person.days.some((day) => ageAt(person.born, day) < 18 !== ageAt(written, day) < 18)

/** The spellings of one number, as people and systems write it; the last loses the first nought. */
const spellings: readonly ((number: string) => string)[] = [
  (number) => `${number.slice(0, 5)} ${number.slice(5)}`,
  (number) => `${number.slice(0, 5)} ${number.slice(5, 8)} ${number.slice(8)}`,
  (number) => `+44${number.slice(1)}`,
  (number) => `+44 (0)${number.slice(1, 5)} ${number.slice(5)}`,
  (number) => `0044 ${number.slice(1, 5)} ${number.slice(5)}`,
  (number) => `44${number.slice(1)}`,
  (number) => `${number.slice(0, 5)}-${number.slice(5)}`,
  (number) => `(${number.slice(0, 5)}) ${number.slice(5)}`,
  (number) => number.slice(1),
]

const spelling = spellings.map((spell, at) => [spell, at < 3 ? 3 : 1] as const)

export const writtenPhone = (random: Random, number: string): string =>
  random.chance(rates.phoneSpelling.rate) ? random.weighted(spelling)(number) : number

export const writtenVehicle = (random: Random, plate: string): string =>
  random.chance(0.3) ? plate.replace(' ', '') : random.chance(0.1) ? plate.toLowerCase() : plate

export interface WrittenContact {
  readonly address: string
  readonly postcode: string
  readonly phone: string
  /** The number and the address meant, where one was written. */
  readonly number: string | null
  readonly lives: string | null
}

/** Where a person lives and is rung, as far as recorded; now and then from before they moved. */
export function writtenContact(
  random: Random,
  person: Person,
  day: Day,
  present: number,
): WrittenContact {
  const asOf = random.chance(0.06) ? day - 900 : day
  const home = homeAt(person, asOf)
  const recorded = random.chance(present)
  const shortened = random.chance(0.2)
    ? home.address.replace(' Road', ' Rd').replace(' Street', ' St').replace(' Avenue', ' Ave')
    : home.address
  const number = random.chance(present * 0.85) ? phoneAt(person, asOf) : null
  return {
    address: recorded ? (random.chance(0.03) ? typo(random, shortened) : shortened) : blank(random),
    postcode:
      recorded && random.chance(0.92)
        ? random.chance(0.1)
          ? home.postcode.replace(' ', '')
          : home.postcode
        : blank(random),
    phone: number === null ? blank(random) : writtenPhone(random, number),
    number,
    lives: recorded ? home.address : null,
  }
}
