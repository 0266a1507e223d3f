import type { NameOrder } from '../maps/name-orders.ts'

/** A person's name, parted; every word of the field but a title stands in one of the three. */
export interface ReadName {
  /** Null: the field gives none. */
  readonly givenNames: string | null
  readonly familyName: string | null
  readonly aliases: readonly string[]
}

/**
 * Reads a whole name from one field: `SMITH, John Paul`, `DE SOUZA Carlos`, `Mr John van der Berg`,
 * `SAMPLE, Ben (aka Benny)`. A comma parts the family name from the others; else words in capitals
 * among others are the family name; else the order says which end it stands at. One word alone is
 * what the person is called.
 */
export function readName(text: string, order: NameOrder = 'givenFirst'): ReadName {
  const { rest: named, aliases } = withoutAliases(text.replace(/\s+/g, ' ').trim())
  if (order === 'asWritten') return { givenNames: named || null, familyName: null, aliases }
  const remarks = named.match(remark) ?? []
  const rest = named.replace(remark, ' ').replace(/\s+/g, ' ').trim()
  const parts = rest
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const [first = '', ...others] = parts
  if (others.length > 0 && !others.every((part) => suffix.test(part))) {
    const given = withoutTitles(others.join(' ').split(' '))
    return { givenNames: joined([...given, ...remarks]), familyName: first, aliases }
  }
  const words = withoutTitles(parts.join(' ').split(' '))
  const endings = words.length > 1 ? words.filter((word) => suffix.test(word)) : []
  const names = words.filter((word) => !endings.includes(word))
  const { given, family } = parted(names, order)
  return {
    givenNames: joined([...given, ...endings, ...remarks]),
    familyName: joined(family),
    aliases,
  }
}

const joined = (words: readonly string[]): string | null => words.join(' ').trim() || null

/** Brackets that hold no name stay with the given names: nothing of the field is dropped. */
const remark = /[([][^)\]]*[)\]]/g

const suffix = /^(jr|jnr|junior|sr|snr|senior|ii|iii|iv)\.?$/i
const title =
  /^(mr|mrs|ms|miss|mx|master|dr|prof|professor|rev|reverend|sir|dame|lord|lady|cllr)\.?$/i
/** Ranks are written in capitals; Di and Pc may be names. */
const rank = /^(PC|WPC|DC|DS|DI|DCI|PS|SGT|INSP|CI)\.?$/

const isTitle = (word: string): boolean => title.test(word) || rank.test(word)

/** A title says nothing of who somebody is; where nothing else stands it is the name. */
function withoutTitles(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length]
  while (from < to - 1 && isTitle(words[from] ?? '')) from += 1
  while (to - 1 > from && title.test(words[to - 1] ?? '')) to -= 1
  return words.slice(from, to)
}

interface Parted {
  readonly given: readonly string[]
  readonly family: readonly string[]
}

function parted(words: readonly string[], order: NameOrder): Parted {
  if (words.length < 2) return { given: words, family: [] }
  const byCapitals = inCapitals(words)
  if (byCapitals) return byCapitals
  if (order === 'familyFirst') {
    let end = 0
    while (end < words.length - 2 && isParticle(words[end] ?? '')) end += 1
    return { given: words.slice(end + 1), family: words.slice(0, end + 1) }
  }
  let start = words.length - 1
  while (start > 1 && isParticle(words[start - 1] ?? '')) start -= 1
  return { given: words.slice(0, start), family: words.slice(start) }
}

/** Words that belong to the family name behind them: Dutch, German, Iberian, French, Italian, Arabic. */
const particle =
  /^(van|von|vander|der|den|de|del|della|dela|di|da|dos|das|du|la|le|les|el|al|bin|ibn|bint|binti|abu|ter|ten|te|st|santa|san|'t)\.?$/i
/** These are given names too where they begin with a capital. */
const lowerParticle = /^(ben|do|e|y|op|zu|af)$/

const isParticle = (word: string): boolean => particle.test(word) || lowerParticle.test(word)

const isCapitals = (word: string): boolean =>
  word.replace(/[^\p{L}]/gu, '').length > 1 &&
  word === word.toUpperCase() &&
  word !== word.toLowerCase()

/** A run of words in capitals at one end, and none elsewhere, is the family name. */
function inCapitals(words: readonly string[]): Parted | null {
  const isFamily = words.map(isCapitals)
  if (!isFamily.includes(true) || !isFamily.includes(false)) return null
  const first = isFamily.indexOf(true)
  const last = isFamily.lastIndexOf(true)
  let from = first
  // A particle in small letters belongs to the capitals behind it.
  while (from > 0 && isParticle(words[from - 1] ?? '')) from -= 1
  const between = words.slice(from, last + 1)
  const isRun = between.every((word) => isCapitals(word) || isParticle(word))
  if (!isRun || (from > 0 && last < words.length - 1)) return null
  const given = [...words.slice(0, from), ...words.slice(last + 1)]
  return given.length === 0 ? null : { given, family: between }
}

const also = '(?:a\\.?k\\.?a\\.?|alias|also known as|known as|formerly|previously|née|nee)'
const bracketed = new RegExp(
  `[([]\\s*(?:${also}\\b\\.?:?\\s*([^)\\]]*)|(\\p{Lu}[^)\\]]*))[)\\]]`,
  'giu',
)
const trailing = new RegExp(`[\\s,;/]+${also}\\b\\.?:?\\s+(.+)$`, 'iu')
const quoted = /(?<=^|\s)(?:"([^"]+)"|“([^”]+)”|'([^']+)'|‘([^’]+)’)(?=\s|,|$)/gu

/** What else the person is called, in brackets, in quotes or behind `aka`. */
function withoutAliases(text: string): {
  readonly rest: string
  readonly aliases: readonly string[]
} {
  const aliases: string[] = []
  const add = (found: string | undefined): void => {
    for (const one of (found ?? '').split(/[;,/]|\s+and\s+|\s+or\s+/)) {
      const name = one.replace(/^["“'‘]|["”'’]$/g, '').trim()
      if (name !== '') aliases.push(name)
    }
  }
  const rest = text
    .replace(bracketed, (whole, named?: string, plain?: string) => {
      // The flag for `aka` in any case would take small letters for capitals.
      if (named === undefined && !/^[([]\s*\p{Lu}/u.test(whole)) return whole
      add(named ?? plain)
      return ' '
    })
    .replace(quoted, (_, ...found: (string | undefined)[]) => {
      add(found.slice(0, 4).find((one) => one !== undefined))
      return ' '
    })
    .replace(trailing, (_, found: string) => {
      add(found)
      return ''
    })
    .replace(/\s+/g, ' ')
    .replace(/\s+,/g, ',')
    .trim()
  return { rest, aliases }
}
