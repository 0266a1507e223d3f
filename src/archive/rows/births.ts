import {
  type AgeStatement,
  agesOn,
  type BirthStatement,
  birthRange,
  daysAfter,
  followsFrom,
  missing,
  oldestAge,
  type PartialDate,
  type Recorded,
  rangeOf,
  recorded,
} from '../../model/index.ts'
import { listOf } from '../maps/map-columns.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import type { CheckedRow } from './check-row.ts'
import { type Columns, firstRecorded } from './first-recorded.ts'
import { type RowNote, rowNote } from './row-note.ts'

/** What a row states of a person's birth: a date of it, an age, or both where one does not follow from the other. */
export interface BirthRead {
  readonly birth: Recorded<BirthStatement>
  readonly statedAge: Recorded<AgeStatement> | null
  readonly notes: readonly RowNote[]
}

type PersonRule = ImportMap['mentions'][number]['person']

export function readBirth(map: ImportMap, rule: PersonRule, row: CheckedRow): BirthRead {
  const date = row.date(rule.birth)
  const age = row.number(rule.age)
  const at = firstRecorded(rule.ageAt, row.date)
  const stated = age.known && at.known ? ageOf(age.value, at.value, rule.ageAt, row) : null
  if (!date.known) {
    const birth = stated ? recorded(stated) : whyMissing(date, age)
    return { birth, statedAge: null, notes: [] }
  }
  const birth = birthIn(date.value)
  const day = at.known ? at : firstRecorded(daysOfCase(map), row.date)
  if (day.known && !isPlausible(birth, day.value, mayBeUnborn(map))) {
    const note = rowNote({
      field: rule.birth ?? '',
      value: date.value,
      code: 'LB_VALUE_AGE',
      rule: `It makes the person ${yearsOn(birth, day.value)} years old on ${day.value}.`,
    })
    return {
      birth: stated ? recorded(stated) : missing('implausible'),
      statedAge: null,
      notes: [note],
    }
  }
  if (stated === null) return { birth: recorded(birth), statedAge: null, notes: [] }
  if (followsFrom(birth, stated)) return { birth: recorded(birth), statedAge: null, notes: [] }
  const { least, most } = agesOn(birth, stated.at)
  const contradicts = stated.age > most || (stated.age < least && !stated.orEarlier)
  const note = rowNote({
    field: rule.age ?? '',
    value: `${stated.age}`,
    code: 'LB_VALUE_CONTRADICTS',
    rule: `Born ${date.value}, the person was ${yearsOn(birth, stated.at)} on ${stated.at}.`,
  })
  return {
    birth: recorded(birth),
    statedAge: recorded(stated),
    notes: contradicts ? [note] : [],
  }
}

/** The age is stated of the day in the first column. Where that says nothing, a later one only says by when it was. */
function ageOf(age: number, at: PartialDate, columns: Columns, row: CheckedRow): AgeStatement {
  const [own] = listOf(columns)
  const isOwn = own !== undefined && row.date(own).known
  return { kind: 'age', age, at, ...(isOwn ? {} : { orEarlier: true }) }
}

/** The first day of the offence or concern, else the day it was reported: as ages of the case are counted. */
const daysOfCase = ({ case: rule }: ImportMap): readonly string[] =>
  rule ? [...listOf(rule.occurred), ...listOf(rule.opened)] : []

function birthIn(date: PartialDate): BirthStatement {
  if (date.length === 10) return { kind: 'date', date }
  return date.length === 7 ? { kind: 'month', month: date } : { kind: 'year', year: Number(date) }
}

/** A child may be referred before its birth: up to 40 weeks (DfE, Children in Need census, rule 8606). */
const mayBeUnborn = ({ case: rule }: ImportMap): boolean => rule?.kind === 'referral'
const longestUnborn = 280

function isPlausible(birth: BirthStatement, day: PartialDate, unborn: boolean): boolean {
  if (agesOn(birth, day).least > oldestAge) return false
  const last = daysAfter(rangeOf(day).latest, unborn ? longestUnborn : 0)
  return birthRange(birth).earliest <= last
}

function yearsOn(birth: BirthStatement, day: PartialDate): string {
  const { least, most } = agesOn(birth, day)
  return least === most ? `${least}` : `${least} or ${most}`
}

/** An age that nobody has says more than a birth that is not there. */
const whyMissing = (date: Recorded<unknown>, age: Recorded<unknown>): Recorded<never> => {
  const reasons = [date, age].flatMap((one) => (one.known ? [] : one.reason))
  return missing(reasons.find((reason) => reason !== 'notRecorded') ?? 'notRecorded')
}
