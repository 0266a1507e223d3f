import { type IsoDate, parseDate } from '../../model/index.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import type { CheckedRow } from './check-row.ts'
import { partsOf } from './parts-of.ts'
import { type RowNote, rowNote } from './row-note.ts'

export interface Transfer {
  readonly date: IsoDate
  readonly from: string
  readonly to: string
}

/** `03/02/2014 FROM>TO; …`; a part that is not so is noted. */
export function readTransfers(
  { transfers: column, dateOrder }: ImportMap,
  row: CheckedRow,
): { readonly transfers: readonly Transfer[]; readonly notes: readonly RowNote[] } {
  const transfers: Transfer[] = []
  const notes: RowNote[] = []
  for (const text of partsOf(row.text(column))) {
    const found = /^(\S+)\s+(.*?)\s*>\s*(.*)$/.exec(text)
    const parsed = found?.[1]
      ? parseDate(found[1], dateOrder === 'monthFirst' ? 'monthFirst' : 'dayFirst')
      : null
    if (found && parsed?.ok) {
      transfers.push({ date: parsed.date, from: found[2] ?? '', to: found[3] ?? '' })
      continue
    }
    const rule = 'A transfer, DD/MM/YYYY FROM>TO.'
    notes.push(rowNote({ field: column ?? '', value: text, rule, code: 'LB_VALUE_UNREAD' }))
  }
  return { transfers, notes }
}
