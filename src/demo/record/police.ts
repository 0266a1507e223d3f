import { type Day, slashDate } from '../calendar.ts'
import type { Row } from '../files/table.ts'
import { type CasePlan, type Incident, type Offender, tyingPlace } from '../incidents/incidents.ts'
import { offenceTitles } from '../incidents/offences.ts'
import { homeAt, type Person, refKey } from '../people/people.ts'
import { councils, police } from '../people/places.ts'
import type { Random } from '../random.ts'
import { rates } from '../rates.ts'
import { type Book, padded, yearly } from './book.ts'
import { entered } from './entered.ts'
import { officerPerceived, selfDefined } from './ethnicity.ts'
import { type LostSpell, lostBetween, type Transfer } from './lost.ts'
import { blank, orBlank, writtenContact, writtenName, writtenVehicle } from './noise.ts'
import { outcomeFor } from './outcomes.ts'
import { ageOf, birthOf, dayOfHarm, falsehoodOf } from './people.ts'
import { withPlaceholders } from './placeholders.ts'
import {
  associated,
  listed,
  relationshipWords,
  type Statement,
  settingWords,
  statedTotal,
  yesNo,
} from './statements.ts'

export interface PoliceCase {
  readonly ref: string
  readonly rows: readonly Row[]
  readonly reported: Day
  readonly closed: Day
  readonly outcome: string
  readonly officer: string
  readonly unit: string
  /** From when to when nobody had it, by its own record. */
  readonly lost: LostSpell | null
}

const units = [
  'Response',
  'District CID',
  'Public Protection',
  'Child Abuse Team',
  'Exploitation Team',
]

/** Writes one crime: a row for each victim and suspect. */
export function recordCrime(random: Random, book: Book, plan: CasePlan): PoliceCase {
  const { incident, named } = plan
  const ref = yearly(book, 'NB', incident.reported)
  const closed = incident.reported + random.whole(20, 420)
  const outcome = outcomeFor(random, closed, named.length > 0)
  const says = (field: string, statement: Statement): string => {
    if (statement.wrong) book.falsehoods.push({ source: police.id, subject: 'case', ref, field })
    return statement.text
  }
  const harm = incident.sexual
  const checklist = { missing: harm ? 0.4 : 0.8, unknown: 0.12, wrong: 0.02 }
  const transfers = transfersOf(random, incident.reported, closed)
  const lost = lostBetween(ref, transfers.steps, incident.reported, closed)
  const officer = book.staff.officer(random)
  const located = random.chance(0.8)
  const place = located ? tyingPlace(incident) : null
  const common: Row = {
    crime_ref: ref,
    reported_date: slashDate(incident.reported),
    ...offenceDates(random, book, ref, plan),
    closed_date: slashDate(closed),
    ...offence(random, book, ref, plan),
    cse_flag: yesNo(random, incident.exchange || incident.kind === 'group', {
      missing: 0.5,
      unknown: 0,
      wrong: 0.15,
    }).text,
    location_type: says(
      'location_type',
      listed(random, incident.setting, settingWords, { missing: 0.12, wrong: 0.015 }),
    ),
    location: located ? incident.place : blank(random),
    area: councils[homeAt(plan.victims[0]!, incident.reported).council].town,
    unit: transfers.unit,
    transfers: written(lost?.steps ?? transfers.steps),
    oic_collar: officer.id,
    oic_name: officer.name,
    other_officers: random.chance(0.5)
      ? Array.from({ length: random.whole(1, 3) }, () => book.staff.officer(random).id).join(';')
      : '',
    outcome_code: outcome,
    outcome_date: slashDate(closed - random.whole(0, 5)),
    suspects_total: says(
      'suspects_total',
      statedTotal(random, incident.offenders.length, named.length),
    ),
    victims_total: orBlank(random, 0.6, `${plan.victims.length}`),
    suspects_associated: says('suspects_associated', associated(random, plan)),
    cse_exchange: says('cse_exchange', yesNo(random, incident.exchange, checklist)),
    cse_gain: says('cse_gain', yesNo(random, incident.advantage, checklist)),
    cse_imbalance: says('cse_imbalance', yesNo(random, incident.imbalance, checklist)),
    risk_at_closure: yesNo(random, incident.openRisk, { missing: 0.35, unknown: 0, wrong: 0.02 })
      .text,
  }
  const victims = plan.victims.map((victim) =>
    victimCells(random, book, { within: ref, place }, incident, victim),
  )
  // A second suspect without a number would be the same row to anybody.
  const unnumbered = named.findIndex(() => random.chance(rates.suspectUnnumbered.rate))
  const suspects = named.map((each, at) =>
    suspectCells(random, book, { within: ref, place }, incident, each, at !== unnumbered),
  )
  const rows = victims.flatMap((victim) =>
    suspects.length > 0
      ? suspects.map((suspect) => ({ ...common, ...victim, ...suspect }))
      : [{ ...common, ...victim }],
  )
  return {
    ref,
    rows: rows.map((row, at) => ({ ...row, ...entered(ref, at, incident.reported, closed) })),
    reported: incident.reported,
    closed,
    outcome,
    officer: officer.name,
    unit: transfers.unit,
    lost: lost?.spell ?? null,
  }
}

