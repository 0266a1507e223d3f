import { ageAt, type Day, dayOf, slashDate } from '../calendar.ts'
import type { Row } from '../files/table.ts'
import type { CasePlan, Incident, Offender } from '../incidents/incidents.ts'
import { identityAt, type Person, refKey } from '../people/people.ts'
import { type CouncilIndex, councils } from '../people/places.ts'
import type { Random } from '../random.ts'
import { type Book, padded } from './book.ts'
import { entered } from './entered.ts'
import { departmentCode } from './ethnicity.ts'
import { harmSummaries, ordinarySummaries } from './narrative.ts'
import { blank, writtenContact, writtenName, writtenVehicle } from './noise.ts'
import { ageOf, birthOf, dayOfHarm } from './people.ts'
import { nhsOrPlaceholder, withPlaceholders } from './placeholders.ts'
import {
  associated,
  listed,
  relationshipWords,
  type Statement,
  settingWords,
  statedTotal,
  yesNo,
} from './statements.ts'

/** A referral as the council knows it; its rows and what the returns take from it. */
export interface CouncilCase {
  readonly source: string
  readonly council: CouncilIndex
  readonly ref: string
  readonly child: Person
  readonly childId: string
  readonly rows: readonly Row[]
  readonly referred: Day
  readonly closed: Day
  readonly need: string
  readonly closure: string
  readonly referralSource: string
  readonly factors: readonly string[]
  readonly ethnicity: string
  readonly birth: string
  readonly upn: string | null
  readonly worker: string
  readonly team: string
  readonly strategy: Day | null
  readonly section47: Day | null
  readonly plan: Day | null
}

const teams = [
  'Duty and Assessment',
  'Safeguarding 1',
  'Safeguarding 2',
  'Children in Care',
  'Exploitation Hub',
] as const

