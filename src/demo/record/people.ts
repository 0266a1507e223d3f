import { ageAt, type Day } from '../calendar.ts'
import type { CasePlan } from '../incidents/incidents.ts'
import type { Person } from '../people/people.ts'
import type { Random } from '../random.ts'
import type { Book } from './book.ts'
import { blank, changesChildhood, writtenBirth } from './noise.ts'

export interface Mentioned {
  readonly source: string
  readonly ref: string
  readonly field: string
}

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
    book.falsehoods.push({ ...mention, subject: 'mention' })
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
  const stated = Math.max(0, truth + (random.chance(0.015) ? random.pick([-1, 1]) : 0))
  if (truth < 18 !== stated < 18) {
    book.falsehoods.push({ ...mention, subject: 'mention' })
  }
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
