import type { IsoDate, PoleItem } from '../../model/index.ts'
import type { QuarantineReason } from '../../store/index.ts'
import { type ArchiveError, archiveErrors } from '../errors.ts'
import { hashOfFields } from '../formats/hash-of-fields.ts'
import type { RawRow, RowFault } from '../formats/raw-row.ts'
import { listOf, numberColumn } from '../maps/map-columns.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import { mapHash } from '../maps/stored-maps.ts'
import { asAtOf } from './as-at.ts'
import { type CheckedRow, checkRow, type RowVerdict } from './check-row.ts'
import { makeItems } from './make-items.ts'
import { makePerson } from './make-people.ts'
import { missingReason, tidy } from './missing-values.ts'
import type { RowNote } from './row-note.ts'
import { rowNotes } from './row-notes.ts'
import { type Submission, submissionOf } from './submission.ts'
import { unnumberedName } from './unnumbered.ts'
import { wholeNumber } from './whole-number.ts'

/** A row with what its map makes of it, or why it is not taken. */
export interface MappedRow {
  readonly raw: RawRow
  /** The kind of record it becomes. */
  readonly kind: string
  /** What identifies the record among those of its kind; null: nothing does. */
  readonly key: string | null
  /** Whom the key leaves open, as their source gives them no number: their names and births. Null: nobody. */
  readonly unnumbered?: string | null
  /** The map that read it; null for kinds that need none. */
  readonly mapHash: string | null
  /** Why it is not taken. Read when asked for, as `items` is. */
  readonly reasons: readonly QuarantineReason[]
  /** What is wrong with it though it is taken; asked as `items` is. */
  readonly notes?: () => readonly RowNote[]
  /** The day it states what it says as at, where it is of a yearly return. */
  readonly asAt?: IsoDate | null
  /** When its return was handed in, where it says. */
  readonly submission?: Submission | null
  /** Of what it says, as `hashOfFields` gives it; kept where it is asked for more than once. */
  readonly hash?: () => string
  /** Made when asked for: a row that changes nothing is never asked. */
  readonly items: () => readonly PoleItem[]
}

/** A row under its map. It is read when first asked for more than its key: a row that changes nothing never is. */
export function mappedRow(map: ImportMap, raw: RawRow, source: string): MappedRow {
  const key = keyOf(map, raw)
  let read: RowVerdict | undefined
  let made: readonly PoleItem[] | undefined
  let unnumbered: string | null | undefined
  let notes: readonly RowNote[] | undefined
  let hash: string | undefined
  const verdict = (): RowVerdict => {
    read ??= checkRow(map, raw)
    return read
  }
  return {
    raw,
    kind: map.record.kind,
    key,
    get unnumbered() {
      if (unnumbered === undefined) {
        const known = mayBeUnnumbered(map, raw) ? verdict() : null
        unnumbered = known?.ok ? unnumberedIn(map, known.row, source) : null
      }
      return unnumbered
    },
    mapHash: mapHash(map),
    asAt: asAtOf(map, raw.fields),
    submission: submissionOf(map, raw.fields),
    get reasons() {
      const known = verdict()
      if (!known.ok) return known.reasons
      return key === null ? [noKey(map)] : noCase(map, known.row)
    },
    notes: () => {
      const known = verdict()
      notes ??= known.ok ? [...known.notes, ...rowNotes(map, known.row, source)] : []
      return notes
    },
    hash: () => {
      hash ??= hashOfFields(raw.fields)
      return hash
    },
    items: () => {
      const known = verdict()
      made ??= known.ok ? makeItems(map, known.row, source) : []
      return made
    },
  }
}

function keyOf({ record, columns: rules }: ImportMap, { fields }: RawRow): string | null {
  const columns = [...record.key, ...(record.keyWherePresent ?? [])]
  const textOf = (column: string): string => {
    const rule = rules[column]
    const value = (fields[column] ?? '').trim()
    return rule?.type === 'text' && rule.wholeNumber ? wholeNumber(value) : value
  }
  const key = columns.map(textOf).join('|')
  return /^\|*$/.test(key) ? null : key
}

/** Those whose number is part of the key. */
const numberedInKey = (map: ImportMap): ImportMap['mentions'] =>
  map.mentions.filter((rule) => map.record.key.includes(numberColumn(rule) ?? ''))

const mayBeUnnumbered = (map: ImportMap, { fields }: RawRow): boolean =>
  numberedInKey(map).some(
    (rule) => missingReason(tidy(fields[numberColumn(rule) ?? ''] ?? '')) !== null,
  )

/** Where a person's number is part of the key and the row has none, it is the name that tells its rows apart. */
function unnumberedIn(map: ImportMap, row: CheckedRow, source: string): string | null {
  const open = numberedInKey(map).filter((rule) => !row.text(numberColumn(rule)).known)
  if (open.length === 0) return null
  return open.map(({ person }) => unnumberedName(makePerson(map, person, row, source))).join('|')
}

const noKey = ({ record }: ImportMap): QuarantineReason =>
  reasonOf({
    field: record.key[0] ?? '',
    value: '',
    code: 'LB_ROW_REQUIRED',
    cause: `Nothing identifies the row: ${record.key.join(', ')} are empty.`,
  })

/** A row of a case that nothing identifies would put its events into a case of no name, with all others of its kind. */
function noCase({ case: rule }: ImportMap, row: CheckedRow): readonly QuarantineReason[] {
  return listOf(rule?.ref)
    .filter((column) => !row.text(column).known)
    .map((field) =>
      reasonOf({
        field,
        value: '',
        code: 'LB_ROW_REQUIRED',
        cause: `${field} is required: nothing else says which case it is.`,
      }),
    )
}

/** A row that is a record by itself, such as the header of a return. */
export const ownRecord = (
  raw: RawRow,
  { kind, key }: { readonly kind: string; readonly key: string },
): MappedRow => ({
  raw,
  kind,
  key,
  mapHash: null,
  reasons: (raw.faults ?? []).map(reasonOf),
  items: () => [],
})

/** A row of a table that no map reads. */
export const unmappedRow = (raw: RawRow): MappedRow => ({
  raw,
  kind: 'unmapped',
  key: null,
  mapHash: null,
  reasons: [
    reasonOf({
      field: '',
      value: raw.table,
      code: 'LB_FILE_UNKNOWN',
      cause: `No map reads the table “${raw.table}”.`,
    }),
  ],
  items: () => [],
})

const reasonOf = ({ field, value, code, cause }: RowFault): QuarantineReason => ({
  field,
  value,
  rule: cause,
  code,
  remedy: archiveErrors[code satisfies ArchiveError].remedy,
})
