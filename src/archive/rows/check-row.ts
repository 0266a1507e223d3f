import {
  assessmentFactors,
  type CodeList,
  closureReasons,
  daysAfter,
  findCode,
  missing,
  offenceClasses,
  outcomeTypes,
  primaryNeeds,
  type Recorded,
  rangeOf,
  recorded,
  referralSources,
  type StatedCount,
  validOn,
} from '../../model/index.ts'
import type { QuarantineReason } from '../../store/index.ts'
import { type ArchiveError, archiveErrors } from '../errors.ts'
import type { RawRow } from '../formats/raw-row.ts'
import { columnRules } from '../maps/column-rules.ts'
import type { ColumnRule, ImportMap } from '../maps/map-schema.ts'
import { missingReason, tidy } from './missing-values.ts'
import { type DateReader, dateReader } from './read-dates.ts'
import { textInJson } from './text-in-json.ts'
import { wholeNumber } from './whole-number.ts'

/** A row whose every field has been read under its rule. */
export interface CheckedRow {
  text(column: string | undefined): Recorded<string>
  date(column: string | undefined): Recorded<string>
  yesNo(column: string): Recorded<boolean>
  count(column: string): Recorded<StatedCount>
  number(column: string | undefined): Recorded<number>
}

export type RowVerdict =
  | {
      readonly ok: true
      readonly row: CheckedRow
      /** Values that are no values and were set aside: a placeholder, an age nobody has. */
      readonly notes: readonly QuarantineReason[]
    }
  | { readonly ok: false; readonly reasons: readonly QuarantineReason[] }

const lists: Readonly<Record<string, CodeList>> = {
  'offence-classes': offenceClasses,
  'outcome-types': outcomeTypes,
  'referral-sources': referralSources,
  'primary-needs': primaryNeeds,
  'closure-reasons': closureReasons,
  'assessment-factors': assessmentFactors,
}

type Value = string | boolean | number | StatedCount
const plainText: ColumnRule = { type: 'text', required: false, longest: 2000 }

/** Reads every field under the map's rules; all that is wrong is said, not the first thing. */
export function checkRow(map: ImportMap, raw: RawRow): RowVerdict {
  const reasons: QuarantineReason[] = []
  const notes: QuarantineReason[] = []
  const values = new Map<string, Recorded<Value>>()
  const into =
    (all: QuarantineReason[]): Fail =>
    (field, value, rule, code) =>
      all.push({
        field,
        value: value.slice(0, 200),
        rule,
        code,
        remedy: archiveErrors[code].remedy,
      })
  const [fail, note] = [into(reasons), into(notes)]
  const reading: Reading = { fail, note, dates: dateReader(map) }
  const rules = columnRules(map)
  for (const { field, value, cause, code } of raw.faults ?? []) fail(field, value, cause, code)
  for (const [column, text] of Object.entries(raw.fields)) {
    const rule = rules.get(column) ?? plainText
    values.set(column, readField(column, tidy(text), rule, reading))
  }
  for (const [column, rule] of columnsToCheck(map)) {
    if (
      rule.required &&
      !values.get(column)?.known &&
      !reasons.some(({ field }) => field === column)
    ) {
      fail(column, raw.fields[column] ?? '', `${column} is required.`, 'LB_ROW_REQUIRED')
    }
    if (rule.type === 'code' && rule.on) checkCodeDate(column, rule, values, fail)
  }
  for (const { first, second, days = 0, words } of map.order) {
    const a = values.get(first)
    const b = values.get(second)
    if (!a?.known || !b?.known) continue
    if (daysAfter(rangeOf(String(b.value)).latest, days) < rangeOf(String(a.value)).earliest)
      fail(first, raw.fields[first] ?? '', words, 'LB_ROW_ORDER')
  }
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, row: checked(values), notes }
}

const checks = new WeakMap<ImportMap, readonly (readonly [string, ColumnRule])[]>()

/** The columns that are asked for more than their own text, found once a map. */
function columnsToCheck(map: ImportMap): readonly (readonly [string, ColumnRule])[] {
  const found =
    checks.get(map) ??
    Object.entries(map.columns).filter(
      ([, rule]) => rule.required || (rule.type === 'code' && rule.on),
    )
  checks.set(map, found)
  return found
}

type Fail = (field: string, value: string, rule: string, code: ArchiveError) => void

interface Reading {
  /** The row cannot be taken so. */
  readonly fail: Fail
  /** The value is set aside, the row is taken. */
  readonly note: Fail
  readonly dates: DateReader
}