/** Writes one referral: a row for each alleged person, one row when none is named. */
export function recordReferral(random: Random, book: Book, plan: CasePlan): CouncilCase {
  const council = plan.source as CouncilIndex
  const { incident, named } = plan
  const source = councils[council].id
  const child = plan.victims[0]!
  const letter = councils[council].town[0]!
  const ref = `${letter}R-${padded(book.number(`${source} referral`), 6)}`
  const key = refKey(child, source, incident.reported)
  const existing = child.refs.get(key)
  const childId =
    existing && random.chance(0.96)
      ? existing
      : `${letter}${padded(book.number(`${source} child`) + 30_000, 6)}`
  child.refs.set(key, childId)
  // One referral a child a day: the census ties its referrals to these by child and date.
  let referred = incident.reported + random.whole(0, 6)
  while (child.refs.has(`${childId} ${referred}`)) referred++
  child.refs.set(`${childId} ${referred}`, ref)
  const closed = referred + random.whole(15, 380)
  const says = (field: string, statement: Statement): string => {
    if (statement.wrong) book.falsehoods.push({ source, subject: 'case', ref, field })
    return statement.text
  }
  const harm = incident.sexual
  const checklist = { missing: harm ? 0.4 : 0.75, unknown: 0.12, wrong: 0.02 }
  const serious = harm ? 0.7 : 0.2
  const strategy = random.chance(serious) ? referred + random.whole(1, 8) : null
  const section47 = strategy !== null && random.chance(0.7) ? strategy + random.whole(0, 3) : null
  const cpPlan = section47 !== null && random.chance(0.3) ? section47 + random.whole(10, 20) : null
  const factors = factorsOf(random, book, source, ref, plan)
  const identity = identityAt(child, incident.reported)
  const name = writtenName(random, child, 1, incident.reported)
  const at = { source, ref: childId }
  const typed = writtenContact(random, child, referred, 0.92)
  const contact = withPlaceholders(random, book, at, '', typed, council)
  book.written.push({
    source,
    ref: childId,
    person: child,
    part: 'victim',
    within: ref,
    vehicle: null,
    phone: contact.number,
    address: contact.lives,
    place: null,
  })
  const birth = birthOf(random, book, { ...at, field: 'dob' }, child, 0.97)
  const upn = ageAt(child.born, referred) >= 4 && random.chance(0.75) ? identity.upn : null
  const ethnicity = departmentCode(random, child)
  const worker = book.staff.worker(random, council)
  const need = harm ? 'N1' : random.pick(['N1', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N8'])
  const closure = random.weighted([
    ['RC8', 40],
    ['RC9', 25],
    ['RC1', 1],
    ['RC3', 4],
    ['RC4', 5],
    ['RC5', 5],
    ['RC7', 20],
  ])
  const referralSource = random.pick(['1A', '2A', '3A', '3D', '5B', '6', '6', '8'])
  const concern = dayOfHarm(random, book, { source, ref, field: 'concern_date' }, plan)
  const team = random.pick(teams)
  const common: Row = {
    child_id: childId,
    upn: upn ?? blank(random),
    nhs_number: nhsOrPlaceholder(random, book, at, council, identity.nhs),
    forename: name.given,
    surname: name.family,
    aka: name.aka,
    dob: birth,
    sex: child.sex,
    ethnicity,
    address: contact.address,
    postcode: contact.postcode,
    phone: contact.phone,
    referral_id: ref,
    referral_date: slashDate(referred),
    closed_date: slashDate(closed),
    referral_source: referralSource,
    primary_need: need,
    closure_reason: closure,
    factors: factors.join(';'),
    concern_date: concern === null ? blank(random) : slashDate(concern),
    setting: says(
      'setting',
      listed(random, incident.setting, settingWords, { missing: 0.15, wrong: 0.015 }),
    ),
    concern_summary: random.pick(harm ? harmSummaries : ordinarySummaries),
    sexual_harm: says(
      'sexual_harm',
      yesNo(random, harm, { missing: 0.25, unknown: 0.06, wrong: harm ? 0.02 : 0.008 }),
    ),
    exchange: says('exchange', yesNo(random, incident.exchange, checklist)),
    gain: says('gain', yesNo(random, incident.advantage, checklist)),
    imbalance: says('imbalance', yesNo(random, incident.imbalance, checklist)),
    alleged_total: says(
      'alleged_total',
      statedTotal(random, incident.offenders.length, named.length),
    ),
    alleged_associated: says('alleged_associated', associated(random, plan)),
    risk_at_closure: yesNo(random, incident.openRisk, { missing: 0.3, unknown: 0.05, wrong: 0.02 })
      .text,
    strategy_date: strategy === null ? '' : slashDate(strategy),
    s47_date: section47 === null ? '' : slashDate(section47),
    cp_plan_date: cpPlan === null ? '' : slashDate(cpPlan),
    social_worker_id: worker.id,
    social_worker_name: worker.name,
    team,
  }
  const alleged = named.map((each) => allegedCells(random, book, source, ref, incident, each))
  return {
    source,
    council,
    ref,
    child,
    childId,
    referred,
    closed,
    need,
    closure,
    referralSource,
    factors,
    ethnicity,
    birth,
    upn,
    worker: worker.name,
    team,
    strategy,
    section47,
    plan: cpPlan,
    rows: (alleged.length > 0 ? alleged : [{}]).map((each, at) => ({
      ...common,
      ...each,
      ...entered(ref, at, referred, closed),
    })),
  }
}

/** Before April 2021 workers often still used 19A, which does not say whose act it was. */
const factorsSplit = dayOf(2021, 4, 1)

const abuseFactor = (random: Random, day: Day, adult: boolean): string =>
  day < factorsSplit && random.chance(0.3) ? '19A' : adult ? '19C' : '19B'

/** Assessment factors. 19B is a child's act and 19C an adult's; 11A is exploitation. */
function factorsOf(
  random: Random,
  book: Book,
  source: string,
  ref: string,
  plan: CasePlan,
): string[] {
  const { incident } = plan
  const out: string[] = []
  if (incident.sexual) {
    const adult = incident.offenders.some((each) => ageAt(each.person.born, incident.day) >= 18)
    if (incident.exchange && random.chance(0.6)) out.push('11A')
    if (random.chance(0.6)) out.push(abuseFactor(random, incident.reported, adult))
    if (random.chance(0.25)) out.push('10A')
  } else {
    out.push(random.pick(['16A', '17A', '1A', '2A', '4A', '15A', '14A']))
    if (random.chance(0.004)) {
      out.push('19C')
      book.falsehoods.push({ source, subject: 'case', ref, field: 'factors' })
    }
  }
  if (random.chance(0.2)) out.push(random.pick(['1A', '2A', '13A', '15A', '17A', '24A']))
  return [...new Set(out)]
}

function allegedCells(
  random: Random,
  book: Book,
  source: string,
  within: string,
  incident: Incident,
  each: Offender,
): Row {
  const { day, reported } = incident
  const { person } = each
  const series = `${source} alleged`
  const key = refKey(person, series, reported)
  const existing = person.refs.get(key)
  const ref =
    existing && random.chance(0.4)
      ? existing
      : `A${source[0]!.toUpperCase()}${padded(book.number(series), 6)}`
  person.refs.set(key, ref)
  const name = writtenName(random, person, 0.55, reported)
  const typed = writtenContact(random, person, reported, 0.65)
  const contact = withPlaceholders(random, book, { source, ref }, 'alleged_', typed)
  const vehicle =
    person.vehicle && random.chance(0.35) ? writtenVehicle(random, person.vehicle) : ''
  const relationship = listed(random, each.relationship, relationshipWords, {
    missing: 0.2,
    wrong: 0.015,
  })
  if (relationship.wrong) {
    book.falsehoods.push({ source, subject: 'mention', ref, field: 'alleged_relationship' })
  }
  book.written.push({
    source,
    ref,
    person,
    part: 'offender',
    within,
    phone: contact.number,
    address: contact.lives,
    place: null,
    vehicle: vehicle || null,
  })
  return {
    alleged_ref: ref,
    alleged_forename: name.given,
    alleged_surname: name.family,
    alleged_aka: name.aka,
    alleged_dob: birthOf(random, book, { source, ref, field: 'alleged_dob' }, person, 0.68),
    alleged_age: ageOf(random, book, { source, ref, field: 'alleged_age' }, person, day, 0.5),
    alleged_sex: person.sex,
    alleged_address: contact.address,
    alleged_postcode: contact.postcode,
    alleged_phone: contact.phone,
    alleged_vehicle: vehicle,
    alleged_relationship: relationship.text,
  }
}
