import { createHash } from 'node:crypto'
import {
  addressAbbreviations,
  foldedLetters,
  foldedSigns,
  foldedSingles,
  longestFolded,
  soundConsonants,
  soundDigraphs,
} from './fold-rules.ts'
import type { Form } from './forms.ts'
import { nicknameTable } from './nicknames.ts'

/**
 * What ../sql/fold-sql.ts has the database do, done here for one text at a time. Both read the same
 * lists, and a test holds them to the same answers, letter by letter.
 */

const singles = new Map([...foldedSingles[0]].map((from, at) => [from, [...foldedSingles[1]][at]!]))
const spelt = new Map<string, string>([...singles, ...foldedLetters])
const speltOut = new RegExp(`[${[...spelt.keys()].join('')}]`, 'g')
const escaped = (signs: string) => signs.replaceAll(/[\\\]^-]/g, '\\$&')
const signs = new RegExp(`[${escaped(foldedSigns)}]`, 'g')
const apostrophes = /['’‘`´]/g
/** What folding leaves as it is. */
const folded = /^[A-Z0-9]+(?: [A-Z0-9]+)*$/
const plain = /^[A-Za-z0-9 ]*$/

const beginning = (text: string, count: number) =>
  text.length <= count ? text : [...text.slice(0, count * 2)].slice(0, count).join('')

const longerThan = (text: string, count: number) => {
  if (text.length <= count || text.length > 2 * count) return text.length > count
  return [...text].length > count
}

const shortened = (text: string) =>
  longerThan(text, longestFolded)
    ? `${beginning(text, longestFolded - 40)} ${createHash('md5').update(text).digest('hex')}`
    : text

/** Upper case letter by letter: none becomes two. */
const upper = (text: string) =>
  /^[\0-\x7f]*$/.test(text)
    ? text.toUpperCase()
    : [...text].map((letter) => keepOne(letter, letter.toUpperCase())).join('')

const lower = (text: string) =>
  [...text].map((letter) => (letter === 'İ' ? 'i' : keepOne(letter, letter.toLowerCase()))).join('')

const keepOne = (letter: string, turned: string) => ([...turned].length === 1 ? turned : letter)

const withoutAccents = (text: string) =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC')

const trimSpaces = (text: string) => text.replace(/^\p{Zs}+/u, '').replace(/\p{Zs}+$/u, '')

/** Null where nothing is left. */
export function foldWordsText(value: string): string | null {
  if (value.length <= longestFolded && folded.test(value)) return value
  let text = shortened(value)
  if (plain.test(text)) {
    text = text.toUpperCase()
  } else {
    text = text.replaceAll(speltOut, (letter) => spelt.get(letter)!)
    text = upper(withoutAccents(text)).replaceAll(apostrophes, '').replaceAll(signs, ' ')
  }
  if (text.includes('  ')) text = text.replaceAll(/ +/g, ' ')
  return trimSpaces(text) || null
}

/** Digits of a telephone number, the country's prefix and noughts before it written as one 0. */
export function foldPhoneText(value: string): string | null {
  const digits = beginning(value, 60).replaceAll(/[^0-9]/g, '')
  const national = digits.replace(/^0+/, '').replace(/^440*(\d{9,10})$/, '$1')
  return national.length >= 6 ? `0${national}` : null
}

export function foldIdentifierText(value: string): string | null {
  const short = shortened(value)
  // A scheme may itself name a source, "child:north": the value is what stands last.
  const at = short.lastIndexOf(':')
  const number = upper(short.slice(at + 1)).replaceAll(/[^A-Z0-9]/g, '')
  const scheme = lower(trimSpaces(at < 0 ? short : short.slice(0, at)))
  return /^[^:]/.test(scheme) && number !== '' ? `${scheme}:${number}` : null
}

/** 20240131, or -1 where it is not written as year, month, day. */
export function foldDateNumber(value: string): number {
  const short = trimSpaces(beginning(value, 40))
  if (!/^\d{4}[-/.]?\d{2}[-/.]?\d{2}(?:$|[T ])/.test(short)) return -1
  return Number(short.replaceAll(/[^0-9]/g, '').slice(0, 8))
}

export function foldYearNumber(value: string): number {
  const short = trimSpaces(beginning(value, 40))
  return /^\d{4}(?:$|[^0-9]|\d{4}$)/.test(short) ? Number(short.slice(0, 4)) : -1
}

const digraphs = soundDigraphs.map((pair) => pair.split('>') as [string, string])
const doubles = soundConsonants.map((letter) => [`${letter}${letter}`, letter] as const)
const alike: Readonly<Record<string, string>> = { C: 'K', Q: 'K', Z: 'S', V: 'F', Y: 'I' }

function soundOf(compact: string): string {
  let text = compact
  for (const [from, to] of digraphs) text = text.replaceAll(from, to)
  text = text.replaceAll(/[CQZVY]/g, (letter) => alike[letter]!)
  const first = beginning(text, 1)
  let rest = text.slice(first.length).replaceAll(/[AEIOUH]/g, '')
  for (const [from, to] of doubles) rest = rest.replaceAll(from, to)
  return first + rest
}

const ways = addressAbbreviations.map((way) => way.split('>') as [string, string])

function addressOf(words: string): string {
  let text = ` ${words} `
  for (const [from, to] of ways) text = text.replaceAll(` ${from} `, ` ${to} `)
  return trimSpaces(text)
}

const nicknames = new Map(nicknameTable().map((row) => [row.name, row]))
const firstWord = (words: string) => words.split(' ', 1)[0]!
const compactOf = (words: string) => words.replaceAll(' ', '')

function postcodePart(words: string, off: number): string | null {
  const letters = [...compactOf(words)]
  return letters.length >= 5 && letters.length <= 7 ? letters.slice(0, -off).join('') : null
}

/** A form of folded words (or of one folded item of a list); null where it has none. */
export function formOf(form: Form, words: string): string | null {
  switch (form) {
    case 'compact':
    case 'list':
      return compactOf(words)
    case 'first':
    case 'otherGiven':
      return firstWord(words)
    case 'initial':
      return beginning(words, 1)
    case 'prefix2':
    case 'prefix3':
    case 'prefix4':
      return beginning(compactOf(words), Number(form.at(-1)))
    case 'sound':
      return soundOf(compactOf(words))
    case 'firstSound':
      return soundOf(firstWord(words))
    case 'short':
      return nicknames.get(firstWord(words))?.first ?? firstWord(words)
    case 'short2':
      return nicknames.get(firstWord(words))?.second ?? firstWord(words)
    case 'address':
      return addressOf(words)
    case 'sector':
      return postcodePart(words, 2)
    case 'district':
      return postcodePart(words, 3)
    case 'schemes':
      return words.slice(0, words.lastIndexOf(':'))
    case 'otherFamily':
      return words.includes(' ') ? words.slice(words.lastIndexOf(' ') + 1) : null
    default:
      return words
  }
}

/** Number of a date's form; -1 stays -1. */
export function numberOf(form: Form, date: number): number {
  if (date < 0 || form === 'date' || form === 'year') return date
  if (form === 'month') return Math.floor(date / 100) % 100
  return form === 'day' ? date % 100 : date % 10_000
}
