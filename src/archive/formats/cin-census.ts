import { encodingOf, textOf } from './bytes/decode.ts'
import type { FileLook } from './file-look.ts'
import type { RowFormat } from './format.ts'
import type { OpenedFile } from './opened-file.ts'
import type { RawRow, RowFault } from './raw-row.ts'
import { type ElementHandler, elementsIn } from './xml/elements.ts'

/** Elements that stand more than once under one episode are joined with `;`. */
const several = new Set([
  'AssessmentFactors',
  'S47ActualStartDate',
  'CPPstartDate',
  'AssessmentActualStartDate',
  'CategoryOfAbuse',
])

const columns = [
  'lachildid',
  'upn',
  'upnunknown',
  'personbirthdate',
  'expectedpersonbirthdate',
  'gendercurrent',
  'ethnicity',
  'cinreferraldate',
  'referralsource',
  'primaryneedcode',
  'cinclosuredate',
  'reasonforclosure',
  'assessmentfactors',
] as const

/**
 * Children in Need census (DfE specification): one row per child and referral, and a record of its
 * own for the return's header.
 */
export const cinCensus: RowFormat = {
  kind: 'rows',
  id: 'cin-census',
  title: 'Children in Need census (XML)',
  recognise: isCinCensus,
  open: async ({ path, head }) => openCinCensus(path, head),
  // After a case system, whose references it knows only by child and day.
  order: 2,
  context: ['returnyear'],
}

/** `<Message>` is the root of other collections of the DfE too: each names itself in its header. */
function isCinCensus({ xml, text }: FileLook): boolean {
  if (xml?.name !== 'Message') return false
  const collection = /<(?:[\w.-]+:)?Collection>\s*([^<]*?)\s*</.exec(text)?.[1]
  return (
    collection === undefined ||
    /^CIN/i.test(collection) ||
    xml.elements.has('LAchildID') ||
    xml.elements.has('CINdetails')
  )
}

function openCinCensus(path: string, head: Buffer): OpenedFile {
  const encoding = encodingOf(head)
  return {
    tables: [{ name: 'cin', head: [{ line: 1, cells: columns }], isNamed: true }],
    rows: () => elementsIn(textOf(path, encoding), new CensusReader()),
    notRead: () => [],
  }
}

type Fields = Record<string, string>

class CensusReader implements ElementHandler<RawRow> {
  #child: Fields = {}
  #episode: Fields | null = null
  #episodes = 0
  #line = 1
  readonly #header: Fields = {}

  open(name: string, line: number): void {
    if (name === 'Child') {
      this.#child = {}
      this.#episodes = 0
      this.#line = line
    }
    if (name === 'CINdetails') {
      this.#episode = {}
      this.#line = line
    }
  }

  close(name: string, text: string, path: readonly string[], line: number, out: RawRow[]): void {
    if (name === 'Header') out.push(headerRow(this.#header, line))
    else if (name === 'CINdetails' && this.#episode) {
      out.push(this.#row(this.#episode))
      this.#episode = null
    } else if (name === 'Child') {
      if (this.#episodes === 0) out.push(this.#row({}))
    } else if (text !== '') this.#keep(name, text, path)
  }

  #keep(name: string, text: string, path: readonly string[]): void {
    const into = path.includes('Header') ? this.#header : (this.#episode ?? this.#child)
    const key = name.toLowerCase()
    const before = into[key]
    into[key] = before && several.has(name) ? `${before};${text}` : text
  }

  #row(episode: Readonly<Fields>): RawRow {
    this.#episodes++
    return {
      table: 'cin',
      line: this.#line,
      fields: { ...this.#child, ...episode },
      context: { returnyear: this.#header.year ?? '' },
    }
  }
}

/** A fault in the header is named, and the children are imported all the same. */
function headerRow(fields: Fields, line: number): RawRow {
  const key = `${fields.lea ?? ''}|${fields.year ?? ''}`
  const ownRecord = { kind: 'cin-header', key }
  return { table: 'header', line, fields, ownRecord, faults: headerFaults(fields) }
}

/** DfE, Children in Need census: rules on the header (collection, year, reference date of 31 March). */
function headerFaults(fields: Readonly<Fields>): readonly RowFault[] {
  const rules = [
    ['collection', fields.collection === 'CIN', 'Collection must be CIN.'],
    ['year', /^\d{4}$/.test(fields.year ?? ''), 'Year must be a year.'],
    [
      'referencedate',
      fields.referencedate === `${fields.year}-03-31`,
      'The reference date must be 31 March of the year.',
    ],
    ['lea', /^\d{3}$/.test(fields.lea ?? ''), 'LEA must have three digits.'],
  ] as const
  return rules
    .filter(([, holds]) => !holds)
    .map(([field, , cause]) => ({
      field,
      value: fields[field] ?? '',
      code: 'LB_XML_HEADER',
      cause,
    }))
}
