import { childrenPayload } from './children-payload/children-payload.ts'
import { cinCensus } from './cin-census/cin-census.ts'
import { csv } from './csv.ts'
import {
  bundle,
  docx,
  email,
  mailbox,
  openText,
  pdf,
  picture,
  plainText,
  richText,
  winmail,
} from './document-formats.ts'
import type { Format } from './format.ts'
import { oldOffice, oldWord, outlookMessage } from './old-office.ts'
import { refusedFormats } from './refused-formats.ts'
import { ssda903Xml } from './ssda903-xml.ts'
import { unknownXml, unknownZip } from './unknown-formats.ts'
import { xlsx } from './xlsx.ts'

/**
 * Every format there is, in the order a file is held against them: what its first bytes say before
 * what its text says, delimited text last. A new format is one entry here and one file beside it.
 */
export const formats: readonly Format[] = [
  oldWord,
  outlookMessage,
  oldOffice,
  xlsx,
  docx,
  openText,
  pdf,
  picture,
  richText,
  winmail,
  cinCensus,
  ssda903Xml,
  childrenPayload,
  bundle,
  ...refusedFormats,
  unknownZip,
  email,
  mailbox,
  unknownXml,
  plainText,
  csv,
]