function offenceDates(random: Random, book: Book, ref: string, plan: CasePlan): Row {
  const from = dayOfHarm(random, book, { source: police.id, ref, field: 'offence_from' }, plan)
  if (from === null) return { offence_from: blank(random), offence_to: '' }
  const to = Math.min(from + random.whole(0, 20), plan.incident.reported)
  return {
    offence_from: slashDate(from),
    offence_to: random.chance(0.4) ? slashDate(to) : '',
  }
}

function offence(random: Random, book: Book, ref: string, plan: CasePlan): Row {
  const { incident } = plan
  let code = incident.offenceCode
  if (incident.sexual && random.chance(0.01)) code = '105A'
  else if (!incident.sexual && random.chance(0.006)) {
    code = '88A'
    book.falsehoods.push({ source: police.id, subject: 'case', ref, field: 'offence_code' })
  }
  return { offence_code: code, offence_title: offenceTitles[code]! }
}

function transfersOf(random: Random, reported: Day, closed: Day) {
  let unit = random.pick(units)
  const steps: Transfer[] = []
  let day = reported
  while (steps.length < 3 && random.chance(0.25)) {
    day = Math.min(closed, day + random.whole(3, 60))
    const to = random.pick(units.filter((each) => each !== unit))
    steps.push({ day, from: unit, to })
    unit = to
  }
  return { unit, steps }
}

const written = (steps: readonly Transfer[]): string =>
  steps.map(({ day, from, to }) => `${slashDate(day)} ${from}>${to}`).join(';')

export function nominal(random: Random, book: Book, person: Person, day: Day): string {
  const key = refKey(person, 'police', day)
  const existing = person.refs.get(key)
  if (existing && random.chance(0.75)) return existing
  const made = `N${padded(book.number('nominal') + 100_000, 7)}`
  person.refs.set(key, made)
  return made
}

function victimCells(
  random: Random,
  book: Book,
  where: { readonly within: string; readonly place: string | null },
  incident: Incident,
  person: Person,
): Row {
  const { day, reported } = incident
  const source = police.id
  const ref = `V${padded(book.number('police victim'), 7)}`
  const name = writtenName(random, person, 0.9, reported)
  const typed = writtenContact(random, person, reported, 0.85)
  const contact = withPlaceholders(random, book, { source, ref }, 'victim_', typed)
  book.written.push({
    source,
    ref,
    person,
    part: 'victim',
    ...where,
    phone: contact.number,
    address: contact.lives,
    vehicle: null,
  })
  return {
    victim_ref: ref,
    victim_nominal: random.chance(0.8) ? nominal(random, book, person, reported) : '',
    victim_forename: name.given,
    victim_surname: name.family,
    victim_aka: name.aka,
    victim_dob: birthOf(random, book, { source, ref, field: 'victim_dob' }, person, 0.92),
    victim_age: ageOf(random, book, { source, ref, field: 'victim_age' }, person, day, 0.7),
    victim_sex: person.sex,
    victim_ethnicity: selfDefined(random, person),
    victim_address: contact.address,
    victim_postcode: contact.postcode,
    victim_phone: contact.phone,
  }
}

function suspectCells(
  random: Random,
  book: Book,
  where: { readonly within: string; readonly place: string | null },
  incident: Incident,
  each: Offender,
  numbered: boolean,
): Row {
  const { day, reported } = incident
  const { person } = each
  const { within } = where
  const source = police.id
  const ref = numbered ? `S${padded(book.number('police suspect'), 7)}` : ''
  const name = writtenName(random, person, 0.7, reported)
  const typed = writtenContact(random, person, reported, 0.76)
  const contact = withPlaceholders(random, book, { source, ref }, 'suspect_', typed)
  const vehicle =
    person.vehicle && random.chance(0.62) ? writtenVehicle(random, person.vehicle) : ''
  const relationship = listed(random, each.relationship, relationshipWords, {
    missing: 0.2,
    wrong: 0.015,
  })
  if (relationship.wrong) {
    book.falsehoods.push(falsehoodOf({ source, ref, within, field: 'relationship' }))
  }
  book.written.push({
    source,
    ref,
    person,
    part: 'offender',
    ...where,
    name: `${name.given} ${name.family}`.trim(),
    phone: contact.number,
    address: contact.lives,
    vehicle: vehicle || null,
  })
  return {
    suspect_ref: ref,
    suspect_nominal: numbered && random.chance(0.8) ? nominal(random, book, person, reported) : '',
    suspect_forename: name.given,
    suspect_surname: name.family,
    suspect_aka: name.aka,
    suspect_dob: birthOf(random, book, { source, ref, within, field: 'suspect_dob' }, person, 0.8),
    suspect_age: ageOf(
      random,
      book,
      { source, ref, within, field: 'suspect_age' },
      person,
      day,
      0.5,
    ),
    suspect_sex: person.sex,
    suspect_ethnicity: officerPerceived(random, person),
    suspect_address: contact.address,
    suspect_postcode: contact.postcode,
    suspect_phone: contact.phone,
    suspect_vehicle: vehicle,
    suspect_pnc: numbered && random.chance(0.4) ? person.pnc : '',
    relationship: relationship.text,
  }
}
