import { ageAt, type Day } from '../calendar.ts'
import type { CasePlan } from '../incidents/incidents.ts'
import type { Person } from '../people/people.ts'
import type { Random } from '../random.ts'
import { rates } from '../rates.ts'
import type { Book, Falsehood } from './book.ts'
import { blank, changesChildhood, writtenBirth } from './noise.ts'

export interface Mentioned {
  readonly source: string
  /** The source's number for the person; empty where it gives none. */
  readonly ref: string
  readonly field: string
  /** The case it stands in, where the person has no number. */
  readonly within?: string
}

/** What is false of somebody without a number is told of the case. */
export const falsehoodOf = ({ source, ref, field, within }: Mentioned): Falsehood =>
  ref === '' && within !== undefined
    ? { source, subject: 'case', ref: within, field }
    : { source, subject: 'mention', ref, field }

/** 41 for 14; an age of one digit, or of two alike, stays. */
const exchanged = (age: number): number => Number([...`${age}`].reverse().join(''))

/** A date of birth whose error changes childhood somewhere is a falsehood about this mention. */
export function birthOf(
  random: Random,
  book: Book,
  mention: Mentioned,
  person: Person,
  present: number,
): string {
  const birth = writtenBirth(random, person, present)
  if (birth.day !== null && changesChildhood(person, birth.day)) {
    book.falsehoods.push(falsehoodOf(mention))
  }
  if (birth.filler) {
    const { source, ref, field } = mention
    book.placeholders.push({ source, ref, field, value: birth.text })
  }
  return birth.text
}

/** An age at the offence, sometimes a year out. */
export function ageOf(
  random: Random,
  book: Book,
  mention: Mentioned,
  person: Person,
  day: Day,
  present: number,
): string {
  if (!random.chance(present)) return blank(random)
  const truth = ageAt(person.born, day)
  const slip = random.chance(0.015) ? random.pick([-1, 1]) : 0
  const stated = random.chance(rates.ageDigitsExchanged.rate)
    ? exchanged(truth)
    : Math.max(0, truth + slip)
  if (truth < 18 !== stated < 18) book.falsehoods.push(falsehoodOf(mention))
  return `${stated}`
}

/** The first day of harm as a source has it: missing for some, some weeks out for fewer. */
export function dayOfHarm(
  random: Random,
  book: Book,
  where: Mentioned,
  plan: CasePlan,
): Day | null {
  if (random.chance(0.02)) return null
  const { incident } = plan
  const slip = random.chance(0.012) ? random.whole(-45, 45) : 0
  const stated = Math.min(incident.day + slip, incident.reported)
  const people = [...plan.victims, ...incident.offenders.map((each) => each.person)]
  const minor = (person: Person, day: Day) => ageAt(person.born, day) < 18
  if (people.some((each) => minor(each, stated) !== minor(each, incident.day))) {
    book.falsehoods.push({ ...where, subject: 'case' })
  }
  return stated
}
