import { parseDate, parsePartialDate } from '../../model/index.ts'
import {
  didYouMean,
  type FactType,
  type MemberKind,
  memberWords,
  setsOf,
  setWords,
  type Unit,
  units,
  wordsOf,
} from '../vocabulary.ts'

export const called = {
  person: 'a person',
  episode: 'a missing episode',
  report: 'an earlier case',
  event: 'an event',
} as const satisfies Record<MemberKind, string>

/** Why a name is no fact, and what was probably meant. */
export function notAFact(
  name: string,
  bound: { readonly name: string; readonly of: MemberKind } | null,
  unit: Unit,
): string {
  if (bound?.name === name) {
    const [first] = Object.keys(memberWords[bound.of])
    return `“${name}” is ${called[bound.of]}; ask for ${name}.${first} or the like.`
  }
  if ((setsOf[unit] as readonly string[]).includes(name)) {
    return `“${name}” is a set; ask for .exists(…), .all(…), .size() or .filter(…).size().`
  }
  const set = setsOf[unit].find((each) => Object.hasOwn(memberWords[setWords[each].of], name))
  if (set) {
    return `“${name}” is asked of ${called[setWords[set].of]}: ${set}.exists(${set[0]}, ${set[0]}.${name} …).`
  }
  const other = units.find((each) => each !== unit)!
  if (Object.hasOwn(wordsOf[other], name) || (setsOf[other] as readonly string[]).includes(name)) {
    return `“${name}” is asked of a ${other}; this rule is about a ${unit}.`
  }
  return unknown(`“${short(name)}”`, name, [...Object.keys(wordsOf[unit]), ...setsOf[unit]])
}

/** What a fact of each type is compared with. */
export const literalOf = {
  text: ['string', 'a text in quotes'],
  date: ['string', 'a day in quotes, "2010-01-31"'],
  number: ['number', 'a number'],
  boolean: ['boolean', 'true or false'],
} as const satisfies Record<FactType['type'], readonly [string, string]>

export const isDay = (text: string): boolean => {
  const parsed = parseDate(text)
  return parsed.ok && parsed.date === text
}

/** A day, month or year as the model writes it. */
export const isDayOrPart = (text: string): boolean => {
  const parsed = parsePartialDate(text)
  return parsed.ok && parsed.date === text
}

export const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** More would be a page, not a hint; the guide has them all. */
const named = 12

export function unknown(what: string, word: string, words: readonly string[]): string {
  const near = didYouMean(word, words)
  if (near) return `There is no ${what}. Did you mean “${near}”?`
  const some = words.slice(0, named).join(', ')
  return `There is no ${what}. There are: ${some}${words.length > named ? ' and more' : ''}.`
}
