import { type Day, slashDate, yearOf } from '../calendar.ts'
import type { Row } from '../files/table.ts'
import type { Random } from '../random.ts'

/**
 * Rows no importer should take: copies of a good row under a reference of their own, with one fault
 * each. They are additional, so a row in quarantine takes nothing the truth counts.
 */
export interface Damage {
  readonly row: Row
  readonly key: string
  readonly what: string
}

type Fault = (row: Row, random: Random, day: Day) => { readonly change: Row; readonly what: string }

export const damageShare = 0.003

const thirtyFebruary =
  (column: string): Fault =>
  (_row, _random, day) => ({
    change: { [column]: `30/02/${yearOf(day)}` },
    what: `${column}: a day no calendar has`,
  })

const value =
  (column: string, text: string, what: string): Fault =>
  () => ({ change: { [column]: text }, what: `${column}: ${what}` })

const bornAfter =
  (column: string): Fault =>
  (_row, random, day) => ({
    change: { [column]: slashDate(day + random.whole(30, 900)) },
    what: `${column}: born after the event`,
  })

const policeFaults: readonly Fault[] = [
  thirtyFebruary('reported_date'),
  thirtyFebruary('offence_from'),
  value('outcome_code', '77', 'no such outcome type'),
  value('location_type', 'Moonbase', 'not in the list'),
  value('victim_age', 'fourteen', 'no number'),
  value('victim_age', '14.5', 'no whole number'),
  value('reported_date', '', 'required and empty'),
  value('suspects_associated', 'Q', 'not an answer'),
  bornAfter('victim_dob'),
]

const missingFaults: readonly Fault[] = [
  value('missing_from', '30/02/2015 10:00', 'a day no calendar has'),
  value('missing_from', '', 'required and empty'),
  value('risk', 'Purple', 'not in the list'),
  bornAfter('dob'),
]

const councilFaults: readonly Fault[] = [
  thirtyFebruary('referral_date'),
  thirtyFebruary('dob'),
  value('primary_need', 'N99', 'no such code'),
  value('factors', '99Z', 'no such code'),
  value('closure_reason', 'RC77', 'no such code'),
  value('alleged_age', '15 or 16', 'no number'),
  bornAfter('dob'),
]

function damaged(
  faults: readonly Fault[],
  row: Row,
  random: Random,
  day: Day,
  own: Row,
  key: string,
): Damage {
  const { change, what } = random.pick(faults)(row, random, day)
  return { row: { ...row, ...own, ...change }, key, what }
}

const noSuspect = (row: Row): Row =>
  Object.fromEntries(
    Object.keys(row)
      .filter((column) => /^(suspect_|relationship$)/.test(column))
      .map((column) => [column, '']),
  )

const noAlleged = (row: Row): Row =>
  Object.fromEntries(
    Object.keys(row)
      .filter((column) => /^alleged_(?!total|associated)/.test(column))
      .map((column) => [column, '']),
  )

export function damagedCrime(row: Row, random: Random, day: Day, number: number): Damage {
  const ref = `NB/${yearOf(day)}/9${String(number).padStart(5, '0')}`
  const own = {
    ...noSuspect(row),
    crime_ref: ref,
    victim_ref: `V9${String(number).padStart(6, '0')}`,
    victim_nominal: '',
  }
  return damaged(policeFaults, row, random, day, own, ref)
}

export function damagedEpisode(row: Row, random: Random, day: Day, number: number): Damage {
  const ref = `MP/${yearOf(day)}/9${String(number).padStart(5, '0')}`
  const own: Row = { episode_ref: ref, misper_ref: `P9${String(number).padStart(5, '0')}` }
  for (const column of ['name', 'phone', 'vehicle', 'ref']) own[`seen_with_${column}`] = ''
  return damaged(missingFaults, row, random, day, own, ref)
}

export function damagedReferral(row: Row, random: Random, day: Day, number: number): Damage {
  const letter = row.referral_id!.slice(0, 1)
  const ref = `${letter}R-9${String(number).padStart(5, '0')}`
  const own = {
    ...noAlleged(row),
    referral_id: ref,
    child_id: `${letter}9${String(number).padStart(5, '0')}`,
    upn: '',
    nhs_number: '',
  }
  const damage = damaged(councilFaults, row, random, day, own, ref)
  if (!damage.what.startsWith('alleged_age')) return damage
  return { ...damage, row: { ...damage.row, alleged_ref: `A9${String(number).padStart(6, '0')}` } }
}
