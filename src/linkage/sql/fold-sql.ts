import {
  addressAbbreviations,
  foldedLetters,
  foldedSigns,
  foldedSingles,
  longestFolded,
  soundConsonants,
  soundDigraphs,
} from '../fold/fold-rules.ts'
import type { Dialect } from './dialect.ts'

const shortened = (value: string) =>
  `CASE WHEN length(${value}) > ${longestFolded} THEN left(${value}, ${longestFolded - 40}) || ' ' || md5(${value}) ELSE ${value} END`

/** Upper case, accents stripped, apostrophes closed up, other signs read as a space. */
export function foldWords(dialect: Dialect, value: string): string {
  const short = shortened(value)
  const folded = `(strlen(${value}) <= ${longestFolded} AND ${dialect.matches(value, String.raw`^[A-Z0-9]+( [A-Z0-9]+)*\z`)})`
  return `CASE WHEN ${folded} THEN ${value} WHEN ${dialect.isAscii(value)} THEN ${foldAscii(dialect, short)} ELSE ${foldAny(dialect, short)} END`
}

/** What `foldAny` gives, sooner, where there is nothing but ASCII. */
function foldAscii(dialect: Dialect, value: string): string {
  const closed = `replace(replace(upper(${value}), '''', ''), '\`', '')`
  const ascii = [...foldedSigns].filter((sign) => sign < '\u0080')
  const signs = ascii.map((sign) => (sign < ' ' ? sign : `\\${sign}`)).join('')
  return `nullif(trim(${dialect.replaceAll(closed, `[ ${signs}]+`, ' ')}), '')`
}

function foldAny(dialect: Dialect, value: string): string {
  let text = `translate(${value}, ${dialect.text(foldedSingles[0])}, ${dialect.text(foldedSingles[1])})`
  for (const [letter, by] of foldedLetters) {
    text = `replace(${text}, ${dialect.text(letter)}, ${dialect.text(by)})`
  }
  text = `upper(${dialect.withoutAccents(text)})`
  text = `translate(${text}, ${dialect.text(`${foldedSigns}'’‘\`´`)}, ${dialect.text(' '.repeat([...foldedSigns].length))})`
  return `nullif(trim(${dialect.replaceAll(text, ' +', ' ')}), '')`
}

export const foldCompact = (words: string): string => `replace(${words}, ' ', '')`

/** Digits of a telephone number, the country's prefix and noughts before it written as one 0. */
export function foldPhone(dialect: Dialect, value: string): string {
  const digits = dialect.replaceAll(`left(${value}, 60)`, '[^0-9]', '')
  const whole = dialect.replaceAll(digits, '^0+', '')
  return `'0' || ${dialect.replaceAll(whole, '^440*([0-9]{9,10})$', String.raw`\1`)}`
}

/** "Scheme: value" with the scheme in lower case and the value compact; the value is what stands last. */
export function foldIdentifier(dialect: Dialect, value: string): string {
  const short = shortened(value)
  const scheme = dialect.replaceAll(short, ':[^:]*$', '')
  const last = dialect.replaceAll(short, '(?s)^.*:', '')
  const number = dialect.replaceAll(`upper(${last})`, '[^A-Z0-9]', '')
  return `lower(trim(${scheme})) || ':' || ${number}`
}

/**
 * The consonants of a name, alike ones written alike, so that transliterations of one name meet
 * (Yusuf, Yousef; Mohammed, Muhammad). Coarser than any phonetic code for one language.
 */
export function foldSound(compact: string): string {
  let text = compact
  for (const pair of soundDigraphs) {
    const [from, to] = pair.split('>') as [string, string]
    text = `replace(${text}, '${from}', '${to}')`
  }
  text = `translate(${text}, 'CQZVY', 'KKSFI')`
  let rest = `translate(substr(${text}, 2), 'AEIOUH', '')`
  for (const letter of soundConsonants) rest = `replace(${rest}, '${letter}${letter}', '${letter}')`
  return `left(${text}, 1) || ${rest}`
}

/** An address with its usual short words written out. */
export function foldAddress(words: string): string {
  let text = `' ' || ${words} || ' '`
  for (const way of addressAbbreviations) {
    const [from, to] = way.split('>') as [string, string]
    text = `replace(${text}, ' ${from} ', ' ${to} ')`
  }
  return `trim(${text})`
}

/** A date as one whole number, 20240131; null where it is not written as year, month, day. */
export function foldDate(dialect: Dialect, value: string): string {
  const short = `trim(left(${value}, 40))`
  const digits = `left(${dialect.replaceAll(short, '[^0-9]', '')}, 8)`
  const whole = dialect.matches(short, '^\\d{4}[-/.]?\\d{2}[-/.]?\\d{2}(?:$|[T ])')
  return `CASE WHEN ${whole} THEN CAST(${digits} AS INTEGER) END`
}

export const foldYear = (dialect: Dialect, value: string): string =>
  `CASE WHEN ${dialect.matches(`trim(left(${value}, 40))`, '^\\d{4}(?:$|[^0-9]|\\d{4}$)')} THEN CAST(left(trim(left(${value}, 40)), 4) AS INTEGER) END`
