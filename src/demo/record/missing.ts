import { slashDate } from '../calendar.ts'
import type { Row } from '../files/table.ts'
import type { MissingPlan } from '../incidents/incidents.ts'
import { type Person, phoneAt, refKey } from '../people/people.ts'
import { missingSystem } from '../people/places.ts'
import type { Random } from '../random.ts'
import { rates } from '../rates.ts'
import { type Book, padded, yearly } from './book.ts'
import { selfDefined } from './ethnicity.ts'
import { companionNotes, returnNotes } from './narrative.ts'
import {
  blank,
  type WrittenName,
  writtenContact,
  writtenName,
  writtenPhone,
  writtenVehicle,
} from './noise.ts'
import { birthOf } from './people.ts'
import { withPlaceholders } from './placeholders.ts'

const source = missingSystem.id

const clock = (random: Random) =>
  `${padded(random.whole(0, 23), 2)}:${padded(random.whole(0, 11) * 5, 2)}`

/** Writes one missing episode. */
export function recordEpisode(random: Random, book: Book, plan: MissingPlan): Row {
  const { child, day } = plan
  const within = yearly(book, 'MP', day)
  const key = refKey(child, source, day)
  const existing = child.refs.get(key)
  const ref = existing && random.chance(0.92) ? existing : `P${padded(book.number('misper'), 6)}`
  child.refs.set(key, ref)
  const name = writtenName(random, child, 0.8, day)
  const found = random.chance(0.7)
  const place = found && plan.circle ? plan.place : null
  const typed = writtenContact(random, child, day, 0.85)
  const contact = withPlaceholders(random, book, { source, ref }, '', typed)
  book.written.push({
    source,
    ref,
    person: child,
    part: 'child',
    within,
    vehicle: null,
    phone: contact.number,
    address: contact.lives,
    place,
  })
  const gone = random.weighted([
    [0, 5],
    [1, 4],
    [random.whole(2, 9), 1],
  ])
  const home = random.whole(0, 3)
  return {
    episode_ref: within,
    misper_ref: ref,
    forename: name.given,
    surname: name.family,
    aka: name.aka,
    dob: birthOf(random, book, { source, ref, field: 'dob' }, child, 0.93),
    sex: child.sex,
    ethnicity: selfDefined(random, child),
    address: contact.address,
    postcode: contact.postcode,
    phone: contact.phone,
    missing_from: `${slashDate(day)} ${clock(random)}`,
    missing_to: random.chance(0.95)
      ? `${slashDate(day + Math.max(1, gone))} ${clock(random)}`
      : blank(random),
    risk: random.pick(['Low', 'Medium', 'Medium', 'Medium', 'High', 'No apparent risk']),
    reported_by: ['Parent', 'Carer', 'Residential staff', 'School'][home]!,
    found_at: found ? plan.place : blank(random),
    ...(plan.companion ? companionCells(random, book, plan, plan.companion, within) : {}),
    return_interview: random.weighted([
      ['Y', 5],
      ['N', 3],
      ['Refused', 2],
      ['', 2],
    ]),
    notes: random.pick(plan.companion ? companionNotes : returnNotes),
  }
}

/** One field for the whole name: some write the family name first, with a comma. */
function inOneField(random: Random, { given, family }: WrittenName): string {
  const familyFirst = random.chance(rates.companionFamilyFirst.rate)
  if (familyFirst && given !== '' && family !== '') return `${family.toUpperCase()}, ${given}`
  return `${given} ${family}`.trim()
}

function companionCells(
  random: Random,
  book: Book,
  plan: MissingPlan,
  person: Person,
  within: string,
): Row {
  const key = refKey(person, `${source} seen`, plan.day)
  const existing = person.refs.get(key)
  const ref = existing && random.chance(0.5) ? existing : `C${padded(book.number('companion'), 6)}`
  person.refs.set(key, ref)
  const name = writtenName(random, person, 0.4, plan.day)
  const traced = random.chance(plan.circle ? 0.9 : 0.6)
  const phone = traced ? writtenPhone(random, phoneAt(person, plan.day)) : ''
  const vehicle = person.vehicle && random.chance(0.5) ? writtenVehicle(random, person.vehicle) : ''
  const spoken = random.chance(phone || vehicle ? 0.2 : 0.02)
    ? name.given || person.nickname
    : inOneField(random, name)
  book.written.push({
    source,
    ref,
    person,
    part: 'companion',
    within,
    phone: phone || null,
    vehicle: vehicle || null,
    address: null,
    place: null,
  })
  return {
    seen_with_name: spoken,
    seen_with_phone: phone,
    seen_with_vehicle: vehicle,
    seen_with_ref: ref,
  }
}
