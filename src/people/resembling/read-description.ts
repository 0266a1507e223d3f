import { isPlaceholder, passesCheck } from '../../model/index.ts'
import type { Description } from './contract.ts'

const longest = 200
/** 'born 3/4/2001', 'NHS: 943 476 5919': what such a word announces says it itself. */
const labels = /\b(?:born|dob|tel|nhs|upn|pnc)\b:? ?(?=[\d+]|[A-Z]\d{11})/gi
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * Reads what an officer types of somebody, in any order: dates (day first, or year first), years,
 * telephone numbers, postcodes, vehicle registrations, NHS numbers, UPNs and PNC ids; what is left is
 * the name, the family name last or before a comma.
 */
export function readDescription(query: string): Description {
  const plain = query.slice(0, longest).replaceAll(/[\p{C}\s]+/gu, ' ')
  const text = new Taken(plain.replaceAll(labels, ''))
  const dates = [
    ...text.take(/\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/g, ([, y, m, d]) => dateOf(y, m, d)),
    ...text.take(/\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/g, ([, d, m, y]) => dateOf(y, m, d)),
    ...text.take(/\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]* (\d{4})\b/gi, ([, d, month, y]) =>
      dateOf(y, `${months.indexOf(month!.toLowerCase()) + 1}`, d),
    ),
  ]
  const identifiers = [
    ...text.take(/\b\d{3} ?\d{3} ?\d{4}\b/g, ([all]) => checked('nhs', all)),
    ...text.take(/\b[A-Z]\d{11}[0-9A-Z]\b/gi, ([all]) => checked('upn', all)),
    ...text.take(/\b(?:\d{2}|\d{4})\/\d{7}[A-Z]\b/gi, ([all]) => checked('pnc', all)),
  ]
  const phones = text.take(/(?<!\w)(?:\+|00?)[1-9](?:[ -]?\d){7,12}\b/g, ([all]) => all)
  const vehicles = text.take(/\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/gi, ([all]) => all.toUpperCase())
  const postcodes = text.take(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi, ([all]) =>
    all.toUpperCase(),
  )
  const years = text.take(/\b(?:19|20)\d{2}\b/g, ([all]) => all)
  return {
    ...namesOf(text.left),
    birthDate: dates[0] ?? null,
    birthYear: dates[0]?.slice(0, 4) ?? years[0] ?? null,
    postcode: postcodes[0] ?? null,
    phones,
    vehicles,
    identifiers,
  }
}

/** Text from which parts that mean something of their own are taken out. */
class Taken {
  left: string
  constructor(text: string) {
    this.left = text
  }

  /** Takes out what matches and means something: null leaves it where it stands. */
  take(pattern: RegExp, meaning: (match: RegExpExecArray) => string | null): string[] {
    const found: string[] = []
    this.left = this.left.replaceAll(pattern, (...match) => {
      const value = meaning(match as unknown as RegExpExecArray)
      if (value === null) return match[0]
      found.push(value)
      return ' '
    })
    return found
  }
}

function dateOf(year?: string, month?: string, day?: string): string | null {
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00Z`)
  // The thirtieth of February would be read as the first of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null
}

function checked(scheme: string, written: string): string | null {
  const identifier = `${scheme}:${written.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')}`
  return passesCheck(identifier) && !isPlaceholder(identifier) ? identifier : null
}

function namesOf(text: string): Pick<Description, 'givenNames' | 'familyName'> {
  const [before, ...after] = text.split(',').map(wordsOf)
  const rest = after.flat()
  if (before && before.length > 0 && rest.length > 0) {
    return { givenNames: rest.join(' '), familyName: before.join(' ') }
  }
  const words = wordsOf(text.replaceAll(',', ' '))
  const family = words.at(-1) ?? null
  return { givenNames: words.slice(0, -1).join(' ') || null, familyName: family }
}

/** Words with a letter in them. */
const wordsOf = (text: string): string[] =>
  text
    .split(' ')
    .map((word) => word.replaceAll(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''))
    .filter((word) => /\p{L}/u.test(word))
