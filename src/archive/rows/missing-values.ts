import type { MissingReason } from '../../model/index.ts'

/** How sources write that there is nothing: found in real police extracts (docs/extracts.md). */
const spellings: Readonly<Record<string, MissingReason>> = {
  '': 'notRecorded',
  NULL: 'notRecorded',
  '#N/A': 'notRecorded',
  'N/A': 'notRecorded',
  // What a workbook writes where a formula could not be worked out (ECMA-376 part 1, 18.17.3, and later programs).
  '#VALUE!': 'unreadable',
  '#REF!': 'unreadable',
  '#NAME?': 'unreadable',
  '#DIV/0!': 'unreadable',
  '#NUM!': 'unreadable',
  '#NULL!': 'unreadable',
  '#GETTING_DATA': 'unreadable',
  '#SPILL!': 'unreadable',
  '#CALC!': 'unreadable',
  '#FIELD!': 'unreadable',
  '#BLOCKED!': 'unreadable',
  '#CONNECT!': 'unreadable',
  '#BUSY!': 'unreadable',
  '#UNKNOWN!': 'unreadable',
  '#EXTERNAL!': 'unreadable',
  '#PYTHON!': 'unreadable',
  '#MULTIVALUE': 'unreadable',
  '-': 'notRecorded',
  '–': 'notRecorded',
  '—': 'notRecorded',
  'Â–': 'notRecorded',
  'â€“': 'notRecorded',
  'â€”': 'notRecorded',
  'NONE RECORDED': 'notRecorded',
  'NOT RECORDED': 'notRecorded',
  'NOT STATED': 'notRecorded',
  'NO INCIDENT LINKED': 'notRecorded',
  DECOY: 'notRecorded',
  REFUSED: 'refused',
  UNKNOWN: 'unknown',
  'NOT KNOWN': 'unknown',
  U: 'unknown',
  '[REDACTED]': 'redacted',
  REDACTED: 'redacted',
}

const reasons: ReadonlyMap<string, MissingReason> = new Map(Object.entries(spellings))
const longest = Math.max(...Object.keys(spellings).map(({ length }) => length))

/** Blanks of every kind at the ends and non-breaking ones inside carry nothing. */
export const tidy = (text: string): string => text.replace(/[\u00a0\u2007\u202f]/g, ' ').trim()

/** Why a field holds no value, or null where it holds one. `text` has been tidied. */
export function missingReason(text: string): MissingReason | null {
  // Most values are longer than any of these, in either case: to look is cheaper than to write in capitals.
  if (text.length > longest) return null
  return reasons.get(text) ?? reasons.get(text.toUpperCase()) ?? null
}
