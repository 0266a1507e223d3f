import {
  assessmentFactors,
  type CodeList,
  closureReasons,
  findCode,
  fromDayNumber,
  missing,
  offenceClasses,
  outcomeTypes,
  parseDate,
  primaryNeeds,
  type Recorded,
  recorded,
  referralSources,
  type StatedCount,
  validOn,
} from '../../model/index.ts'
import type { QuarantineReason } from '../../store/index.ts'
import { type ArchiveError, archiveErrors } from '../errors.ts'
import type { RawRow } from '../formats/raw-row.ts'
import type { ColumnRule, ImportMap } from '../maps/map-schema.ts'
import { missingReason, tidy } from './missing-values.ts'

/** A row whose every field has been read under its rule. */
export interface CheckedRow {
  text(column: string | undefined): Recorded<string>
  date(column: string | undefined): Recorded<string>
  yesNo(column: string): Recorded<boolean>
  count(column: string): Recorded<StatedCount>
  number(column: string | undefined): Recorded<number>
}

export type RowVerdict =
  | { readonly ok: true; readonly row: CheckedRow }
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
  const values = new Map<string, Recorded<Value>>()
  const fail = (field: string, value: string, rule: string, code: ArchiveError) =>
    reasons.push({
      field,
      value: value.slice(0, 200),
      rule,
      code,
      remedy: archiveErrors[code].remedy,
    })

  for (const { field, value, cause, code } of raw.faults ?? []) fail(field, value, cause, code)
  for (const [column, text] of Object.entries(raw.fields)) {
    const rule = map.columns[column] ?? plainText
    values.set(column, readField(column, tidy(text), rule, fail))
  }
  for (const [column, rule] of Object.entries(map.columns)) {
    if (
      rule.required &&
      !values.get(column)?.known &&
      !reasons.some(({ field }) => field === column)
    ) {
      fail(column, raw.fields[column] ?? '', `${column} is required.`, 'LB_ROW_REQUIRED')
    }
    if (rule.type === 'code' && rule.on) checkCodeDate(column, rule, values, fail)
  }
  for (const { first, second, words } of map.order) {
    const a = values.get(first)
    const b = values.get(second)
    if (a?.known && b?.known && String(a.value) > String(b.value))
      fail(first, raw.fields[first] ?? '', words, 'LB_ROW_ORDER')
  }
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, row: checked(values) }
}

type Fail = (field: string, value: string, rule: string, code: ArchiveError) => void

function readField(column: string, text: string, rule: ColumnRule, fail: Fail): Recorded<Value> {
  const none = missingReason(text)
  if (none) return missing(none)
  const no = (words: string, code: ArchiveError): Recorded<never> => {
    fail(column, text, words, code)
    return missing('unreadable')
  }
  switch (rule.type) {
    case 'text':
      return text.length > rule.longest
        ? no(`At most ${rule.longest} characters.`, 'LB_ROW_TOO_LONG')
        : recorded(text)
    case 'date':
      return readDate(text, no)
    case 'yesNo':
      if (/^(y|yes|true|1)$/i.test(text)) return recorded(true)
      if (/^(n|no|false|0)$/i.test(text)) return recorded(false)
      return no('Y, N or U.', 'LB_ROW_YES_NO')
    case 'count':
      return readCount(text, no)
    case 'age': {
      const age = Number(text)
      if (!Number.isInteger(age)) return no('A whole number of years.', 'LB_ROW_NUMBER')
      return age < 0 || age > 99 ? no('Between 0 and 99 years.', 'LB_ROW_AGE') : recorded(age)
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

function readDate(text: string, no: No): Recorded<string> {
  if (/^\d{4,6}(\.\d+)?$/.test(text)) {
    const date = fromDayNumber(Number(text))
    if (date) return recorded(date)
  }
  const parsed = parseDate(text)
  if (parsed.ok) return recorded(parsed.date)
  const words = {
    notADate: 'A date, DD/MM/YYYY.',
    noSuchDay: 'A day that the calendar has.',
    twoDigitYear: 'Four digits of the year: two could be either century.',
  }[parsed.why]
  return no(words, 'LB_ROW_DATE')
}

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
    if (code && !validOn(code, String(day.value))) {
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