function readField(
  column: string,
  text: string,
  rule: ColumnRule,
  reading: Reading,
): Recorded<Value> {
  const none = missingReason(text)
  if (none) return missing(none)
  // Most values of most rows are text that is no longer than it may be.
  if (rule.type === 'text' && rule.json === undefined && text.length <= rule.longest)
    return recorded(rule.wholeNumber ? wholeNumber(text) : text)
  const { fail, note, dates } = reading
  const no = (words: string, code: ArchiveError): Recorded<never> => {
    fail(column, text, words, code)
    return missing('unreadable')
  }
  switch (rule.type) {
    case 'text': {
      const inJson = rule.json === undefined ? null : textInJson(text, rule.json)
      if (inJson?.is === 'none') return no(inJson.words, 'LB_ROW_JSON')
      if (inJson) return inJson.text === '' ? missing('notRecorded') : recorded(inJson.text)
      return no(`At most ${rule.longest} characters.`, 'LB_ROW_TOO_LONG')
    }
    case 'date': {
      const found = dates.read(column, text)
      if (found.is === 'date') return recorded(found.date)
      if (found.is === 'none') return no(found.words, 'LB_ROW_DATE')
      note(column, text, found.reason, 'LB_VALUE_PLACEHOLDER')
      return missing('placeholder')
    }
    case 'yesNo':
      if (/^(y|yes|true|1)$/i.test(text)) return recorded(true)
      if (/^(n|no|false|0)$/i.test(text)) return recorded(false)
      return no('Y, N or U.', 'LB_ROW_YES_NO')
    case 'count':
      return readCount(text, no)
    case 'age': {
      const age = Number(text)
      if (!Number.isInteger(age)) return no('A whole number of years.', 'LB_ROW_NUMBER')
      if (age >= 0 && age <= 99) return recorded(age)
      note(column, text, 'Between 0 and 99 years.', 'LB_VALUE_AGE')
      return missing('implausible')
    }
    case 'words': {
      const found =
        rule.words[text] ??
        Object.entries(rule.words).find(([word]) => word.toLowerCase() === text.toLowerCase())?.[1]
      return found
        ? recorded(found)
        : no(`One of: ${Object.keys(rule.words).join(', ')}.`, 'LB_ROW_VALUE')
    }
    case 'code': {
      const list = lists[rule.list]
      const codes = rule.several ? text.split(/[;,]/).map((part) => part.trim()) : [text]
      const bad = codes.filter((code) => code !== '' && list && !findCode(list, code.toUpperCase()))
      if (bad.length > 0)
        return no(`“${bad.join(', ')}” is not in ${list?.title ?? rule.list}.`, 'LB_ROW_CODE')
      return recorded(
        codes
          .filter((code) => code !== '')
          .join(';')
          .toUpperCase(),
      )
    }
  }
}

type No = (words: string, code: ArchiveError) => Recorded<never>

function readCount(text: string, no: No): Recorded<StatedCount> {
  if (/^\d{1,3}$/.test(text)) return recorded({ kind: 'exactly', n: Number(text) })
  const more = /^(\d{1,3})\s*\+$/.exec(text)
  if (more) return recorded({ kind: 'atLeast', n: Number(more[1]) })
  if (/^multiple( undefined)?( offenders)?$/i.test(text)) return recorded({ kind: 'atLeast', n: 2 })
  return no('A number, 3+, Multiple undefined or Unknown.', 'LB_ROW_COUNT')
}

function checkCodeDate(
  column: string,
  rule: Extract<ColumnRule, { type: 'code' }>,
  values: ReadonlyMap<string, Recorded<Value>>,
  fail: Fail,
): void {
  const value = values.get(column)
  const day = rule.on ? values.get(rule.on) : undefined
  const list = lists[rule.list]
  if (!value?.known || !day?.known || !list) return
  for (const part of String(value.value).split(';')) {
    const code = findCode(list, part)
    const { earliest, latest } = rangeOf(String(day.value))
    if (code && !validOn(code, earliest) && !validOn(code, latest)) {
      fail(column, part, `“${part}” was not in force on ${day.value}.`, 'LB_ROW_CODE_DATE')
    }
  }
}

function checked(values: ReadonlyMap<string, Recorded<Value>>): CheckedRow {
  const get = <T extends Value>(column: string | undefined): Recorded<T> =>
    ((column && values.get(column)) || missing('notRecorded')) as Recorded<T>
  return {
    text: (column) => {
      const value = get(column)
      return value.known ? recorded(String(value.value)) : value
    },
    date: get,
    yesNo: get,
    count: get,
    number: get,
  }
}
