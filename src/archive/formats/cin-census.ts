import { SaxesParser } from 'saxes'
import { refusal } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import { encodingOf, headOf, textOf } from './decode.ts'
import type { OpenedFile, RawRow } from './raw-row.ts'

const deepest = 30
const longestText = 10_000

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
 * Children in Need census (DfE specification): one row per child and referral, `header` for the return's own
 * header. Document types and entities are refused; nothing is fetched.
 */
export async function openCinCensus(path: string): Promise<OpenedFile> {
  const encoding = encodingOf(await headOf(path))
  return {
    format: 'cin-census',
    tables: [{ name: 'cin', columns }],
    rows: () => rowsOf(textOf(path, encoding)),
  }
}

async function* rowsOf(text: AsyncIterable<string>): AsyncGenerator<RawRow> {
  const reader = new CensusReader()
  for await (const part of text) yield* reader.write(part)
  yield* reader.end()
}

class CensusReader {
  readonly #parser = new SaxesParser({ position: true })
  readonly #path: string[] = []
  readonly #out: RawRow[] = []
  #failed: unknown = null
  #text = ''
  #child: Record<string, string> = {}
  #episode: Record<string, string> | null = null
  #episodes = 0
  #line = 1
  #header: Record<string, string> = {}

  constructor() {
    this.#parser.on('doctype', () => this.#fail(refusal(archiveErrors, 'LB_XML_ENTITY')))
    this.#parser.on('error', (error) =>
      this.#fail(
        refusal(
          archiveErrors,
          /entity/i.test(error.message) ? 'LB_XML_ENTITY' : 'LB_XML_BROKEN',
          error.message,
        ),
      ),
    )
    this.#parser.on('opentag', ({ name }) => this.#open(name))
    this.#parser.on('text', (text) => {
      if (this.#text.length < longestText) this.#text += text
    })
    this.#parser.on('closetag', ({ name }) => this.#close(name))
  }

  write(text: string): readonly RawRow[] {
    // The parser takes a part as a whole: parts stay small, so that a fault is met before memory fills.
    this.#parser.write(text)
    return this.#taken()
  }

  end(): readonly RawRow[] {
    if (this.#failed) throw this.#failed
    this.#parser.close()
    return this.#taken()
  }

  #taken(): readonly RawRow[] {
    if (this.#failed) throw this.#failed
    return this.#out.splice(0)
  }

  #fail(error: unknown): void {
    this.#failed ??= error
  }

  #open(name: string): void {
    this.#path.push(name)
    this.#text = ''
    if (this.#path.length > deepest) this.#fail(refusal(archiveErrors, 'LB_XML_TOO_DEEP'))
    if (name === 'Child') {
      this.#child = {}
      this.#episodes = 0
      this.#line = this.#parser.line
    }
    if (name === 'CINdetails') {
      this.#episode = {}
      this.#line = this.#parser.line
    }
  }

  #close(name: string): void {
    const text = this.#text.trim()
    this.#text = ''
    this.#path.pop()
    if (name === 'Header')
      this.#out.push({ table: 'header', line: this.#parser.line, fields: this.#header })
    else if (name === 'CINdetails' && this.#episode) {
      this.#push(this.#episode)
      this.#episode = null
    } else if (name === 'Child') {
      if (this.#episodes === 0) this.#push({})
    } else if (text !== '') this.#keep(name, text)
  }

  #keep(name: string, text: string): void {
    const into = this.#path.includes('Header') ? this.#header : (this.#episode ?? this.#child)
    const key = name.toLowerCase()
    const before = into[key]
    into[key] = before && several.has(name) ? `${before};${text}` : text
  }

  #push(episode: Readonly<Record<string, string>>): void {
    this.#episodes++
    this.#out.push({ table: 'cin', line: this.#line, fields: { ...this.#child, ...episode } })
  }
}
