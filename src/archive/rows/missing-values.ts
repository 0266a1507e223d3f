import type { MissingReason } from '../../model/index.ts'

/** How sources write that there is nothing: found in real police extracts (docs/extracts.md). */
const spellings: Readonly<Record<string, MissingReason>> = {
  '': 'notRecorded',
  NULL: 'notRecorded',
  '#N/A': 'notRecorded',
  'N/A': 'notRecorded',
  '#VALUE!': 'unreadable',
  '#REF!': 'unreadable',
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

/** Blanks of every kind at the ends and non-breaking ones inside carry nothing. */
export const tidy = (text: string): string => text.replace(/[\u00a0\u2007\u202f]/g, ' ').trim()

/** Why a field holds no value, or null where it holds one. `text` has been tidied. */
export function missingReason(text: string): MissingReason | null {
  return spellings[text] ?? spellings[text.toUpperCase()] ?? null
}
